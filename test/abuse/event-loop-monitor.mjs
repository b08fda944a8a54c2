// Preloaded by the attacked server: how long its event loop was held at most. Time in which the machine gave the thread no core is not
// counted, so that what else runs on the machine says nothing of the server.
import { readFileSync } from "node:fs"

const INTERVAL_MS = 10

/** Milliseconds for which the main thread was ready to run and did not. */
function waitedForCore() {
  return Number(readFileSync("/proc/self/schedstat", "latin1").split(" ")[1]) / 1e6
}

let longest = 0
let last = performance.now()
let waited = waitedForCore()
setInterval(() => {
  const now = performance.now()
  const waitedNow = waitedForCore()
  longest = Math.max(longest, now - last - (waitedNow - waited) - INTERVAL_MS)
  last = now
  waited = waitedNow
}, INTERVAL_MS).unref()

/** Whoever started this process asks for the longest time since it asked before. */
process.on("message", () => {
  process.send({ heldMs: longest })
  longest = 0
})
process.channel?.unref()
