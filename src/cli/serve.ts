// The command `serve`: starts the app, and stops it on signals.
import { createApp } from "../app.js"
import { readConfig } from "../config.js"

/**
 * Resolves once the app listens. SIGTERM and SIGINT finish what was accepted and end the process with 0; a second signal ends it
 * at once with 1. Rejects with ConfigError where a setting is wrong; `fail` gets what goes wrong while stopping.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  fail: (error: unknown) => never,
): Promise<void> {
  const app = await createApp(readConfig(environment))
  await app.start()
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      app.stop().then(() => process.exit(0), fail)
    })
  }
}
