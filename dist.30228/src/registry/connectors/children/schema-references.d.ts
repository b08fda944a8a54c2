/** "name": a definition's name; "file": the last segment of a URL under this version. */
export type SchemaReference = {
    readonly kind: "name";
    readonly name: string;
    readonly text: string;
} | {
    readonly kind: "file";
    readonly file: string;
    readonly text: string;
};
/** Media types whose content is JSON. */
export declare function isJson(contentType: string): boolean;
/** What the content (parsed JSON) refers to, each text once. `location` is the path of the version's schemas, ending with a slash. */
export declare function schemaReferences(content: unknown, location: string): SchemaReference[];
