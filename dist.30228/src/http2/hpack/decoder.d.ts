import { HeaderField } from "../header-field.js";
/** A whole header block, decoded. */
export interface DecodedBlock {
    /** Without those beyond the limit. */
    readonly fields: HeaderField[];
    /** Names, values and 32 for each field; where the list is too large, something above the limit. */
    readonly bytes: number;
    /** The list is larger than was allowed. */
    readonly isTooLarge: boolean;
}
export declare class HpackDecoder {
    private readonly maxTableBytes;
    private readonly table;
    /** Counts what has changed the table: as long as it stands still, the same bytes mean the same fields. */
    changes: number;
    private buffer;
    private position;
    private end;
    /** @param maxTableBytes what SETTINGS_HEADER_TABLE_SIZE has announced. */
    constructor(maxTableBytes: number);
    /**
     * Decodes the block from `start` to `end`. Fields beyond `maxListBytes` are decoded, for the table's sake, and not kept.
     * Throws Http2ConnectionError where this is no HPACK: the table is then useless.
     */
    decode(buffer: Buffer, start: number, end: number, maxListBytes: number): DecodedBlock;
    private resize;
    private indexed;
    private literal;
    /** A value that nobody will see. */
    private skipText;
    private textLength;
    private text;
    /** RFC 7541, 5.1. Nothing in a block is 2^28 or more. */
    private integer;
}
