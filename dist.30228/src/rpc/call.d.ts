import type { IncomingHttpHeaders } from "node:http";
import type { DescMethod, DescService } from "@bufbuild/protobuf";
import { ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect";
import type { Cancellation } from "../cancellation.js";
import { type Expiring } from "./deadlines.js";
export interface CallOptions {
    /** "grpc", "grpc-web", "connect" or "rest". */
    readonly protocolName: string;
    readonly requestMethod: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    /** Milliseconds that the client gives the call; undefined: no deadline of its own. */
    readonly timeoutMs?: number | undefined;
    readonly values?: ContextValues | undefined;
}
export declare class Call implements HandlerContext, Expiring {
    readonly method: DescMethod;
    readonly service: DescService;
    readonly protocolName: string;
    readonly requestMethod: string;
    readonly url: string;
    private readonly headers;
    /** performance.now() at which its time is up; Infinity: it has as long as it likes. */
    deadline: number;
    /** For the list of deadlines. */
    slot: number;
    private contextValues;
    private controller;
    private lightSignal;
    private ended;
    private expired;
    private requestHeaders;
    private responseHeaders;
    private responseTrailers;
    private outer;
    private following;
    constructor(method: DescMethod, options: CallOptions);
    /** A call that another transport received: shares that context's headers, values, deadline and signal. */
    static within(context: HandlerContext): Call;
    /** One request header (name in lower case) without making a Headers object. */
    header(name: string): string | undefined;
    get values(): ContextValues;
    get signal(): AbortSignal;
    /** The same as `signal` for a fraction of its cost. */
    get cancellation(): Cancellation;
    readonly timeoutMs: () => number | undefined;
    /** Gives the call at most this long from now; a nearer deadline stays. Returns the milliseconds that are left. */
    limitTimeout(maxMs: number): number;
    /** Calls back, once the call is aborted for it, when time is up before the call has ended. */
    whenExpired(listener: (error: ConnectError) => void): void;
    /** Time is up. */
    expire(): void;
    get requestHeader(): Headers;
    get responseHeader(): Headers;
    get responseTrailer(): Headers;
    /** What implementations set, if they did: for the transport. */
    get responseHeaderIfAny(): Headers | undefined;
    get responseTrailerIfAny(): Headers | undefined;
    /** Why the call ended, once it did. */
    get abortReason(): unknown;
    /** The client went away, or time is up: signals the implementation. Once; later calls do nothing. */
    abort(reason: unknown): void;
    /** The transport has its answer. As Connect has it, this too triggers the signal. */
    finish(): void;
    private get isObserved();
    private observe;
    private watch;
    private follow;
}
