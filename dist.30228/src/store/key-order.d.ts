export type KeyPart = string | number | boolean | Date;
/** Bytes held as a string of the characters U+0000 to U+00FF: JavaScript's `<` on two of them compares as memcmp does. */
export type ByteString = string;
/** A key that is longer than this fits no store (the limit of LMDB, which held the embedded store's first format; cursors and folders still keep to it); checked on documents' keys, index entries and unique entries alike. */
export declare const MAX_KEY_BYTES = 1978;
/** Below every key; LMDB takes no empty one. */
export declare const LEAST: ByteString;
export declare function isWellFormed(text: string): boolean;
/** Negative, zero or positive as a stands before, with or after b by code point. (`<` orders by UTF-16 unit.) */
export declare function compareCodePoints(a: string, b: string): number;
export declare function encodeKey(parts: readonly KeyPart[]): ByteString;
/** What every encoded string that starts with `text` starts with, and no other one. */
export declare function encodeStringPrefix(text: string): ByteString;
/** The least byte string above every key that begins with these bytes. */
export declare function upperBound(prefix: ByteString): ByteString;
/** Where the key goes on behind so many parts that begin at `at`. */
export declare function skipParts(key: ByteString, at: number, parts: number): number;
export declare function decodeKey(key: ByteString): KeyPart[];
