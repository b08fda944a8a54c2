// The RPC methods by the path that they are called at, each with whatever serves it.
import type { DescMethod } from "@bufbuild/protobuf"
import type { UniversalHandler } from "@connectrpc/connect/protocol"
import { GrpcUnaryMethod } from "../rpc/grpc/unary.js"
import type { MethodTable } from "../rpc/method-table.js"

export interface RpcRoute {
  /** "package.Service/Method". */
  readonly name: string
  readonly method: DescMethod
  /** Serves streams, gRPC-Web and Connect. */
  readonly universal: UniversalHandler
  /** The methods of HTTP that a call may have. */
  readonly allowedMethods: readonly string[]
  /** Serves gRPC; only unary methods have it. */
  readonly grpc: GrpcUnaryMethod | undefined
  /** The client may send for as long as it likes. */
  readonly takesStream: boolean
  /** gRPC's health service, which is answered whatever goes on. */
  readonly isHealth: boolean
}

/** Keys are paths such as "/package.Service/Method". */
export function rpcRoutes(methods: MethodTable): ReadonlyMap<string, RpcRoute> {
  const routes = new Map<string, RpcRoute>()
  for (const universal of methods.handlers) {
    const { method } = universal
    const registered = methods.get(method)
    routes.set(universal.requestPath, {
      name: `${method.parent.typeName}/${method.name}`,
      method,
      universal,
      allowedMethods: methods.connectGet ? universal.allowedMethods : ["POST"],
      grpc:
        registered !== undefined && method.methodKind === "unary"
          ? new GrpcUnaryMethod(registered, methods.handlerOptions)
          : undefined,
      takesStream: method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming",
      isHealth: method.parent.typeName.startsWith("grpc.health."),
    })
  }
  return routes
}
