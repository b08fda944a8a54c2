// The composition root: the one file that knows all parts.
import { createRegistry, type Registry } from "@bufbuild/protobuf"
import type { ContextValues, HandlerContext, Interceptor, StreamRequest, UnaryRequest } from "@connectrpc/connect"
import { codeFromString } from "@connectrpc/connect/protocol-connect"
import type { Logger } from "pino"
import { monotonicFactory } from "ulid"
import { file_google_rpc_error_details } from "../gen/google/rpc/error_details_pb.js"
import { Health } from "../gen/grpc/health/v1/health_pb.js"
import { ArtifactService } from "../gen/registry/artifacts/v1/artifacts_pb.js"
import { openAccessControl } from "./access/access-control.js"
import { apiKeyText, newApiKeyId } from "./access/credentials/api-key-text.js"
import { newRepositoryToken } from "./access/credentials/repository-token.js"
import { AccessSettingError } from "./access/first-start.js"
import { callerOf } from "./access/gatekeeper.js"
import { changesSomething, onlyReads } from "./access/method-rules.js"
import { policyProblem } from "./access/policies/policy-document.js"
import { textSecretBox } from "./access/secret-box.js"
import { tarArchive } from "./backup/archive.js"
import { type BackupSource, backupFiles } from "./backup/write-backup.js"
import type { BlobStore } from "./blobs/blob-store.js"
import type { Cancellation } from "./cancellation.js"
import { type Config, ConfigError, storeKind } from "./config.js"
import { arnSpelling } from "./dialects/arns.js"
import { defaultDialect, dialects } from "./dialects/index.js"
import { apiDocuments } from "./docs/documents.js"
import { docsPages, publicPages } from "./docs/pages.js"
import { privatePages } from "./docs/private-pages.js"
import { recheckApiKeys } from "./handlers/access/access-service.js"
import { ERROR_DOMAIN } from "./handlers/bad-request.js"
import type { HandlerOptions } from "./handlers/context.js"
import { registryErrors } from "./handlers/errors.js"
import { within } from "./handlers/packages/package-messages.js"
import { type KeyedRequest, safeRetries } from "./handlers/retries.js"
import { type IndexingRunner, startIndexing } from "./indexer/runner.js"
import { type Maintenance, startMaintenance } from "./maintenance.js"
import { programVersion } from "./program-version.js"
import type { Caller } from "./registry/access/caller.js"
import type { CommandContext } from "./registry/context.js"
import { NewerDataError, upgradeData } from "./registry/upgrade/data-format.js"
import { createCors, createRestHandler, type Request } from "./rest/index.js"
import { Call } from "./rpc/call.js"
import { deadline } from "./rpc/interceptors/deadline.js"
import { validation } from "./rpc/interceptors/validation.js"
import { createMethodTable, type MethodTable } from "./rpc/method-table.js"
import { recordOf } from "./rpc/request-record.js"
import { callOf } from "./rpc/request-view.js"
import { createRuleCheck, type RuleCheck } from "./rpc/validation/rule-check.js"
import type { CorsHandler, RestHandler } from "./server/dispatch.js"
import { healthService } from "./server/health.js"
import type { Limits } from "./server/limits.js"
import { createOriginGuard, type OriginGuard } from "./server/origin-guard.js"
import { reflectionService } from "./server/reflection.js"
import { createServer } from "./server/server.js"
import { ServerState } from "./server/state.js"
import type { TlsFiles } from "./server/tls.js"
import { reflectionServices, registerServices, services } from "./services.js"
import { isLoopback } from "./setting-kinds.js"
import type { Store } from "./store/store.js"
import { openStores as openBareStores, storeError } from "./stores.js"
import { flushLogger, openLogger } from "./telemetry/logger.js"
import type { Metrics, MetricsSnapshot, MetricsText } from "./telemetry/metrics.js"
import { withMetricsPage } from "./telemetry/metrics-page.js"
import { metricsText, onFinished, openTelemetry, type Telemetry, watchStores } from "./telemetry/telemetry.js"
import type { Tracing } from "./telemetry/tracing.js"

const MAINTENANCE_INTERVAL_MS = 60_000

