import type { Connection } from "./connection.js";
import type { FrameSink } from "./frame-parser.js";
export declare class FrameHandler implements FrameSink {
    private readonly connection;
    private readonly blocks;
    constructor(connection: Connection);
    get isStopped(): boolean;
    /** When a header block began that has not ended. */
    get blockSince(): number | undefined;
    clear(): void;
    frame(type: number, flags: number, id: number, buffer: Buffer, start: number, end: number): void;
    private data;
    private dataOfClosed;
    private headers;
    private windowUpdate;
    private rstStream;
    private settings;
    private ping;
    private priority;
    /** Undefined: it is closed. */
    private openStream;
    private refuseIdle;
}
