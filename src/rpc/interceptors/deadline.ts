// Every call ends: at the client's deadline, or at ours where it set none or one too far away.
import type { Interceptor } from "@connectrpc/connect"
import { callOf } from "../request-view.js"

export interface DeadlineOptions {
  /** For unary calls without a deadline of their own, in milliseconds. */
  readonly defaultMs: number
  /** The longest that any unary call may take. */
  readonly maxMs: number
  /** The same for streams; unset: as long as the client likes. */
  readonly maxStreamMs?: number
}

/**
 * A unary call is answered DeadlineExceeded when its time is up, whatever its implementation does; a stream's signal aborts, and
 * ends it.
 */
export function deadline({ defaultMs, maxMs, maxStreamMs }: DeadlineOptions): Interceptor {
  return (next) => (request) => {
    const call = callOf(request)
    if (call === undefined) return next(request)
    if (request.stream) {
      if (maxStreamMs !== undefined) call.limitTimeout(maxStreamMs)
      return next(request)
    }
    const left = call.limitTimeout(call.timeoutMs() === undefined ? defaultMs : maxMs)
    return new Promise((resolve, reject) => {
      call.whenExpired(reject)
      if (left === 0) call.expire()
      else next(request).then(resolve, reject)
    })
  }
}