export interface App {
  /** Listens; resolves with where. */
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
  parts: AppParts = {},
): Promise<App> {
  const logger = parts.logger ?? (await openLogger(config, worker))
  const telemetry = await openTelemetryOf(config)
  const stores = await (parts.openStores ?? openStores)(config, telemetry).catch((error: Error) => {
    throw storeError(config, error)
  })
  const common = commonParts(config)
  await upgrade(stores, common, logger).catch(async (error: Error) => {
    await stores.close()
    throw error instanceof NewerDataError ? storeError(config, error) : error
  })
  const access = await accessControl(config, stores, common, logger).catch(async (error: Error) => {
    await stores.close()
    throw error instanceof AccessSettingError ? new ConfigError(error.message, { cause: error }) : error
  })
  const state = new ServerState({ checks: { store: () => stores.store.ping() } })
  const options = { ...handlerOptions(config, stores, common, access), backup: backupOf(config, stores, access) }
  const rules = createRuleCheck()
  // For messages inside google.protobuf.Any in JSON: the details of errors.
  const registry = createRegistry(file_google_rpc_error_details)
  const { metrics, tracing } = telemetry
  const methods = methodTable(config, options, access, rules, registry, state, tracing)
  const rest = restHandler(config, methods, access, rules, registry, logger, metricsText(telemetry, collectMetrics))
  const server = createServer({
    host: config.HOST,
    port: config.PORT,
    methods,
    rest,
    cors: corsHandler(config, methods),
    guard: originGuard(config),
    admission: access.gatekeeper,
    tls: tlsFiles(config),
    state,
    logger,
    http2: config.HTTP2,
    limits: serverLimits(config),
    onStarted: tracing && ((record) => tracing.started(record)),
    onFinished: onFinished(telemetry),
    drainTimeoutMs: config.DRAIN_TIMEOUT_MS,
  })
  let maintenance: Maintenance | undefined
  let indexing: IndexingRunner | undefined
  return {
    async start() {
      const address = await server.start().catch((error: NodeJS.ErrnoException) => {
        throw new ConfigError(
          `HOST, PORT: can't listen on ${config.HOST}:${config.PORT} (${error.code ?? error.message})`,
        )
      })
      const scheme = config.TLS_CERT_FILE === undefined ? "http" : "https"
      const url = `${scheme}://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`
      if (access.firstKeyFile !== undefined) {
        logger.info(`a key with the operator role is in ${access.firstKeyFile}: keep it safe`)
        const whoAmI = `${url}/api/access/v1/whoami`
        logger.info(`try it: curl -H "Authorization: Bearer $(cat ${access.firstKeyFile})" ${whoAmI}`)
      }
      logger.info(
        { ...address, store: storeKind(config), docs: `${url}/docs` },
        `listening on ${url}, documents at ${url}/docs`,
      )
      maintenance = startMaintenance(options, MAINTENANCE_INTERVAL_MS, logger)
      indexing = startIndexer(config, options, logger, metrics)
      metrics?.start({ server: () => server.counts(), open: () => access.gatekeeper.open })
      return address
    },
    async stop() {
      await server.stop()
      await Promise.all([maintenance?.stop(), indexing?.stop()])
      access.close()
      await stores.close()
      await tracing?.stop().catch((error: unknown) => logger.warn({ err: error }, "the last traces could not be sent"))
      logger.info("stopped")
      await flushLogger(logger)
    },
    metrics: async () => metrics?.snapshot(),
  }
}

/** What the settings ask for of metrics and traces. Rejects with ConfigError where the packages for traces are missing. */
async function openTelemetryOf(config: Config): Promise<Telemetry> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT
  const traces =
    endpoint === undefined
      ? undefined
      : {
          endpoint,
          serviceName: config.OTEL_SERVICE_NAME,
          serviceVersion: programVersion(),
          ratio: config.OTEL_TRACES_SAMPLER_ARG,
          storeSystem: storeKind(config) === "embedded" ? "leveldb" : "mongodb",
        }
  return openTelemetry({ services, metrics: config.METRICS === "on", traces }).catch((cause: unknown) => {
    const message =
      "OTEL_EXPORTER_OTLP_ENDPOINT: traces need the optional packages of OpenTelemetry: npm install --include=optional"
    throw new ConfigError(message, { cause })
  })
}

/** What commands, and the control of access to them, have in common. */
function commonParts(config: Config) {
  return {
    clock: () => new Date(),
    newId: monotonicFactory(),
    resourceNames: arnSpelling(config.REGION, config.ACCOUNT_ID),
  }
}

/** What a command is given that the process itself runs. */
function systemContext(
  { store, blobs }: Pick<Stores, "store" | "blobs">,
  { clock, newId }: CommonParts,
  correlationId: string,
): CommandContext {
  return { store, blobs, actor: "system", correlationId, clock, newId, signal: new AbortController().signal }
}

/** Brings data that an older version wrote to the current format. */
function upgrade(stores: Stores, common: CommonParts, logger: Logger): Promise<void> {
  return upgradeData(systemContext(stores, common, "upgrade"), (what) => logger.info(what))
}

