// grpc.health.v1 over the server's state.
import { setTimeout as sleep } from "node:timers/promises"
import { Code, ConnectError, type ConnectRouter, type HandlerContext } from "@connectrpc/connect"
import {
  Health,
  type HealthCheckRequest,
  HealthCheckResponse_ServingStatus as Status,
} from "../../gen/grpc/health/v1/health_pb.js"
import type { ServerState } from "./state.js"

/** How often watchers' answers are looked at again. */
const WATCH_INTERVAL_MS = 1000

/**
 * Registers grpc.health.v1: `check` and `watch` answer from the server's state. A service that is not served is NOT_FOUND for `check` and
 * SERVICE_UNKNOWN for `watch`.
 */
export function healthService(router: ConnectRouter, state: ServerState): void {
  const statusOf = async ({ service }: HealthCheckRequest): Promise<Status> => {
    if (service !== "" && !state.services.some(({ typeName }) => typeName === service)) return Status.SERVICE_UNKNOWN
    return (await state.readiness()).ready ? Status.SERVING : Status.NOT_SERVING
  }

  router.service(Health, {
    async check(request) {
      const status = await statusOf(request)
      if (status === Status.SERVICE_UNKNOWN) {
        throw new ConnectError(`unknown service "${request.service}"`, Code.NotFound)
      }
      return { status }
    },

    async *watch(request: HealthCheckRequest, context: HandlerContext) {
      const ended = AbortSignal.any([context.signal, state.draining])
      let last: Status | undefined
      while (!context.signal.aborted) {
        const status = await statusOf(request)
        if (status !== last) yield { status }
        last = status
        // Draining: the watcher has its NOT_SERVING, and would keep the server waiting.
        if (state.draining.aborted) return
        await sleep(WATCH_INTERVAL_MS, undefined, { signal: ended }).catch(() => undefined)
      }
    },
  })
}
