// What the settings say of the port: where it is, who reaches it, and what it may cost.
import { type Config, ConfigError } from "../config.js"
import { createOriginGuard, type OriginGuard } from "../server/origin-guard.js"
import type { ServerOptions } from "../server/server.js"
import { isLoopback } from "../setting-kinds.js"

/** The options of a server that are settings. */
export function portOptions(config: Config) {
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, TLS_CLIENT_CA_FILE: clientCa } = config
  return {
    host: config.HOST,
    port: config.PORT,
    guard: originGuard(config),
    tls: cert === undefined || key === undefined ? undefined : { cert, key, clientCa },
    http2: config.HTTP2,
    limits: {
      stallTimeoutMs: config.STALL_TIMEOUT_MS,
      maxConnections: config.MAX_CONNECTIONS,
      maxConnectionsPerAddress: config.MAX_CONNECTIONS_PER_ADDRESS,
      maxRequestMemoryBytes: config.MAX_REQUEST_MEMORY_BYTES,
      maxResponseMemoryBytes: config.MAX_RESPONSE_MEMORY_BYTES,
    },
    drainTimeoutMs: config.DRAIN_TIMEOUT_MS,
  } satisfies Partial<ServerOptions>
}

/** On loopback only loopback's own names lead here, and those that a proxy was given. */
function originGuard(config: Config): OriginGuard {
  return createOriginGuard({
    origins: config.CORS_ORIGINS,
    hosts: isLoopback(config.HOST) ? config.ALLOWED_HOSTS : undefined,
  })
}

/** The URL under which a listening server is found. */
export function urlOf(config: Config, { host, port }: { readonly host: string; readonly port: number }): string {
  const scheme = config.TLS_CERT_FILE === undefined ? "http" : "https"
  return `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`
}

/** What a failure to listen means to who sets HOST and PORT. */
export function listenError(config: Config, error: NodeJS.ErrnoException): ConfigError {
  return new ConfigError(`HOST, PORT: can't listen on ${config.HOST}:${config.PORT} (${error.code ?? error.message})`)
}