type CommonParts = ReturnType<typeof commonParts>

/** Whether the documents and reflection need no credential. */
function docsArePublic(config: Config): boolean {
  return config.PUBLIC_DOCS ?? isLoopback(config.HOST)
}

/** Who may call what. Rejects with AccessSettingError where a setting, or one that is missing, is at fault. */
function accessControl(config: Config, { store, blobs }: Stores, common: CommonParts, logger: Logger) {
  const reflection = reflectionServices.map(({ typeName }) => typeName)
  return openAccessControl({
    settings: config,
    store,
    dataDir: storeKind(config) === "embedded" ? config.DATA_DIR : undefined,
    services,
    publicServices: new Set([Health.typeName, ...(docsArePublic(config) ? reflection : [])]),
    openServices: new Set(reflection),
    names: common.resourceNames,
    defaultPackage: within,
    context: (watched) => systemContext({ store: watched, blobs }, common, "access"),
    logger,
  })
}

type Access = Awaited<ReturnType<typeof accessControl>>

function handlerOptions(
  config: Config,
  { blobs }: Stores,
  { clock, newId, resourceNames }: CommonParts,
  { store, decisions, secretKeys }: Access,
): HandlerOptions {
  return {
    store,
    blobs,
    secretBox: textSecretBox(secretKeys),
    clock,
    newId,
    access: {
      caller: callerOfCall,
      levelOn: (caller, organization, project) => decisions.levelOn(caller, organization, project),
      mayRead: (caller, organization) => decisions.mayRead(caller, organization),
      mayCreateOrganizations: (caller) => decisions.mayCreateOrganizations(caller),
      newApiKeyId,
      apiKeyText: (id) => apiKeyText(secretKeys, id),
      newToken: newRepositoryToken,
      policyProblem: (document) => policyProblem(document, config.ACCOUNT_ID),
    },
    identify,
    cancellation,
    maxFileBytes: config.MAX_FILE_BYTES,
    maxAssetBytes: config.MAX_ASSET_BYTES,
    account: config.ACCOUNT_ID,
    resourceNames,
  }
}

/** Indexes uploaded packages in the background; undefined where another process has to. */
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

/** Every method behind the interceptors that are the same for every protocol. */
function methodTable(
  config: Config,
  options: HandlerOptions,
  access: Access,
  rules: RuleCheck,
  registry: Registry,
  state: ServerState,
  tracing: Tracing | undefined,
): MethodTable {
  const interceptors: Interceptor[] = [
    ...(tracing === undefined ? [] : [tracing.interceptor]),
    deadline({ defaultMs: config.REQUEST_TIMEOUT_MS, maxMs: config.MAX_TIMEOUT_MS }),
    registryErrors,
    ...access.before,
    validation({ domain: ERROR_DOMAIN, rules }),
    ...access.after,
    safeRetries({
      store: options.store,
      secretBox: textSecretBox(access.secretKeys),
      clock: options.clock,
      keyed,
      changesSomething,
      keptForMs: config.IDEMPOTENCY_HOURS * 3_600_000,
      recheck: (request, tx) => recheckApiKeys(callerIn(request.contextValues), request, tx),
    }),
  ]
  return createMethodTable(
    (router) => {
      registerServices(router, options)
      healthService(router, state)
      reflectionService(router, state)
    },
    {
      interceptors,
      handlerOptions: { readMaxBytes: config.MAX_BODY_BYTES, errorDomain: ERROR_DOMAIN, jsonOptions: { registry } },
      onlyReads,
    },
  )
}

