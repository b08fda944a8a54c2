// The service in a process of its own, settings from the environment; prints its address.
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"

const defaults = {
  PORT: "0",
  LOG_LEVEL: "warn",
  INDEXER_WORKERS: "0",
  AUTHENTICATION: "off",
  // The embedded store makes its own.
  ...(process.env.MONGODB_URI === undefined ? {} : { SECRET_KEY: "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM=" }),
}
const app = await createApp(readConfig({ ...defaults, ...process.env }))
const { host, port } = await app.start()
console.log(`http://${host}:${port}`)
process.on("SIGTERM", () => {
  app.stop().then(() => process.exit(0))
})
