// GET /metrics, for operators and for whoever brings METRICS_TOKEN. Not open on loopback, either: method names, principals' kinds and
// refusals are nobody else's business, and a browser's page could read them there.
import { createHash, timingSafeEqual } from "node:crypto"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Admission } from "../rpc/admission.js"
import { admissionRefusal } from "../rpc/admission-refusal.js"
import { admissionRequest } from "../rpc/connect/http-request.js"
import type { HttpRequest, HttpResponse } from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import { type RequestValues, recordOf } from "../rpc/request-record.js"
import type { MetricsText } from "./metrics.js"

const METRICS_PATH = "/metrics"

/** What answers every request that is no RPC. */
type Handler = (request: HttpRequest, response: HttpResponse, values: RequestValues) => void

export interface MetricsPageOptions {
  /** Gives the metrics as text. */
  readonly read: () => Promise<MetricsText>
  /** Lets in operators by their credentials. */
  readonly admission: Admission
  /** Lets in whoever brings it as Bearer, beside operators. */
  readonly token: string | undefined
  /** Answers an error in the words of the default dialect. */
  readonly refuse: (request: HttpRequest, response: HttpResponse, error: ConnectError, values: RequestValues) => void
  /** Gets what could not be read, and why. */
  readonly onFault: (request: HttpRequest, error: unknown) => void
}

/** The same handler, with the page in front of it. */
export function withMetricsPage<H extends Handler>(handler: H, options: MetricsPageOptions): H {
  const page = metricsPage(options)
  const serve: Handler = (request, response, values) =>
    isMetricsPage(request) ? page(request, response, values) : handler(request, response, values)
  return Object.assign(serve, handler)
}

function isMetricsPage({ url }: HttpRequest): boolean {
  return url === METRICS_PATH || url?.startsWith(`${METRICS_PATH}?`) === true
}

function metricsPage({ read, admission, token, refuse, onFault }: MetricsPageOptions): Handler {
  // Scrapes that come together are answered by one reading.
  let reading: Promise<MetricsText> | undefined
  const answer = async (request: HttpRequest, response: HttpResponse) => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    try {
      const { contentType, text } = await reading
      const headers = { "content-type": contentType, "cache-control": "no-store" }
      respond(request, response, 200, { ...headers, "content-length": Buffer.byteLength(text) }, text)
    } catch (error) {
      onFault(request, error)
      respond(request, response, 500, { "content-length": 0 })
    }
  }
  return (request, response, values) => {
    const { method } = request
    if (method !== "GET" && method !== "HEAD") {
      respond(request, response, method === "OPTIONS" ? 204 : 405, { allow: "GET, HEAD, OPTIONS" })
      return
    }
    if (token !== undefined && isBearer(request.headers.authorization, token)) {
      void answer(request, response)
      return
    }
    const record = recordOf(values)
    if (record === undefined) {
      refuse(request, response, new ConnectError("no credential", Code.Unauthenticated), values)
      return
    }
    const next = (refusal: ConnectError | undefined) => {
      if (refusal !== undefined) refuse(request, response, refusal, values)
      else if (admission.isUnrestricted(record)) void answer(request, response)
      else refuse(request, response, new ConnectError("metrics are for operators", Code.PermissionDenied), values)
    }
    const refusal = admissionRefusal(admission, undefined, record, admissionRequest(request), SIGNED)
    if (refusal instanceof Promise) void refusal.then(next)
    else next(refusal)
  }
}

const SIGNED = "signed requests are not taken here: send the key as Bearer"

/** Compares in a time that says nothing about how much of the token was right. */
function isBearer(authorization: string | undefined, token: string): boolean {
  const presented = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1]
  if (presented === undefined) return false
  return timingSafeEqual(digest(presented), digest(token))
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}
