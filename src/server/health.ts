// grpc.health.v1 over the server's state.
import { setImmediate as nextTurn } from "node:timers/promises"
import { Code, ConnectError, type ConnectRouter, type HandlerContext } from "@connectrpc/connect"
import {
  Health,
  type HealthCheckRequest,
  HealthCheckResponse_ServingStatus as Status,
} from "../../gen/grpc/health/v1/health_pb.js"
import type { ServerState } from "./state.js"

/** How often it is looked whether there is news for watchers. */
const WATCH_INTERVAL_MS = 1000
/** Watchers that are woken before whatever else has arrived is looked at. */
const WOKEN_IN_A_TURN = 64

/**
 * Registers grpc.health.v1: `check` and `watch` answer from the server's state. A service that is not served is NOT_FOUND for `check` and
 * SERVICE_UNKNOWN for `watch`.
 */
export function healthService(router: ConnectRouter, state: ServerState): void {
  const watchers = new Watchers(state)
  const statusOf = ({ service }: HealthCheckRequest, ready: boolean): Status => {
    if (service !== "" && !state.services.some(({ typeName }) => typeName === service)) return Status.SERVICE_UNKNOWN
    return ready ? Status.SERVING : Status.NOT_SERVING
  }

  router.service(Health, {
    async check(request) {
      const { ready } = await state.readiness()
      const status = statusOf(request, ready)
      if (status === Status.SERVICE_UNKNOWN) {
        throw new ConnectError(`unknown service "${request.service}"`, Code.NotFound)
      }
      return { status }
    },

    async *watch(request: HealthCheckRequest, { signal }: HandlerContext) {
      let last: Status | undefined
      while (!signal.aborted) {
        const { ready } = await state.readiness()
        const status = statusOf(request, ready)
        if (status !== last) yield { status }
        last = status
        // Draining: the watcher has its NOT_SERVING, and would keep the server waiting.
        if (state.draining.aborted) return
        await watchers.changed(ready, signal)
      }
    },
  })
}

interface Watcher {
  /** What was sent to it last. */
  readonly ready: boolean
  readonly wake: () => void
}

/** All that wait for the readiness to change: one timer for them all, and nothing is done for those for whom there is no news. */
class Watchers {
  readonly #waiting = new Set<Watcher>()
  #timer: NodeJS.Timeout | undefined

  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
    state.draining.addEventListener("abort", () => void this.#look())
  }

  /** Resolves when readiness is another than was sent last, when the server drains, or when nobody watches any more. */
  async changed(ready: boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#state.draining.aborted) return
    await new Promise<void>((resolve) => {
      const leave = () => {
        this.#waiting.delete(watcher)
        resolve()
      }
      const wake = () => {
        signal.removeEventListener("abort", leave)
        leave()
      }
      const watcher: Watcher = { ready, wake }
      this.#waiting.add(watcher)
      signal.addEventListener("abort", leave, { once: true })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#look(), WATCH_INTERVAL_MS).unref()
  }

  async #look(): Promise<void> {
    const { ready } = await this.#state.readiness()
    let woken = 0
    for (const watcher of this.#waiting) {
      if (watcher.ready === ready && !this.#state.draining.aborted) continue
      watcher.wake()
      if (++woken % WOKEN_IN_A_TURN === 0) await nextTurn()
    }
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#schedule()
  }
}
