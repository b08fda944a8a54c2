import type { DescMethod, DescService, Message } from "@bufbuild/protobuf";
import type { ContextValues, HandlerContext } from "@connectrpc/connect";
import { Call } from "./call.js";
/** The members of Connect's requests that a copy may hold, overriding the call's. */
interface Overrides {
    readonly header?: Headers;
    readonly signal?: AbortSignal;
    readonly contextValues?: ContextValues;
    readonly url?: string;
    readonly requestMethod?: string;
}
export declare class RequestView<M = Message | AsyncIterable<Message>> {
    readonly call: Call;
    readonly stream: boolean;
    readonly message: M;
    private readonly overrides?;
    readonly method: DescMethod;
    readonly service: DescService;
    constructor(call: Call, stream: boolean, message: M, overrides?: Overrides | undefined);
    get signal(): AbortSignal;
    get header(): Headers;
    get contextValues(): ContextValues;
    get url(): string;
    get requestMethod(): string;
    /** What the implementation gets: the call itself unless an interceptor replaced something. */
    get context(): HandlerContext;
}
export declare class ResponseView<M = Message | AsyncIterable<Message>> {
    readonly call: Call;
    readonly stream: boolean;
    readonly message: M;
    readonly method: DescMethod;
    readonly service: DescService;
    constructor(call: Call, stream: boolean, message: M);
    get header(): Headers;
    get trailer(): Headers;
}
/** The call behind a request that an interceptor got, however often it was copied. */
export declare function callOf(request: object): Call | undefined;
interface RequestLike<M> extends Overrides {
    readonly stream: boolean;
    readonly message: M;
    readonly method: DescMethod;
}
/** What an interceptor passed to `next`, as a view again. */
export declare function asView<M>(request: RequestLike<M>): RequestView<M>;
interface ResponseLike {
    readonly header?: Headers;
    readonly trailer?: Headers;
}
/** Puts on the call what an interceptor answered with Headers of its own. */
export declare function adoptResponse(response: ResponseLike, call: Call): void;
export declare function adoptTrailer(response: ResponseLike, call: Call): void;
export {};
