// What one call holds in memory is bounded; of calls that may hold much few go on at a time.
import type { DescMethod } from "@bufbuild/protobuf"
import type { Interceptor, UnaryRequest } from "@connectrpc/connect"
import { SharedSlots } from "../../waiters.js"

export interface AtMostOptions {
  /** How many go on at a time, in this process. */
  readonly calls: number
  /** How many of them one holder has. */
  readonly ofOne: number
  /** The unary methods whose calls are counted, together. */
  readonly methods: ReadonlySet<DescMethod>
  /** Whose call it is. */
  readonly holderOf: (request: UnaryRequest) => string | undefined
}

/** Calls beyond those that may go on wait until others are over, and holders take turns. Whoever is not waited for any more leaves. */
export function atMost({ calls, ofOne, methods, holderOf }: AtMostOptions): Interceptor {
  const slots = new SharedSlots(calls, ofOne)
  return (next) => {
    const inTurn = async (request: UnaryRequest) => {
      const holder = holderOf(request)
      const { signal } = request
      await slots.take(holder, signal, () => signal.reason)
      try {
        return await next(request)
      } finally {
        slots.give(holder)
      }
    }
    return (request) => (request.stream || !methods.has(request.method) ? next(request) : inTurn(request))
  }
}
