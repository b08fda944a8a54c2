// A worker process: indexes the packages that the service names, one after the other.
import { getHeapStatistics } from "node:v8"
import type { ByteSource } from "../byte-source.js"
import { readPackage } from "../read-package.js"
import type { FromWorker, ToWorker } from "./messages.js"
import { startWatchdog } from "./watchdog.js"

/** Reads that wait for their answer, by id. A package that fails may leave one behind. */
const reads = new Map<number, (message: ToWorker) => void>()
let lastRead = 0

startWatchdog(Number(process.argv[2]))

// Ctrl-C reaches the whole group: the service decides when its workers end.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => undefined)
process.on("disconnect", () => process.exit())
process.on("message", (message: ToWorker) => {
  if (message.type === "index") {
    void index(message.size)
    return
  }
  reads.get(message.id)?.(message)
  reads.delete(message.id)
})
// A package's time is for the package: loading the compiler takes a second, and many at the low priority that a worker has once it is ready.
await import("../malloy/parse-model.js")
send({ type: "ready" })

async function index(size: number): Promise<void> {
  const source: ByteSource = { size, read }
  try {
    const result = await readPackage(source)
    send({ type: "done", result, heapBytes: getHeapStatistics().used_heap_size })
  } catch {
    // Why it can't be read is known where it was read.
    send({ type: "given-up" })
  }
}

async function* read(start: number, end: number): AsyncGenerator<Uint8Array> {
  lastRead += 1
  const id = lastRead
  const answer = new Promise<ToWorker>((resolve) => reads.set(id, resolve))
  send({ type: "read", id, start, end })
  const message = await answer
  if (message.type !== "bytes") throw new Error("the package can't be read")
  yield message.bytes
}

function send(message: FromWorker): void {
  process.send?.(message)
}
