import type { FlatFields, HpackEncoder, PreparedFields } from "./hpack/encoder.js";
import { type Output } from "./output.js";
export declare class FrameWriter {
    readonly output: Output;
    private readonly encoder;
    constructor(output: Output, encoder: HpackEncoder);
    /** Fields that have been checked. */
    headers(id: number, prepared: PreparedFields | undefined, fields: FlatFields | undefined, endStream: boolean): void;
    /** One DATA frame whose payload is `bytes` from `start` to `end`. */
    data(id: number, bytes: Uint8Array, start: number, end: number, endStream: boolean): void;
    /** The header of a DATA frame whose payload follows in pieces, by `output.append`. */
    dataHeader(id: number, length: number, endStream: boolean): void;
    rstStream(id: number, code: number): void;
    windowUpdate(id: number, bytes: number): void;
    settingsAck(): void;
    settings(settings: readonly (readonly [id: number, value: number])[]): void;
    ping(payload: Uint8Array, isAck: boolean): void;
    goaway(lastId: number, code: number, message: string): void;
    private header;
    /** A frame of one 32-bit number. */
    private control;
}
