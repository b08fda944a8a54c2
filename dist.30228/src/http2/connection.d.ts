import type { Socket } from "node:net";
import { BlockCache } from "./block-cache.js";
import { ClosedStreams } from "./closed-streams.js";
import type { Http2Counters } from "./counters.js";
import { FrameHandler } from "./frame-handler.js";
import { FrameParser } from "./frame-parser.js";
import { FrameWriter } from "./frame-writer.js";
import { HpackDecoder } from "./hpack/decoder.js";
import { HpackEncoder } from "./hpack/encoder.js";
import type { MemoryBudget, MemoryHolder } from "./memory-budget.js";
import type { Http2Options } from "./options.js";
import { Output } from "./output.js";
import { Sender } from "./sender.js";
import type { Http2Handler, Http2Peer } from "./stream-api.js";
import type { StreamState } from "./stream-state.js";
import { StreamTable } from "./stream-table.js";
/** What connections of one server share. */
export interface ConnectionParts {
    readonly handler: Http2Handler;
    readonly options: Http2Options;
    readonly counters: Http2Counters;
    readonly budget: MemoryBudget;
    readonly clock: {
        now: number;
    };
    readonly connectionClosed: (connection: Connection) => void;
}
export declare class Connection implements Http2Peer, MemoryHolder {
    readonly socket: Socket;
    private readonly parts;
    context: unknown;
    readonly handler: Http2Handler;
    readonly options: Http2Options;
    readonly counters: Http2Counters;
    readonly streams: StreamTable<StreamState>;
    readonly closedStreams: ClosedStreams;
    readonly writer: FrameWriter;
    readonly sender: Sender;
    readonly decoder: HpackDecoder;
    readonly encoder: HpackEncoder;
    readonly blocks: BlockCache;
    readonly maxUnsentBytes: number;
    readonly highWaterBytes: number;
    /** The highest id of a stream that the client has opened. */
    lastId: number;
    /** Streams above are not served any more. */
    acceptUpTo: number;
    /** The client's first SETTINGS have come, after its preface. */
    isReady: boolean;
    /** What the client may still send on all streams. */
    windowLeft: number;
    private uncredited;
    heldBytes: number;
    unsentBytes: number;
    private bufferedBytes;
    private isEnded;
    private isDestroyed;
    readonly output: Output;
    readonly parser: FrameParser;
    readonly frames: FrameHandler;
    private readonly lifetime;
    private readonly resets;
    private readonly controls;
    constructor(socket: Socket, parts: ConnectionParts);
    get now(): number;
    get isOpen(): boolean;
    get openStreams(): number;
    /** Whether new streams are too much: what has been written is not taken. */
    get isClogged(): boolean;
    private peerEnded;
    private greet;
    private read;
    private written;
    /** Bytes are held for this client, or no more. */
    heldChanged(): void;
    /** For the memory budget: this connection holds the most. */
    shed(): void;
    /** So many bytes of bodies more, or fewer, are kept. False: that is too much. */
    buffer(bytes: number): boolean;
    /** So many received bytes have been used: the client may send as many more. */
    credit(bytes: number): void;
    takeControl(count: number): boolean;
    earnControl(count: number): void;
    /** A reset that costs the server work. False: it was one too many, and the connection has been ended. */
    takeReset(): boolean;
    /** Resets a stream, open or not, for a fault of the client's. */
    streamError(id: number, code: number): void;
    writeReset(id: number, code: number): void;
    streamClosed(stream: StreamState): void;
    handlerFailed(stream: StreamState, error: unknown): void;
    /** The client's preface and settings are there. */
    ready(): void;
    /** The client opens no more streams. */
    goneAway(): void;
    /** The answer to a PING of ours. */
    ponged(payload: Buffer): void;
    /** Announces the end, then takes no more streams, then closes once all have their responses. */
    drain(): void;
    /** Looks at every deadline. */
    sweep(): void;
    terminate(code: number, message: string): void;
    /** Everything that was written goes out, then the connection closes. */
    finish(): void;
    sendGoaway(lastId: number, code: number, message: string): void;
    private abortStreams;
    /** Closes at once. */
    destroy(): void;
}
