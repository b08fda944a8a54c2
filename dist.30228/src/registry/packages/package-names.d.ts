import type { PackageName } from "./entities.js";
/** Refuses a name that no store's key can hold. */
export declare function checkNameLength({ namespace, name }: PackageName): void;
/** For a package that is to be made: some formats need a namespace, some have none. */
export declare function checkNamespace({ format, namespace }: PackageName): void;
