import type { HeaderField } from "../header-field.js";
export declare class DynamicTable {
    private maxBytes;
    private readonly onEvict?;
    /** A ring; its length is a power of two. */
    private ring;
    /** Fields that were ever inserted. */
    private insertedCount;
    private count;
    private bytes;
    /** @param onEvict is told each field that leaves, with its absolute number: the first that was ever inserted is 0. */
    constructor(maxBytes: number, onEvict?: ((field: HeaderField, number: number) => void) | undefined);
    /** Fields in the table now. */
    get length(): number;
    /** What they take, in bytes. */
    get size(): number;
    /** What they may take. */
    get capacity(): number;
    /** Fields that were ever inserted: the absolute number of the next one. */
    get inserted(): number;
    /** The field at an index that counts from 0, the newest; undefined: there is none. */
    at(index: number): HeaderField | undefined;
    /** One that is larger than the table empties it, and is not kept (RFC 7541, 4.4). */
    insert(field: HeaderField): void;
    resize(maxBytes: number): void;
    private evictTo;
    private grow;
}
