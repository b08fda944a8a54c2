// Every method behind the interceptors that are the same for every protocol.
import type { DescMethod, Registry } from "@bufbuild/protobuf"
import type { Interceptor } from "@connectrpc/connect"
import { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
import type { AccessControl } from "../access/access-control.js"
import { changesSomething, onlyReads } from "../access/method-rules.js"
import { textSecretBox } from "../access/secret-box.js"
import type { Config } from "../config.js"
import { recheckApiKeys } from "../handlers/access/access-service.js"
import { prepare } from "../handlers/access/preparations.js"
import { recheckAuthorizationToken } from "../handlers/artifacts/domain-operations.js"
import { ERROR_DOMAIN } from "../handlers/bad-request.js"
import type { HandlerOptions } from "../handlers/context.js"
import { registryErrors } from "../handlers/errors.js"
import { safeRetries } from "../handlers/retries.js"
import { atMost } from "../rpc/interceptors/at-most.js"
import { deadline } from "../rpc/interceptors/deadline.js"
import { validation } from "../rpc/interceptors/validation.js"
import { createMethodTable, type MethodTable } from "../rpc/method-table.js"
import type { RuleCheck } from "../rpc/validation/rule-check.js"
import { healthService } from "../server/health.js"
import { reflectionService } from "../server/reflection.js"
import type { ServerState } from "../server/state.js"
import { registerServices } from "../services.js"
import type { Tracing } from "../telemetry/tracing.js"
import { callerIn, identify, keyed, knownCall } from "./calls.js"

/** Calls at once that may copy all that stands under a version: each holds it in memory. One that waits has no transaction yet. */
const MAX_COPIES = 4
const copying: ReadonlySet<DescMethod> = new Set([
  ConnectorService.method.createConnectorVersion,
  ConnectorService.method.importPublicConnectorVersion,
  ConnectionService.method.createConnectionVersion,
])

/** What the methods are made of. */
export interface MethodParts {
  readonly config: Config
  readonly options: HandlerOptions
  readonly access: AccessControl
  readonly rules: RuleCheck
  readonly registry: Registry
  readonly state: ServerState
  readonly tracing: Tracing | undefined
}

/** The table that gRPC, Connect and the transcoder call through. */
export function methodTable(parts: MethodParts): MethodTable {
  const { config, options, registry, state } = parts
  return createMethodTable(
    (router) => {
      registerServices(router, options)
      healthService(router, state)
      reflectionService(router, state)
    },
    {
      interceptors: interceptors(parts),
      handlerOptions: { readMaxBytes: config.MAX_BODY_BYTES, errorDomain: ERROR_DOMAIN, jsonOptions: { registry } },
      onlyReads,
    },
  )
}

/** The outermost first. */
function interceptors({ config, options, access, rules, tracing }: MethodParts): Interceptor[] {
  return [
    ...(tracing === undefined ? [] : [tracing.interceptor]),
    deadline({ defaultMs: config.REQUEST_TIMEOUT_MS, maxMs: config.MAX_TIMEOUT_MS }),
    registryErrors,
    ...access.before,
    validation({ domain: ERROR_DOMAIN, rules }),
    ...access.after,
    atMost({
      calls: MAX_COPIES,
      ofOne: MAX_COPIES / 2,
      methods: copying,
      holderOf: ({ contextValues }) => identify({ values: contextValues }).holder,
    }),
    safeRetries({
      store: options.store,
      secretBox: textSecretBox(access.secretKeys),
      clock: options.clock,
      keyed,
      changesSomething,
      keptForMs: config.IDEMPOTENCY_HOURS * 3_600_000,
      prepare: (request) => prepare(options, request.method, request.message, knownCall(request)),
      recheck: async (request, tx) => {
        recheckAuthorizationToken(callerIn(request.contextValues), request)
        await recheckApiKeys(options, request, knownCall(request), tx)
      },
    }),
  ]
}
