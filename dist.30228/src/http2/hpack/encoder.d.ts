/** Names and values in turn; names in lower case. */
export type FlatFields = readonly string[];
/**
 * Fields that go out often: checked once, and encoded once for each connection. Make them when the program starts: each takes a
 * place on every connection for as long as the process runs.
 */
export declare class PreparedFields {
    readonly fields: FlatFields;
    /** Where connections keep their encoding. */
    readonly slot: number;
    /** Throws TypeError where a name or value is none. */
    constructor(fields: FlatFields);
}
/** Throws TypeError for what HTTP/2 has no form for, so that nothing malformed goes out. */
export declare function checkFields(fields: FlatFields): void;
export declare class HpackEncoder {
    private readonly maxTableBytes;
    private readonly table;
    private readonly names;
    private readonly values;
    private readonly prepared;
    private changes;
    /** The smallest and the last size that the peer has asked for since the last block. */
    private smallestResize;
    private lastResize;
    private target;
    private position;
    /** @param maxTableBytes the most to keep, whatever the peer allows. */
    constructor(maxTableBytes: number);
    /** The peer's SETTINGS_HEADER_TABLE_SIZE; the next block tells it what was made of that. */
    resize(peerBytes: number): void;
    /** Room that `encode` may need. */
    bound(prepared: PreparedFields | undefined, fields: FlatFields | undefined): number;
    /**
     * Writes one header block into `target` from `at` on, where there is room for `bound`, and gives where it ends. The fields have been
     * checked: the table must not learn of a block that is never sent.
     */
    encode(target: Buffer, at: number, prepared: PreparedFields | undefined, fields: FlatFields | undefined): number;
    private writePrepared;
    private announceResize;
    private writeFields;
    private writeField;
    private indexOf;
    private hasRoomFor;
    private insert;
    private literal;
    /** In the Huffman code only where it is written once for many times. */
    private text;
    private integer;
}
