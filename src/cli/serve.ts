// `serve`: starts the app, and stops it on signals.
import { createApp } from "../app.js"
import { readConfig } from "../config.js"

/** Resolves once it listens. SIGTERM and SIGINT finish what was accepted and end the process with 0; a second one ends it at once. */
export async function serve(): Promise<void> {
  const app = await createApp(readConfig(process.env))
  await app.start()
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
