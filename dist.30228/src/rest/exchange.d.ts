import type { DescMethod, Message } from "@bufbuild/protobuf";
import { ConnectError, type ContextValues } from "@connectrpc/connect";
import type { BodyCheck } from "../rpc/admission.js";
import type { Call } from "../rpc/call.js";
import type { MemoryShare } from "../rpc/memory-budget.js";
import type { FieldNamer } from "./binding/field-names.js";
import type { Dialect } from "./dialect.js";
import { type Headers, type Request, type Response } from "./http.js";
import type { Settings } from "./settings.js";
/** What a route tells about itself in answers and logs. */
export interface Place {
    readonly dialect: Dialect;
    readonly method: DescMethod | undefined;
    readonly path: string | undefined;
    readonly namer: FieldNamer | undefined;
}
export declare class Exchange {
    readonly request: Request;
    readonly response: Response;
    readonly settings: Settings;
    readonly place: Place;
    readonly values: ContextValues | undefined;
    /** What the request's fields were last read into: violations may need it to name the place. */
    message: Message | undefined;
    /** The credential covers the body: to be verified once that is read. */
    bodyCheck: BodyCheck | undefined;
    /** The call under way; a client that goes away cancels it. */
    private call;
    /** The answer has begun. */
    answered: boolean;
    private told;
    private packed;
    constructor(request: Request, response: Response, settings: Settings, place: Place, values?: ContextValues | undefined);
    /** What the request holds of the process's memory, where that is bounded. */
    get memory(): MemoryShare | undefined;
    get isHead(): boolean;
    /** From now on the client's absence, or the end of its time, ends the call. */
    begin(call: Call): void;
    /** Answers whole. Does nothing if an answer has begun. */
    send(status: number, headers: Headers, body: string | Uint8Array | undefined): void;
    /** Answers JSON, packed if that is worth it. */
    sendJson(status: number, headers: Headers, json: string): void;
    /** Answers 304 with the header fields that the whole response would have. */
    sendNotModified(headers: Headers): void;
    /** Answers the error in the dialect's envelope, if no answer has begun. */
    fail(error: ConnectError): void;
    /** Something is wrong on our side. */
    fault(error: unknown): void;
    /** Errors thrown while a request is read are the client's if they are ConnectErrors, else ours. */
    failWith(error: unknown): void;
    /** Begins a streamed answer; false if it is too late for one. `packable`: gzip saves something, and harms nobody. */
    beginStream(status: number, headers: Headers, packable: boolean): boolean;
    /** Writes a piece of a streamed answer; resolves when the client is ready for more, rejects once it is gone. */
    writeStream(chunk: string | Uint8Array): Promise<void> | undefined;
    /** Ends a streamed answer, also where it ends with an error that the client was told in it. */
    endStream(last?: string | Uint8Array, error?: ConnectError): void;
    /** An error that can't be told any more once the answer has begun: the client sees it cut off. */
    abort(error: ConnectError): void;
    /** The same for whatever was thrown: what is no ConnectError is our own fault. */
    abortWith(error: unknown): void;
    private ended;
    /** False: these headers can't be sent, and the client got 500. */
    private write;
    /** Whether the client takes gzip; caches are told that it matters. */
    private negotiatesGzip;
    private varyByEncoding;
    private closed;
}