/** The transcoder, with the documents and their page beside it. */
function restHandler(
  config: Config,
  methods: MethodTable,
  access: Access,
  rules: RuleCheck,
  registry: Registry,
  logger: Logger,
  metrics: (() => Promise<MetricsText>) | undefined,
): RestHandler {
  const onFault = ({ method, url }: Request, error: unknown) =>
    logger.error({ err: error, method, path: url?.replace(/\?.*/s, "") }, "a request failed in the transcoder")
  const rest = createRestHandler({
    methods,
    registry,
    dialects,
    defaultDialect,
    rules,
    admission: access.gatekeeper,
    limits: {
      bodyBytes: config.MAX_BODY_BYTES,
      fileBytes: ({ parent }) =>
        parent.typeName === ArtifactService.typeName ? config.MAX_ASSET_BYTES : config.MAX_FILE_BYTES,
      bodyTimeoutMs: config.STALL_TIMEOUT_MS,
      bodyIdleTimeoutMs: config.STALL_TIMEOUT_MS,
      // Four names of 255 characters, four bytes each, percent-encoded, are 12 KiB.
      urlBytes: 16 * 1024,
    },
    // What is refused before it becomes a call is logged by its method and code all the same.
    onOutcome(_, { method, code, error }, values) {
      const record = values && recordOf(values)
      if (record === undefined) return
      if (method !== undefined) record.method = `${method.parent.typeName}/${method.name}`
      record.code ??= code === "ok" ? 0 : codeFromString(code)
      record.error ??= error
    },
    onFault,
  })
  const docs = docsPages(
    apiDocuments(rest.routes, config.AUTHENTICATION === "off" ? "not enforced" : "enforced"),
    onFault,
  )
  const pages = docsArePublic(config) ? publicPages(docs, rest) : privatePages(docs, access.gatekeeper, rest)
  if (metrics === undefined) return pages
  return withMetricsPage(pages, {
    read: metrics,
    admission: access.gatekeeper,
    token: config.METRICS_TOKEN,
    refuse: rest.refuse,
    onFault,
  })
}

function corsHandler(config: Config, methods: MethodTable): CorsHandler | undefined {
  if (config.CORS_ORIGINS === undefined) return undefined
  return createCors(
    { origins: config.CORS_ORIGINS, allowedHeaders: dialects.flatMap(({ clientHeaders }) => clientHeaders ?? []) },
    methods.methods.map(({ method }) => method),
  )
}

/** On loopback only loopback's own names lead here, and those that a proxy was given. */
function originGuard(config: Config): OriginGuard {
  return createOriginGuard({
    origins: config.CORS_ORIGINS,
    hosts: isLoopback(config.HOST) ? config.ALLOWED_HOSTS : undefined,
  })
}

function serverLimits(config: Config): Partial<Limits> {
  return {
    stallTimeoutMs: config.STALL_TIMEOUT_MS,
    maxConnections: config.MAX_CONNECTIONS,
    maxConnectionsPerAddress: config.MAX_CONNECTIONS_PER_ADDRESS,
    maxRequestMemoryBytes: config.MAX_REQUEST_MEMORY_BYTES,
    maxResponseMemoryBytes: config.MAX_RESPONSE_MEMORY_BYTES,
  }
}

/** Where everything is kept, as commands see it. */
export interface Stores {
  readonly store: Store
  readonly blobs: BlobStore
  /** The same without what watches it: what is backed up. Undefined where no backup can be made. */
  readonly bare?: Pick<BackupSource, "store" | "blobs">
  close(): Promise<void>
}

/** Opens the stores that the settings name, watched by what the settings ask for. Rejects with what is wrong with them. */
export async function openStores(config: Config, telemetry: Partial<Telemetry> = {}): Promise<Stores> {
  const bare = await openBareStores(config, telemetry.metrics?.store)
  return { ...watchStores(telemetry, bare), bare, close: bare.close }
}

/** What AdminService gives operators. */
function backupOf(
  config: Config,
  { bare }: Stores,
  { secretKeys }: Access,
): (() => AsyncIterable<Uint8Array>) | undefined {
  if (bare === undefined) return undefined
  const { fingerprints } = secretKeys
  return () =>
    tarArchive(
      backupFiles({ ...bare, kind: storeKind(config), softwareVersion: programVersion(), secretKeys: fingerprints }),
    )
}

function cancellation(call: HandlerContext): Cancellation {
  return call instanceof Call ? call.cancellation : call.signal
}

function keyed(request: UnaryRequest | StreamRequest): KeyedRequest | undefined {
  const call = callOf(request)
  const key = call?.header("idempotency-key")
  if (call === undefined || key === undefined) return undefined
  return {
    key,
    httpMethod: call.protocolName === "rest" ? call.requestMethod : undefined,
    ...identify(call),
    values: call.values,
    signal: call.cancellation,
    timeoutMs: call.timeoutMs,
  }
}

function tlsFiles(config: Config): TlsFiles | undefined {
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, TLS_CLIENT_CA_FILE: clientCa } = config
  return cert === undefined || key === undefined ? undefined : { cert, key, clientCa }
}

function callerOfCall(call: HandlerContext): Caller {
  return callerIn(call.values)
}

function callerIn(values: ContextValues): Caller {
  const caller = callerOf(recordOf(values))
  if (caller === undefined) throw new Error("a method without a rule was called")
  return caller
}

function identify(call: HandlerContext): { actor: string; correlationId: string } {
  const record = recordOf(call.values)
  return { actor: record?.caller ?? "anonymous", correlationId: record?.correlationId ?? "" }
}
