// Writes log lines to its standard output, and ends in the way that its argument says. As it ends, the only other thread of its pool has
// something to do: what is left to that thread then is not written.
import { pbkdf2 } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { pino } from "pino"
import { LogOutput } from "../../../src/telemetry/log-output.js"
import { flushLogger } from "../../../src/telemetry/logger.js"

process.on("exit", () => pbkdf2("secret", "salt", 1_000_000, 32, "sha256", () => undefined))
const end = process.argv[2]
const output = new LogOutput({ maxWaitingBytes: end === "flood" ? 1024 * 1024 : 64 * 1024 * 1024 })
const logger = pino({}, output)
output.onDropped = (lines) => logger.warn({ lines }, "dropped")
const count = end === "flood" ? 20_000 : 3000
for (let n = 0; n < count; n++) logger.info({ n, padding: "x".repeat(100) }, "line")
if (end === "flush") {
  await flushLogger(logger)
  process.kill(process.pid, "SIGKILL")
}
if (end === "exit") process.exit(0)
if (end === "throw") throw new Error("on purpose")
if (end === "reject") void Promise.reject(new Error("on purpose"))
if (end === "flood") {
  await sleep(3000)
  await flushLogger(logger)
}
