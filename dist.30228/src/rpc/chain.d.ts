import type { DescMethod, Message } from "@bufbuild/protobuf";
import { type Interceptor, type MethodImplSpec } from "@connectrpc/connect";
import { type RequestView } from "./request-view.js";
interface ChainResponse {
    readonly message: Message | AsyncIterable<Message>;
    readonly header?: Headers;
    readonly trailer?: Headers;
}
export type Chain = (request: RequestView) => Promise<ChainResponse>;
/** Outermost first. Each `next` takes views and the copies that interceptors make of them. */
export declare function composeChain(spec: MethodImplSpec, interceptors: readonly Interceptor[]): Chain;
/** The only message of a stream; none or a second one is refused as the gRPC specification says. */
export declare function single(input: AsyncIterable<Message>, method: DescMethod): Promise<Message>;
export {};
