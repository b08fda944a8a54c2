// Preloaded by the attacked server: how long its event loop was kept from what else arrives, at most, in time that the main thread spent on
// a core. What else runs on the machine makes everything late, and says nothing of the server.
import { readFileSync } from "node:fs"

const INTERVAL_MS = 10

/** Milliseconds that the main thread has been on a core. */
function worked() {
  return Number(readFileSync("/proc/self/schedstat", "latin1").split(" ")[0]) / 1e6
}

let longest = 0
let last = worked()
// A timer that is due runs in the next turn of the loop: what was worked between two of its calls is about one turn's.
setInterval(() => {
  const now = worked()
  longest = Math.max(longest, now - last)
  last = now
}, INTERVAL_MS).unref()

/** Whoever started this process asks for the longest time since it asked before. */
process.on("message", () => {
  process.send({ heldMs: longest })
  longest = 0
})
process.channel?.unref()
