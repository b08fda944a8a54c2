// What a request is for: the path of its target, and the protocol that its client speaks.
import type { HttpRequest } from "../rpc/http/messages.js"

/** The target's path, "*" for that of OPTIONS. Clients of a proxy send it in absolute form. */
export function pathOf({ url = "/" }: { readonly url?: string | undefined }): string {
  const query = url.indexOf("?")
  const target = query < 0 ? url : url.slice(0, query)
  if (target.startsWith("/") || target === "*") return target
  const authority = target.indexOf("://")
  const slash = authority < 0 ? -1 : target.indexOf("/", authority + 3)
  return slash < 0 ? "/" : target.slice(slash)
}

/** `isRpc`: the path is a method's. */
export function protocolOf({ headers }: HttpRequest, isRpc: boolean): "grpc" | "grpc-web" | "connect" | "rest" {
  const type = headers["content-type"]
  if (type?.startsWith("application/grpc-web")) return "grpc-web"
  if (type?.startsWith("application/grpc")) return "grpc"
  return isRpc || headers["connect-protocol-version"] !== undefined || type?.startsWith("application/connect+") === true
    ? "connect"
    : "rest"
}
