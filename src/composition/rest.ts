// What answers HTTP that is no RPC: the transcoder, with the documents, their page and the metrics beside it.
import type { Registry } from "@bufbuild/protobuf"
import { codeFromString } from "@connectrpc/connect/protocol-connect"
import type { Logger } from "pino"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import type { Gatekeeper } from "../access/gatekeeper.js"
import type { Config } from "../config.js"
import { defaultDialect, dialects } from "../dialects/index.js"
import { apiDocuments } from "../docs/documents.js"
import { docsPages, publicPages } from "../docs/pages.js"
import { privatePages } from "../docs/private-pages.js"
import { createCors, createRestHandler, type Request } from "../rest/index.js"
import type { MethodTable } from "../rpc/method-table.js"
import { recordOf } from "../rpc/request-record.js"
import type { RuleCheck } from "../rpc/validation/rule-check.js"
import type { CorsHandler, RestHandler } from "../server/dispatch.js"
import type { MetricsText } from "../telemetry/metrics.js"
import { withMetricsPage } from "../telemetry/metrics-page.js"
import { docsArePublic } from "./access.js"

/** What the transcoder and the pages are made of. */
export interface RestParts {
  readonly config: Config
  readonly methods: MethodTable
  readonly gatekeeper: Gatekeeper
  readonly rules: RuleCheck
  readonly registry: Registry
  readonly logger: Logger
  /** What a scrape reads; undefined where nothing is counted. */
  readonly metrics: (() => Promise<MetricsText>) | undefined
}

/** The transcoder with the pages before it. */
export function restHandler(parts: RestParts): RestHandler {
  const { config, gatekeeper, logger, metrics } = parts
  const onFault = ({ method, url }: Request, error: unknown) =>
    logger.error({ err: error, method, path: url?.replace(/\?.*/s, "") }, "a request failed in the transcoder")
  const rest = transcoder(parts, onFault)
  const docs = docsPages(
    apiDocuments(rest.routes, config.AUTHENTICATION === "off" ? "not enforced" : "enforced", config.COOKIE_NAME),
    onFault,
  )
  const pages = docsArePublic(config) ? publicPages(docs, rest) : privatePages(docs, gatekeeper, rest)
  if (metrics === undefined) return pages
  return withMetricsPage(pages, {
    read: metrics,
    admission: gatekeeper,
    token: config.METRICS_TOKEN,
    refuse: rest.refuse,
    onFault,
  })
}

function transcoder(
  { config, methods, gatekeeper, rules, registry }: RestParts,
  onFault: (request: Request, error: unknown) => void,
): ReturnType<typeof createRestHandler> {
  return createRestHandler({
    methods,
    registry,
    dialects,
    defaultDialect,
    rules,
    admission: gatekeeper,
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
}

/** What answers pages of other origins; undefined where no origin may call. */
export function corsHandler(config: Config, methods: MethodTable): CorsHandler | undefined {
  if (config.CORS_ORIGINS === undefined) return undefined
  return createCors(
    { origins: config.CORS_ORIGINS, allowedHeaders: dialects.flatMap(({ clientHeaders }) => clientHeaders ?? []) },
    methods.methods.map(({ method }) => method),
  )
}
