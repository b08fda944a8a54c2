import type { ChildKind, VersionContents } from "./entities.js";
export declare const MAX_CHILDREN: Readonly<Record<ChildKind, number>>;
/** Of one action or trigger, as JSON. */
export declare const MAX_OPERATION_BYTES: number;
/** Of the content of one schema. */
export declare const MAX_SCHEMA_BYTES: number;
/** Of all children of one version together. */
export declare const MAX_VERSION_BYTES: number;
/** Links from one action or trigger to definitions. */
export declare const MAX_LINKS = 100;
export declare const MAX_PARAMETERS = 200;
export declare const MAX_RESPONSES = 100;
/** Media types that one definition accepts. */
export declare const MAX_ACCEPT = 50;
export declare const NO_CONTENTS: VersionContents;
/** The contents after a change of one kind; refused with QUOTA_EXCEEDED where they grow beyond a limit. */
export declare function changedContents(contents: VersionContents, kind: ChildKind, by: {
    readonly count: number;
    readonly bytes: number;
}): VersionContents;
