// The messages between a process that supervises workers and its workers.
import type { MetricsSnapshot } from "../telemetry/metrics.js"

export type FromWorker =
  /** It listens. */
  | { readonly type: "ready" }
  /** Somebody asks for the metrics of all workers. */
  | { readonly type: "collect"; readonly id: number }
  /** Its own metrics; undefined where nothing is counted. */
  | { readonly type: "snapshot"; readonly id: number; readonly snapshot: MetricsSnapshot | undefined }

export type ToWorker =
  /** Finish what was accepted, and end. */
  | { readonly type: "drain" }
  | { readonly type: "takeSnapshot"; readonly id: number }
  /** The answer to "collect". */
  | { readonly type: "collected"; readonly id: number; readonly snapshots: readonly MetricsSnapshot[] }

/** Which worker a process is, from 1, in its environment. One that is started in the place of another gets its number. */
export const WORKER_NUMBER = "WORKER_NUMBER"
