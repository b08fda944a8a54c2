// Several processes on one port: starts them, replaces one that died, drains all, and gathers their metrics. Serves nothing itself.
import cluster, { type Worker } from "node:cluster"
import type { Logger } from "pino"
import type { Config } from "../config.js"
import { flushLogger, openLogger } from "../telemetry/logger.js"
import type { MetricsSnapshot } from "../telemetry/metrics.js"
import { stopOnSignals } from "./signals.js"
import { type FromWorker, type ToWorker, WORKER_NUMBER } from "./worker-messages.js"

/** Before a worker that died is started again, in milliseconds: twice as long after each that did not live long. */
const FIRST_RESTART_MS = 100
const LONGEST_RESTART_MS = 30_000
/** A worker that lived as long had no trouble with starting. */
const STEADY_MS = 30_000
/** How long a worker may take to send its metrics; one that takes longer is left out. */
const SNAPSHOT_TIMEOUT_MS = 2000

/**
 * Resolves once all workers listen; ends the process with 1 where the first of them can't start, which says why itself. SIGTERM and SIGINT
 * drain all of them and end the process with 0, or 1 where one failed to stop; a second signal kills them.
 */
export async function superviseWorkers(config: Config, count: number, fail: (error: unknown) => never): Promise<void> {
  const logger = await openLogger(config)
  const supervisor = new Supervisor(logger)
  process.on("exit", () => supervisor.kill())
  stopOnSignals(async () => {
    const failed = await supervisor.stop()
    logger.info("stopped")
    await flushLogger(logger)
    if (failed > 0) process.exit(1)
  }, fail)
  // The first makes what all need; where it can't, none can.
  try {
    await supervisor.start(1)
  } catch {
    // It has said why.
    process.exit(1)
  }
  await Promise.all(Array.from({ length: count - 1 }, (_, index) => supervisor.start(index + 2)))
  logger.info({ workers: count }, `${count} workers serve the port`)
}

class Supervisor {
  readonly #workers = new Map<number, Worker>()
  readonly #listening = new Set<Worker>()
  readonly #restarts = new Map<number, NodeJS.Timeout>()
  readonly #snapshots = new Map<number, (snapshot: MetricsSnapshot | undefined) => void>()
  #lastId = 0
  #isStopping = false
  #failed = 0
  #onEmpty: (() => void) | undefined

  readonly #logger: Logger

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Resolves once the worker listens; rejects where the first of all ends before. `failures`: how often it died soon. */
  start(number: number, failures = 0): Promise<void> {
    const worker = cluster.fork({ [WORKER_NUMBER]: String(number) })
    this.#workers.set(number, worker)
    const startedAt = performance.now()
    return new Promise((resolve, reject) => {
      worker.on("message", (message: FromWorker) => {
        if (message.type === "ready") {
          this.#listening.add(worker)
          resolve()
        } else if (message.type === "collect") void this.#collect(worker, message.id)
        else this.#snapshots.get(message.id)?.(message.snapshot)
      })
      worker.on("error", () => undefined)
      worker.on("exit", (code, signal) => {
        this.#workers.delete(number)
        const hasListened = this.#listening.delete(worker)
        if (this.#isStopping) {
          if (code !== 0 && hasListened) this.#failed += 1
          if (this.#workers.size === 0) this.#onEmpty?.()
        } else if (number === 1 && failures === 0 && !hasListened) reject(new Error("the first worker could not start"))
        else this.#restart(number, performance.now() - startedAt < STEADY_MS ? failures + 1 : 1, code, signal)
      })
    })
  }

  /** Lets all finish what they accepted. Resolves with how many did not end well, once all have ended. */
  async stop(): Promise<number> {
    this.#isStopping = true
    for (const timer of this.#restarts.values()) clearTimeout(timer)
    const ended = new Promise<void>((resolve) => {
      this.#onEmpty = resolve
    })
    for (const worker of this.#workers.values()) {
      // One that does not listen yet has accepted nothing.
      if (this.#listening.has(worker)) send(worker, { type: "drain" })
      else worker.process.kill("SIGKILL")
    }
    if (this.#workers.size > 0) await ended
    return this.#failed
  }

  kill(): void {
    for (const worker of this.#workers.values()) worker.process.kill("SIGKILL")
  }

  #restart(number: number, failures: number, code: number | null, signal: string | null): void {
    const delayMs = Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** (failures - 1))
    this.#logger.error({ worker: number, code, signal, delayMs }, "a worker ended: another one is started in its place")
    const timer = setTimeout(() => {
      this.#restarts.delete(number)
      void this.start(number, failures)
    }, delayMs)
    this.#restarts.set(number, timer)
  }

  /** Answers a worker that asks for the metrics of all. */
  async #collect(asking: Worker, id: number): Promise<void> {
    const snapshots = await Promise.all([...this.#workers.values()].map((worker) => this.#snapshotOf(worker)))
    send(asking, { type: "collected", id, snapshots: snapshots.filter((snapshot) => snapshot !== undefined) })
  }

  #snapshotOf(worker: Worker): Promise<MetricsSnapshot | undefined> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      const settle = (snapshot: MetricsSnapshot | undefined) => {
        clearTimeout(timer)
        this.#snapshots.delete(id)
        resolve(snapshot)
      }
      const timer = setTimeout(settle, SNAPSHOT_TIMEOUT_MS, undefined)
      this.#snapshots.set(id, settle)
      send(worker, { type: "takeSnapshot", id })
    })
  }
}

/** A worker that has just died gets nothing more. */
function send(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined)
}
