import type { Stored, WriteTransaction } from "../../../store/store.js";
import type { Definition, VersionContents } from "./entities.js";
import { type Source } from "./references.js";
import { type Place } from "./rows.js";
/** The contents of the version afterwards. Refuses with REFERENCED, unless forced, when something that stays refers to one of them. */
export declare function deleteDefinitionRows(tx: WriteTransaction, place: Place, definitions: readonly Stored<Definition>[], force: boolean): Promise<VersionContents>;
/** The definition as the source of references. */
export declare function sourceOf({ uid, name }: Pick<Definition, "uid" | "name">): Source;
