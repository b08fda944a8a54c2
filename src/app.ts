// The composition root: the one file that knows all parts.
import { join } from "node:path"
import { createRegistry } from "@bufbuild/protobuf"
import type { ConnectRouter, HandlerContext, Interceptor } from "@connectrpc/connect"
import { codeFromString } from "@connectrpc/connect/protocol-connect"
import { pino } from "pino"
import { monotonicFactory } from "ulid"
import { file_google_rpc_error_details } from "../gen/google/rpc/error_details_pb.js"
import { ArtifactService } from "../gen/registry/artifacts/v1/artifacts_pb.js"
import { ActionService as ConnectionActionService } from "../gen/registry/connections/v1alpha1/actions_pb.js"
import { CatalogService as ConnectionCatalogService } from "../gen/registry/connections/v1alpha1/catalog_pb.js"
import { ConnectionService } from "../gen/registry/connections/v1alpha1/connections_pb.js"
import { DefinitionService as ConnectionDefinitionService } from "../gen/registry/connections/v1alpha1/definitions_pb.js"
import { ActionService } from "../gen/registry/connectors/v1/actions_pb.js"
import { CatalogService } from "../gen/registry/connectors/v1/catalog_pb.js"
import { ConnectorService } from "../gen/registry/connectors/v1/connectors_pb.js"
import { DefinitionService } from "../gen/registry/connectors/v1/definitions_pb.js"
import { TriggerService } from "../gen/registry/connectors/v1/triggers_pb.js"
import { PackageService } from "../gen/registry/packages/v1/packages_pb.js"
import type { BlobStore } from "./blobs/blob-store.js"
import { holdsBlobs, openFilesystemBlobs } from "./blobs/filesystem.js"
import { openGridfsBlobs } from "./blobs/gridfs.js"
import type { Cancellation } from "./cancellation.js"
import { type Config, ConfigError } from "./config.js"
import { arnSpelling } from "./dialects/arns.js"
import { defaultDialect, dialects } from "./dialects/index.js"
import { apiDocuments } from "./docs/documents.js"
import { docsPages } from "./docs/pages.js"
import { artifactService } from "./handlers/artifacts/artifact-service.js"
import { connectionActionService } from "./handlers/connections/action-service.js"
import { connectionCatalogService } from "./handlers/connections/catalog-service.js"
import { connectionService } from "./handlers/connections/connection-service.js"
import { connectionDefinitionService } from "./handlers/connections/definition-service.js"
import { connectorActionService } from "./handlers/connectors/action-service.js"
import { connectorCatalogService } from "./handlers/connectors/catalog-service.js"
import { connectorService } from "./handlers/connectors/connector-service.js"
import { connectorDefinitionService } from "./handlers/connectors/definition-service.js"
import { connectorTriggerService } from "./handlers/connectors/trigger-service.js"
import type { HandlerOptions } from "./handlers/context.js"
import { registryErrors } from "./handlers/errors.js"
import { packageService } from "./handlers/packages/package-service.js"
import { type Housekeeping, startHousekeeping } from "./maintenance.js"
import { collections } from "./registry/collections.js"
import { createCors, createRestHandler } from "./rest/index.js"
import { Call } from "./rpc/call.js"
import { deadline } from "./rpc/interceptors/deadline.js"
import { validation } from "./rpc/interceptors/validation.js"
import { createMethodTable } from "./rpc/method-table.js"
import { recordOf } from "./rpc/request-record.js"
import { createRuleCheck } from "./rpc/validation/rule-check.js"
import { healthService } from "./server/health.js"
import { reflectionService } from "./server/reflection.js"
import { createServer } from "./server/server.js"
import { ServerState } from "./server/state.js"
import { openLevelStore } from "./store/level/level-store.js"
import { connectMongo } from "./store/mongo/connect.js"
import { openMongoStore } from "./store/mongo/mongo-store.js"
import type { Store } from "./store/store.js"

const HOUSEKEEPING_INTERVAL_MS = 60_000

export interface App {
  /** Where it listens. */
  start(): Promise<{ readonly host: string; readonly port: number }>
  /** Finishes every accepted request, then closes the stores. */
  stop(): Promise<void>
}

