// The process: read the configuration, start, stop on signals.
import { createApp } from "./app.js"
import { ConfigError, readConfig } from "./config.js"

try {
  const app = await createApp(readConfig(process.env))
  await app.start()
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      // A second signal means: at once.
      if (stopping) process.exit(1)
      stopping = true
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  const message = error instanceof ConfigError ? `wrong settings:\n${error.message}` : error
  console.error(message)
  process.exit(1)
}
