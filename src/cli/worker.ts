// One of several processes that serve the same port: a server like any other, told by its supervisor when to stop.
import { type App, createApp } from "../app.js"
import type { Config } from "../config.js"
import type { MetricsSnapshot } from "../telemetry/metrics.js"
import { stopOnSignals } from "./signals.js"
import { type FromWorker, type ToWorker, WORKER_NUMBER } from "./worker-messages.js"

/** Resolves once the worker listens. It stops as the whole process would, and when its supervisor is gone. */
export async function serveAsWorker(config: Config, fail: (error: unknown) => never): Promise<void> {
  const metrics = new MetricsOfAll()
  const worker = Number(process.env[WORKER_NUMBER])
  const app = await createApp(config, { worker, collectMetrics: () => metrics.collect() })
  // A supervisor that is stopped, or gone, while the worker starts is heard, too.
  const started = app.start()
  const stop = stopOnSignals(() => started.then(() => app.stop()), fail)
  process.on("disconnect", stop)
  process.on("message", (message: ToWorker) => {
    if (message.type === "drain") stop()
    else if (message.type === "takeSnapshot") void replyWithSnapshot(app, message.id)
    else metrics.collected(message.id, message.snapshots)
  })
  await started
  send({ type: "ready" })
}

async function replyWithSnapshot(app: App, id: number): Promise<void> {
  const snapshot = await app.metrics().catch(() => undefined)
  send({ type: "snapshot", id, snapshot })
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message)
}

/** How long the supervisor may take, in milliseconds. */
const COLLECT_TIMEOUT_MS = 5000

/** Asks the supervisor for the metrics of all workers. */
class MetricsOfAll {
  readonly #pending = new Map<number, (snapshots: readonly MetricsSnapshot[]) => void>()
  #last = 0

  collect(): Promise<readonly MetricsSnapshot[]> {
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id)
        reject(new Error("the supervising process did not answer in time"))
      }, COLLECT_TIMEOUT_MS)
      this.#pending.set(id, (snapshots) => {
        clearTimeout(timer)
        resolve(snapshots)
      })
      send({ type: "collect", id })
    })
  }

  collected(id: number, snapshots: readonly MetricsSnapshot[]): void {
    this.#pending.get(id)?.(snapshots)
    this.#pending.delete(id)
  }
}
