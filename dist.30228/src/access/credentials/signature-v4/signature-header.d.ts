export interface SignatureHeader {
    readonly accessKeyId: string;
    /** Of the scope: YYYYMMDD, region, service. */
    readonly date: string;
    readonly region: string;
    readonly service: string;
    /** Lower case, in order. */
    readonly signedHeaders: readonly string[];
    /** 64 hexadecimal characters. */
    readonly signature: string;
}
/** Refuses with INCOMPLETE_SIGNATURE what has not each parameter once, in its form. */
export declare function parseSignatureHeader(parameters: string): SignatureHeader;
