// Authorizes every call of every protocol before its handler: once before its message is validated, and again after, so that no message
// without a resource's name gets through.
import type { DescMethod, Message } from "@bufbuild/protobuf"
import { Code, ConnectError, type Interceptor, type StreamRequest } from "@connectrpc/connect"
import { type RequestRecord, recordOf } from "../rpc/request-record.js"
import { callOf } from "../rpc/request-view.js"
import { type Gatekeeper, noLongerAdmitted } from "./gatekeeper.js"
import { permissionDenied, unauthenticated } from "./refusals.js"

/** How often it is asked whether the caller of a stream is still let in. */
const READMIT_MS = 30_000

/** To stand before validation: refuses with UNAUTHENTICATED or PERMISSION_DENIED. */
export function authorization(gatekeeper: Gatekeeper): Interceptor {
  return (next) => (request) => {
    const record = recordOf(request.contextValues)
    try {
      if (record?.refusal !== undefined) throw record.refusal
      if (record === undefined) throw unauthenticated("CREDENTIAL_MISSING", "no credential")
      if (!request.stream) {
        const decided = gatekeeper.authorize(request.method, request.message, record)
        return decided === undefined ? next(request) : decided.then(() => next(request))
      }
      if (isChecked(request.method, record)) return next(request)
      return next({ ...request, message: checkedFirst(gatekeeper, request, record) })
    } catch (error) {
      return Promise.reject(error)
    }
  }
}

/** To stand after validation: a message that named no resource was expected to be refused by validation. */
export function requireDecision(gatekeeper: Gatekeeper): Interceptor {
  return (next) => (request) => {
    const record = recordOf(request.contextValues)
    if (request.stream || gatekeeper.ruleOf(request.method).need === "public" || isChecked(request.method, record)) {
      return next(request)
    }
    return Promise.reject(permissionDenied("the request does not say what it is about"))
  }
}

function isChecked(method: DescMethod, record: RequestRecord | undefined): boolean {
  return record?.authorized === method
}

/** The first message names the resource: nothing reaches the handler before it is authorized. */
async function* checkedFirst(
  gatekeeper: Gatekeeper,
  request: StreamRequest,
  record: RequestRecord,
): AsyncGenerator<Message> {
  let isFirst = true
  for await (const message of request.message) {
    if (isFirst) {
      await gatekeeper.authorize(request.method, message, record)
      if (!isChecked(request.method, record)) throw permissionDenied("the first message does not say what it is about")
    }
    isFirst = false
    yield message
  }
}

/** Watches a stream from its beginning to its end: aborts it with UNAUTHENTICATED once its caller is let in no more. */
export function readmission(intervalMs = READMIT_MS): Interceptor {
  return (next) => async (request) => {
    const record = recordOf(request.contextValues)
    const call = callOf(request)
    if (!request.stream || record?.readmit === undefined || call === undefined) return next(request)
    const { readmit } = record
    let end: (error: unknown) => void = () => undefined
    const ended = new Promise<never>((_, reject) => {
      end = reject
    })
    ended.catch(() => undefined)
    const timer = setInterval(async () => {
      try {
        await readmit()
      } catch (error) {
        if (!(error instanceof ConnectError && error.code === Code.Unauthenticated)) return
        const reason = noLongerAdmitted()
        end(reason)
        call.abort(reason)
      }
    }, intervalMs)
    timer.unref()
    const response = await Promise.race([next(request), ended]).catch((error: unknown) => {
      clearInterval(timer)
      throw error
    })
    if (!response.stream) return response
    return { ...response, message: until(response.message, ended, () => clearInterval(timer)) }
  }
}

async function* until<T>(messages: AsyncIterable<T>, ended: Promise<never>, over: () => void): AsyncGenerator<T> {
  const iterator = messages[Symbol.asyncIterator]()
  try {
    for (;;) {
      const step = await Promise.race([iterator.next(), ended])
      if (step.done) return
      yield step.value
    }
  } finally {
    over()
    void iterator.return?.().catch(() => undefined)
  }
}
