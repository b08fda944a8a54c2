/** The most bytes that so many encoded ones can stand for. */
export declare function huffmanDecodedBound(bytes: number): number;
/**
 * Decodes `source` from `start` to `end` into `target`, which has room for huffmanDecodedBound bytes.
 * @returns how many bytes were written; -1: this is no such code.
 */
export declare function huffmanDecode(source: Uint8Array, start: number, end: number, target: Uint8Array): number;
/** How many bytes the encoded text takes; its characters are Latin-1. */
export declare function huffmanLength(text: string): number;
/** Encodes a Latin-1 text into `target` from `at` on, and gives where it ends. */
export declare function huffmanEncode(text: string, target: Uint8Array, at: number): number;
