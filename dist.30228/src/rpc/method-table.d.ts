import type { DescMethod, DescService, Message } from "@bufbuild/protobuf";
import { type ConnectRouter, type Interceptor } from "@connectrpc/connect";
import type { UniversalHandler, UniversalHandlerOptions } from "@connectrpc/connect/protocol";
import { Call } from "./call.js";
export interface RegisteredMethod {
    readonly method: DescMethod;
    /** Calls a unary method. Rejects with ConnectError only. */
    unary(input: Message, call: Call): Promise<Message>;
    /** Calls a method of any kind; one message each way where the method is not streaming that way. Throws ConnectError only. */
    stream(input: AsyncIterable<Message>, call: Call): AsyncIterable<Message>;
}
export interface MethodTable {
    readonly services: readonly DescService[];
    readonly methods: readonly RegisteredMethod[];
    get(method: DescMethod): RegisteredMethod | undefined;
    /** The same methods for Connect's universal handlers. */
    readonly handlers: readonly UniversalHandler[];
    /** Size limits, compression and JSON options, the same for every protocol. */
    readonly handlerOptions: HandlerOptions;
}
export type HandlerOptions = Partial<UniversalHandlerOptions> & typeof defaultHandlerOptions;
/** 4 MiB is what gRPC servers read elsewhere. */
declare const defaultHandlerOptions: {
    readMaxBytes: number;
    writeMaxBytes: number;
    compressMinBytes: number;
    acceptCompression: import("@connectrpc/connect/protocol").Compression[];
};
export interface MethodTableOptions {
    /** Outermost first; the same chain for every transport. */
    readonly interceptors?: readonly Interceptor[];
    readonly handlerOptions?: Partial<UniversalHandlerOptions>;
}
export declare function createMethodTable(routes: (router: ConnectRouter) => void, options?: MethodTableOptions): MethodTable;
export {};