export async function createApp(config: Config): Promise<App> {
  const logger = pino({ level: config.LOG_LEVEL })
  const { store, blobs, close } = await openStores(config).catch((error: Error) => {
    const name = config.MONGODB_URI === undefined ? "DATA_DIR" : "MONGODB_URI"
    throw new ConfigError(`${name}: ${error.message}`, { cause: error })
  })
  const state = new ServerState({ checks: { store: () => store.ping() } })
  const options: HandlerOptions = {
    store,
    blobs,
    clock: () => new Date(),
    newId: monotonicFactory(),
    identify,
    cancellation,
    maxFileBytes: config.MAX_FILE_BYTES,
    maxAssetBytes: config.MAX_ASSET_BYTES,
    account: config.ACCOUNT_ID,
    arns: arnSpelling(config.REGION, config.ACCOUNT_ID),
  }
  const rules = createRuleCheck()
  const interceptors: Interceptor[] = [
    deadline({ defaultMs: config.REQUEST_TIMEOUT_MS, maxMs: config.MAX_TIMEOUT_MS }),
    registryErrors,
    validation({ domain: "registry", rules }),
  ]
  const services = (router: ConnectRouter) => {
    router.service(PackageService, packageService(options))
    router.service(ArtifactService, artifactService(options))
    router.service(ConnectorService, connectorService(options))
    router.service(ConnectionService, connectionService(options))
    router.service(DefinitionService, connectorDefinitionService(options))
    router.service(ActionService, connectorActionService(options))
    router.service(TriggerService, connectorTriggerService(options))
    router.service(CatalogService, connectorCatalogService())
    router.service(ConnectionDefinitionService, connectionDefinitionService(options))
    router.service(ConnectionActionService, connectionActionService(options))
    router.service(ConnectionCatalogService, connectionCatalogService())
  }
  // For messages inside google.protobuf.Any in JSON: the details of errors.
  const registry = createRegistry(file_google_rpc_error_details)
  const methods = createMethodTable(
    (router) => {
      services(router)
      healthService(router, state)
      reflectionService(router, state)
    },
    { interceptors, handlerOptions: { readMaxBytes: config.MAX_BODY_BYTES, jsonOptions: { registry } } },
  )
  const rest = createRestHandler({
    methods,
    registry,
    dialects,
    defaultDialect,
    rules,
    limits: {
      bodyBytes: config.MAX_BODY_BYTES,
      fileBytes: Math.max(config.MAX_FILE_BYTES, config.MAX_ASSET_BYTES),
      // Four names of 255 characters, four bytes each, percent-encoded, are 12 KiB.
      urlBytes: 16 * 1024,
    },
    // What is refused before it becomes a call is logged by its method and code all the same.
    onOutcome(_, { method, code }, values) {
      const record = values && recordOf(values)
      if (record === undefined) return
      if (method !== undefined) record.method = `${method.parent.typeName}/${method.name}`
      record.code ??= code === "ok" ? 0 : codeFromString(code)
    },
  })
  const cors =
    config.CORS_ORIGINS &&
    createCors(
      { origins: config.CORS_ORIGINS },
      methods.methods.map(({ method }) => method),
    )
  const docs = docsPages(apiDocuments(rest.routes))
  const server = createServer({
    host: config.HOST,
    port: config.PORT,
    methods,
    rest: Object.assign(
      (...[request, response, values]: Parameters<typeof rest>) => {
        if (!docs(request, response)) rest(request, response, values)
      },
      { refuse: rest.refuse },
    ),
    cors,
    state,
    logger,
    drainTimeoutMs: config.DRAIN_TIMEOUT_MS,
  })
  let housekeeping: Housekeeping | undefined
  return {
    async start() {
      const address = await server.start().catch((error: NodeJS.ErrnoException) => {
        throw new ConfigError(
          `HOST, PORT: can't listen on ${config.HOST}:${config.PORT} (${error.code ?? error.message})`,
        )
      })
      const store = config.MONGODB_URI === undefined ? "embedded" : "mongodb"
      logger.info({ ...address, store }, `listening on http://${address.host}:${address.port}`)
      housekeeping = startHousekeeping(options, HOUSEKEEPING_INTERVAL_MS, logger)
      return address
    },
    async stop() {
      await server.stop()
      await housekeeping?.stop()
      await close()
      logger.info("stopped")
    },
  }
}

async function openStores(config: Config): Promise<{ store: Store; blobs: BlobStore; close(): Promise<void> }> {
  if (config.MONGODB_URI === undefined) {
    // Files that LevelDB makes are their owner's alone.
    process.umask(0o077)
    const files = join(config.DATA_DIR, "blobs")
    // Files without the database that names them: it was lost, and an empty one must not take its place.
    const create = !(await holdsBlobs(files))
    const store = await openLevelStore({ path: join(config.DATA_DIR, "store"), collections, create })
    const blobs = await openFilesystemBlobs(files)
    return { store, blobs, close: () => closeAll(store, blobs) }
  }
  const client = await connectMongo(config.MONGODB_URI, { waitMs: config.STORE_START_TIMEOUT_MS })
  const database = config.MONGODB_DATABASE
  const store = await openMongoStore({ client, database, collections })
  const blobs = await openGridfsBlobs({ client, database })
  return {
    store,
    blobs,
    async close() {
      await closeAll(store, blobs)
      await client.close()
    },
  }
}

async function closeAll(...parts: { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(parts.map((part) => part.close()))
}

function cancellation(call: HandlerContext): Cancellation {
  return call instanceof Call ? call.cancellation : call.signal
}

/** Nobody authenticates yet: whoever reaches the port is "anonymous". */
function identify(call: HandlerContext): { actor: string; correlationId: string } {
  const record = recordOf(call.values)
  return { actor: record?.caller ?? "anonymous", correlationId: record?.correlationId ?? "" }
}
