import type { DescMethod } from "@bufbuild/protobuf";
import type { UniversalHandler } from "@connectrpc/connect/protocol";
import { GrpcUnaryMethod } from "../rpc/grpc/unary.js";
import type { MethodTable } from "../rpc/method-table.js";
export interface RpcRoute {
    /** "package.Service/Method". */
    readonly name: string;
    readonly method: DescMethod;
    /** Serves streams, gRPC-Web and Connect. */
    readonly universal: UniversalHandler;
    /** Serves gRPC; only unary methods have it. */
    readonly grpc: GrpcUnaryMethod | undefined;
    /** The client may send for as long as it likes. */
    readonly takesStream: boolean;
    /** gRPC health, which is told whatever goes on. */
    readonly isHealth: boolean;
}
/** Keys are paths such as "/package.Service/Method". */
export declare function rpcRoutes(methods: MethodTable): ReadonlyMap<string, RpcRoute>;
