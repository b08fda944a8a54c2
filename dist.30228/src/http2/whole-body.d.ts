import type { Connection } from "./connection.js";
export declare class WholeBody {
    private readonly connection;
    private readonly maxBytes;
    private readonly contentLength;
    private room;
    private length;
    /** @param contentLength what the request's head promises; -1: nothing. */
    constructor(connection: Connection, maxBytes: number, contentLength: number);
    /** What has come so far; a view, good until more comes. */
    get received(): Buffer;
    /** Keeps a copy of a piece. @returns why it can't, if so. */
    add(buffer: Buffer, start: number, end: number): "size" | "memory" | undefined;
    /** It counts no more against the connection's memory. */
    release(): void;
}
