import { ConnectError } from "@connectrpc/connect";
import { type Request, type Response } from "../http.js";
export interface BodyLimits {
    /** The most bytes, packed and unpacked. */
    readonly bytes: number;
    /** Milliseconds: for the whole of a buffered body, and between two chunks of a streamed one. */
    readonly timeoutMs: number;
    /** Counts the bytes that are held; throws where there is no room for them. */
    readonly memory?: {
        read(bytes: number): void;
    } | undefined;
}
/** Calls `done` once, with all bytes or an error; before it returns if there is no body. */
export declare function readBytes(request: Request, response: Response, limits: BodyLimits, done: (error: ConnectError | undefined, bytes: Buffer) => void): void;
/** The text of a JSON body; throws if it is no UTF-8, or has more values than a message may. */
export declare function textOf(bytes: Buffer): string;
export interface ChunkStream extends AsyncIterable<Buffer> {
    /** Reads and throws away what is left, so that the client gets to the end of its sending. */
    discard(): Promise<void>;
    /** Lets go of the request, so that others may read what is left of it. */
    release(): void;
}
/** The body chunk by chunk, inflated. Asking for the next chunk is what lets more come in. */
export declare function streamBytes(request: Request, response: Response, limits: BodyLimits): ChunkStream;
