import type { CommandContext } from "../../../context.js";
import type { VersionName } from "../get-version.js";
export interface GetSchemaInput extends VersionName {
    readonly file: string;
}
export interface SchemaView {
    readonly contentType: string;
    readonly content: string;
    readonly etag: string;
}
/** The content of a definition's schema by the name of its file, or NOT_FOUND. */
export declare function getSchema(context: CommandContext, input: GetSchemaInput): Promise<SchemaView>;
