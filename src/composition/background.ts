// What runs beside the calls: upkeep on a timer, and the indexing of uploaded packages.
import type { Logger } from "pino"
import type { Config } from "../config.js"
import type { HandlerOptions } from "../handlers/context.js"
import { type IndexingRunner, startIndexing } from "../indexer/runner.js"
import { startMaintenance } from "../maintenance.js"
import type { Metrics } from "../telemetry/metrics.js"

const MAINTENANCE_INTERVAL_MS = 60_000

/** Work that goes on until it is stopped. */
export interface BackgroundWork {
  /** Resolves when what was begun is finished or given back. */
  stop(): Promise<void>
}

/** Starts upkeep, and indexing unless another process does it. */
export function startBackgroundWork(
  config: Config,
  options: HandlerOptions,
  logger: Logger,
  metrics: Metrics | undefined,
): BackgroundWork {
  const maintenance = startMaintenance(options, MAINTENANCE_INTERVAL_MS, logger)
  const indexing = startIndexer(config, options, logger, metrics)
  return {
    async stop() {
      await Promise.all([maintenance.stop(), indexing?.stop()])
    },
  }
}

function startIndexer(
  config: Config,
  options: HandlerOptions,
  logger: Logger,
  metrics: Metrics | undefined,
): IndexingRunner | undefined {
  const { INDEXER_WORKERS: workers, INDEXER_TIMEOUT_MS: timeoutMs, INDEXER_MEMORY_MB: memoryMb } = config
  const onBegin = metrics && { onBegin: () => metrics.indexing.begin() }
  return workers === 0 ? undefined : startIndexing(options, { workers, timeoutMs, memoryMb, ...onBegin }, logger)
}
