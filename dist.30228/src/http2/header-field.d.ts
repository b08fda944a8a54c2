/** What a field is to whoever puts a request's head together. */
export declare const FieldKind: {
    readonly REGULAR: 0;
    readonly METHOD: 1;
    readonly SCHEME: 2;
    readonly AUTHORITY: 3;
    readonly PATH: 4;
    readonly CONTENT_LENGTH: 5;
    readonly HOST: 6;
    readonly COOKIE: 7;
    /** Nothing that a request may have (RFC 9113, 8.2.1, 8.2.2 and 8.3). */
    readonly MALFORMED: 8;
};
/** What HPACK counts for a field besides its characters (RFC 7541, 4.1). */
export declare const FIELD_OVERHEAD_BYTES = 32;
export declare class HeaderField {
    readonly name: string;
    readonly value: string;
    /** Bytes, as HPACK and SETTINGS_MAX_HEADER_LIST_SIZE count them. */
    readonly size: number;
    /** One of FieldKind. */
    readonly kind: number;
    /** @param name as it came, which may be anything. @param value one character for each byte. */
    constructor(name: string, value: string);
}
/** Whether this is the name of a field, and not a pseudo-header's: a token in lower case. */
export declare function isFieldName(name: string): boolean;
/** Whether a field may have this value: Latin-1 without NUL, CR and LF, without blanks around it. */
export declare function isFieldValue(value: string): boolean;
