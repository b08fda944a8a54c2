export type Segment = {
    readonly kind: "literal";
    readonly text: string;
} | {
    readonly kind: "one";
}
/** `**`: zero or more segments, always the last. */
 | {
    readonly kind: "many";
};
export interface Variable {
    readonly fieldPath: readonly string[];
    /** Index of its first segment. */
    readonly start: number;
    /** Index after its last segment; undefined where it ends in `**`. */
    readonly end: number | undefined;
    /** More than one segment may match: an encoded slash then stays encoded. */
    readonly multi: boolean;
    /** Where its name stands, for errors. */
    readonly column: number;
}
export interface Template {
    readonly text: string;
    readonly segments: readonly Segment[];
    readonly variables: readonly Variable[];
    readonly verb: string | undefined;
}
/** Parses a path template of google.api.http; refuses a wrong one with the column. */
export declare function parseTemplate(text: string): Template;
/** A base path such as "/api/v0" as literals; "" has none. */
export declare function parseBasePath(text: string): readonly Segment[];
