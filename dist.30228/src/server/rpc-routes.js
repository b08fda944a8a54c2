import { GrpcUnaryMethod } from "../rpc/grpc/unary.js";
/** Keys are paths such as "/package.Service/Method". */
export function rpcRoutes(methods) {
    const routes = new Map();
    for (const universal of methods.handlers) {
        const { method } = universal;
        const registered = methods.get(method);
        routes.set(universal.requestPath, {
            name: `${method.parent.typeName}/${method.name}`,
            method,
            universal,
            grpc: registered !== undefined && method.methodKind === "unary"
                ? new GrpcUnaryMethod(registered, methods.handlerOptions)
                : undefined,
            takesStream: method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming",
            isHealth: method.parent.typeName.startsWith("grpc.health."),
        });
    }
    return routes;
}
//# sourceMappingURL=rpc-routes.js.map