export interface PartHeaders {
    /** Undefined without a Content-Disposition that names the part. */
    readonly name: string | undefined;
    readonly filename: string | undefined;
    readonly contentType: string | undefined;
    /** In lower case; undefined for bytes that are sent as they are. */
    readonly transferEncoding: string | undefined;
}
/** The header fields of one part. */
export declare function parsePartHeaders(text: string): PartHeaders;
