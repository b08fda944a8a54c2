// /healthz and /readyz, for whoever decides whether this process lives and gets requests.
import type { HttpRequest, HttpResponse } from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import type { Readiness, ServerState } from "./state.js"

/** Whether the path is that of a probe, /healthz or /readyz. */
export function isProbe(path: string): boolean {
  return path === "/healthz" || path === "/readyz"
}

/** /healthz: the process answers. /readyz: 503 while a check fails or the server drains; the body says which. */
export async function respondToProbe(
  path: string,
  state: ServerState,
  request: HttpRequest,
  response: HttpResponse,
): Promise<void> {
  const { method } = request
  if (method !== "GET" && method !== "HEAD") {
    respond(request, response, method === "OPTIONS" ? 204 : 405, { allow: "GET, HEAD, OPTIONS" })
    return
  }
  const alive: Readiness = { ready: true, checks: {} }
  const { ready, checks, reasons } = path === "/healthz" ? alive : await state.readiness()
  const body = `${JSON.stringify({ status: ready ? "ok" : "unavailable", checks, reasons })}\n`
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  }
  respond(request, response, ready ? 200 : 503, headers, body)
}
