// The command `serve`: starts the app, or several processes of it, and stops on signals.
import cluster from "node:cluster"
import { availableParallelism } from "node:os"
import { createApp } from "../app.js"
import { type Config, readConfig } from "../config.js"
import { chosenStore, storeTraits } from "../store-kinds.js"
import { stopOnSignals } from "./signals.js"
import { serveAsWorker } from "./worker.js"
import { superviseWorkers } from "./workers.js"

/**
 * Resolves once the port is served. SIGTERM and SIGINT finish what was accepted and end the process with 0; a second signal ends it
 * at once with 1. Rejects with ConfigError where a setting is wrong; `fail` gets what goes wrong while stopping.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  fail: (error: unknown) => never,
): Promise<void> {
  const config = readConfig(environment)
  if (cluster.isWorker) {
    await serveAsWorker(config, fail)
    return
  }
  const workers = workerCount(config)
  if (workers > 1) {
    await superviseWorkers(config, workers, fail)
    return
  }
  const app = await createApp(config)
  // Whoever reads that it listens may send a signal at once.
  const started = app.start()
  stopOnSignals(() => started.then(() => app.stop()), fail)
  await started
}

function workerCount(config: Config): number {
  if (config.WORKERS !== "auto") return config.WORKERS
  return storeTraits[chosenStore(config).kind].isShared ? availableParallelism() : 1
}
