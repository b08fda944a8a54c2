export interface SignedRequest {
    readonly method: string;
    readonly target: string;
    readonly signedHeaders: readonly string[];
    /** All values of a header in order; none where it was not sent. */
    readonly valuesOf: (name: string) => readonly string[];
    /** SHA-256 of the body, lower-case hexadecimal. */
    readonly payloadHash: string;
}
/** Undefined: the query is not percent-encoded UTF-8, so nobody can have signed it. */
export declare function canonicalRequest(request: SignedRequest): string | undefined;
