import { Worker } from "node:worker_threads"
import { OUT_OF_MEMORY_SIGNAL } from "./messages.js"

const INTERVAL_MS = 100

// Text, because a thread can't start from a module that is not built yet, as in tests.
const CODE = `
  const { parent, maxBytes, signal, intervalMs } = require("node:worker_threads").workerData
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL")
    if (process.memoryUsage.rss() > maxBytes) process.kill(process.pid, signal)
  }, intervalMs)
`

/**
 * Starts a thread that ends this process when its parent has died or its resident memory passes maxBytes. The process itself can't
 * look: a parser that spins never returns to its event loop, and the heap's limit does not count buffers.
 */
export function startWatchdog(maxBytes: number): void {
  const workerData = { parent: process.ppid, maxBytes, signal: OUT_OF_MEMORY_SIGNAL, intervalMs: INTERVAL_MS }
  new Worker(CODE, { eval: true, workerData, execArgv: [] }).unref()
}
