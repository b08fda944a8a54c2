// The app: what it is made of, in the order in which it is made, started and stopped. Each part is put together in src/composition.
import { createRegistry } from "@bufbuild/protobuf"
import type { Logger } from "pino"
import { file_google_rpc_error_details } from "../gen/google/rpc/error_details_pb.js"
import type { AccessControl } from "./access/access-control.js"
import { accessControl } from "./composition/access.js"
import { type BackgroundWork, startBackgroundWork } from "./composition/background.js"
import { type CommandParts, commandParts, handlerOptions, systemContext } from "./composition/commands.js"
import { methodTable } from "./composition/methods.js"
import { listenError, portOptions, urlOf } from "./composition/port.js"
import { corsHandler, restHandler } from "./composition/rest.js"
import { openStores, type Stores } from "./composition/stores.js"
import { openTelemetryOf } from "./composition/telemetry.js"
import type { Config } from "./config.js"
import { NewerDataError, refuseNewerData, upgradeData } from "./registry/upgrade/data-format.js"
import { createRuleCheck } from "./rpc/validation/rule-check.js"
import { createServer } from "./server/server.js"
import { ServerState } from "./server/state.js"
import { chosenStore } from "./store-kinds.js"
import { storeError } from "./stores.js"
import { flushLogger, openLogger } from "./telemetry/logger.js"
import type { MetricsSnapshot } from "./telemetry/metrics.js"
import { metricsText, onFinished, type Telemetry } from "./telemetry/telemetry.js"

export interface App {
  /** Listens; resolves with where. Rejects with ConfigError where the port can't be had. */
  start(): Promise<{ readonly host: string; readonly port: number }>
  /** Finishes every accepted request, then closes the stores. */
  stop(): Promise<void>
  /** What this process has counted; undefined where nothing is counted. */
  metrics(): Promise<MetricsSnapshot | undefined>
}

/** For one of several processes that serve the same port. */
export interface WorkerOptions {
  /** Which of them it is; stands in its log lines. */
  readonly worker?: number
  /** What all of them have counted. */
  readonly collectMetrics?: () => Promise<readonly MetricsSnapshot[]>
}

/** What an app is given in place of its own: tests watch the stores and the log. */
export interface AppParts {
  readonly logger?: Logger
  /** Default: the stores that the settings name. */
  readonly openStores?: (config: Config, telemetry: Telemetry) => Promise<Stores>
}

/** Opens the stores and puts the parts together; nothing listens yet. Throws ConfigError where a setting is at fault. */
export async function createApp(
  config: Config,
  { worker, collectMetrics }: WorkerOptions = {},
  given: AppParts = {},
): Promise<App> {
  const logger = given.logger ?? (await openLogger(config, worker))
  const telemetry = await openTelemetryOf(config)
  const stores = await (given.openStores ?? openStores)(config, telemetry).catch((error: Error) => {
    throw storeError(config, error)
  })
  const commands = commandParts(config)
  const access = await prepareStores(config, stores, commands, logger).catch(async (error: unknown) => {
    await stores.close()
    throw error
  })
  const options = handlerOptions(config, stores, commands, access)

  const { metrics, tracing } = telemetry
  const { gatekeeper } = access
  const state = new ServerState({ checks: { store: () => checkStore(stores) } })
  const rules = createRuleCheck()
  // For messages inside google.protobuf.Any in JSON: the details of errors.
  const registry = createRegistry(file_google_rpc_error_details)
  const methods = methodTable({ config, options, access, rules, registry, state, tracing })
  const scrape = metricsText(telemetry, collectMetrics)
  const server = createServer({
    ...portOptions(config),
    methods,
    rest: restHandler({ config, methods, gatekeeper, rules, registry, logger, metrics: scrape }),
    cors: corsHandler(config, methods),
    admission: gatekeeper,
    state,
    logger,
    onStarted: tracing && ((record) => tracing.started(record)),
    onFinished: onFinished(telemetry),
  })

  let background: BackgroundWork | undefined
  return {
    async start() {
      const address = await server.start().catch((error: NodeJS.ErrnoException) => {
        throw listenError(config, error)
      })
      logStart(logger, config, address, access)
      background = startBackgroundWork(config, options, logger, metrics)
      metrics?.start({ server: () => server.counts(), open: () => gatekeeper.open })
      return address
    },
    async stop() {
      await server.stop()
      await background?.stop()
      access.close()
      await stores.close()
      await tracing?.stop().catch((error: unknown) => logger.warn({ err: error }, "the last traces could not be sent"))
      logger.info("stopped")
      await flushLogger(logger)
    },
    metrics: async () => metrics?.snapshot(),
  }
}

/** Brings data that an older version wrote to the current format; access control reads it after that. */
async function prepareStores(
  config: Config,
  stores: Stores,
  commands: CommandParts,
  logger: Logger,
): Promise<AccessControl> {
  try {
    await upgradeData(systemContext(stores, commands, "upgrade"), (what) => logger.info(what))
  } catch (error) {
    throw error instanceof NewerDataError ? storeError(config, error) : error
  }
  return accessControl(config, stores, commands, logger)
}

/** Whether the store answers, and still has data that this version may write. */
async function checkStore({ store }: Stores): Promise<void> {
  await store.ping()
  await refuseNewerData({ store })
}

/** Says where the server is, and how to make a first call where this start made the first key. */
function logStart(
  logger: Logger,
  config: Config,
  address: { readonly host: string; readonly port: number },
  { firstKeyFile }: AccessControl,
): void {
  const url = urlOf(config, address)
  if (firstKeyFile !== undefined) {
    logger.info(`a key with the operator role is in ${firstKeyFile}: keep it safe`)
    logger.info(`try it: curl -H "Authorization: Bearer $(cat ${firstKeyFile})" ${url}/api/access/v1/whoami`)
  }
  logger.info(
    { ...address, store: chosenStore(config).kind, docs: `${url}/docs` },
    `listening on ${url}, documents at ${url}/docs`,
  )
}
