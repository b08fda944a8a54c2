import type { HttpRequest } from "../rpc/http/messages.js";
/** The target's path, "*" for that of OPTIONS. Clients of a proxy send it in absolute form. */
export declare function pathOf({ url }: HttpRequest): string;
/** `isRpc`: the path is a method's. */
export declare function protocolOf({ headers }: HttpRequest, isRpc: boolean): "grpc" | "grpc-web" | "connect" | "rest";
