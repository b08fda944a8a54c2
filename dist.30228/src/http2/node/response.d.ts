import type { OutgoingHttpHeader, OutgoingHttpHeaders } from "node:http";
import { Writable } from "node:stream";
import type { Http2Stream } from "../stream-api.js";
import type { Http2Request } from "./request.js";
import type { StreamFacade } from "./stream-facade.js";
type Callback = (error?: Error | null) => void;
export declare class Http2Response extends Writable {
    readonly req: Http2Request;
    readonly stream: StreamFacade;
    private readonly source;
    statusCode: number;
    sendDate: boolean;
    private readonly fields;
    private trailerFields;
    /** The head as it will go out: written, and not yet sent, so that it can end the stream if nothing follows. */
    private head;
    private lastChunk;
    private waiting;
    private idleTimer;
    constructor(req: Http2Request, stream: StreamFacade, source: Http2Stream);
    get headersSent(): boolean;
    setHeader(name: string, value: OutgoingHttpHeader): this;
    getHeader(name: string): OutgoingHttpHeader | undefined;
    hasHeader(name: string): boolean;
    removeHeader(name: string): void;
    getHeaderNames(): string[];
    getHeaders(): OutgoingHttpHeaders;
    /** Throws TypeError for names and values that have no form in HTTP/2; nothing has been written then. */
    writeHead(status: number, reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[], headers?: OutgoingHttpHeaders | OutgoingHttpHeader[]): this;
    flushHeaders(): void;
    writeContinue(): void;
    /** Go out behind the body. */
    addTrailers(trailers: OutgoingHttpHeaders): void;
    /**
     * Calls back once the client has neither sent a part of its request nor taken one of the response for so long; to be called again then,
     * or that was the last time. 0: not any more.
     */
    setTimeout(ms: number, listener?: () => void): this;
    private watch;
    /** There is no socket that is this response's alone: what ends is the stream. */
    end(...args: unknown[]): this;
    _write(chunk: Buffer, _encoding: BufferEncoding, callback: Callback): void;
    _final(callback: Callback): void;
    _destroy(error: Error | null, callback: Callback): void;
    /** For the exchange: the client takes more, or all has been handed over. */
    resume(): void;
    private get isBodyless();
    private sendHead;
    private fail;
}
export {};
