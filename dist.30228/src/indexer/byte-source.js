// Where the bytes of an uploaded file come from: the blob store in the service, messages to the service in a worker process.
/** Bytes fetched at once, and kept while reads stay near them. */
const BLOCK_BYTES = 1024 * 1024;
const KEPT_BLOCKS = 4;
/** Reads a source in aligned blocks and keeps the last few: the many small reads of a zip directory cost one fetch a block. */
export class BlockReader {
    #source;
    #blocks = new Map();
    constructor(source) {
        this.#source = source;
    }
    get size() {
        return this.#source.size;
    }
    /** The bytes from start to end (exclusive), fewer where the file ends before. */
    async *read(start, end) {
        const last = Math.min(end, this.size);
        for (let position = start; position < last;) {
            const first = position - (position % BLOCK_BYTES);
            const block = await this.#block(first);
            const piece = block.subarray(position - first, last - first);
            position += piece.length;
            yield piece;
        }
    }
    async #block(first) {
        const known = this.#blocks.get(first);
        if (known !== undefined)
            return known;
        const end = Math.min(first + BLOCK_BYTES, this.size);
        const block = await collect(this.#source.read(first, end), end - first);
        if (this.#blocks.size === KEPT_BLOCKS)
            for (const oldest of this.#blocks.keys()) {
                this.#blocks.delete(oldest);
                break;
            }
        this.#blocks.set(first, block);
        return block;
    }
}
/** All bytes of the pieces in one array; throws when there are not exactly `length` of them. */
export async function collect(pieces, length) {
    const bytes = new Uint8Array(length);
    let filled = 0;
    for await (const piece of pieces) {
        if (filled + piece.length > length)
            throw new Error(`the source gave more than the ${length} bytes asked for`);
        bytes.set(piece, filled);
        filled += piece.length;
    }
    if (filled < length)
        throw new Error(`the source gave ${filled} of the ${length} bytes asked for`);
    return bytes;
}
//# sourceMappingURL=byte-source.js.map