// Everything that access control is made of, put together from the settings.
import type { DescMethod, DescService } from "@bufbuild/protobuf"
import type { Interceptor } from "@connectrpc/connect"
import { accessCollections } from "../registry/access/collections.js"
import { recordKeyUse } from "../registry/access/commands/record-key-use.js"
import { organizations, projects } from "../registry/collections.js"
import type { CommandContext } from "../registry/context.js"
import type { ResourceNames } from "../registry/resource-names.js"
import type { Store } from "../store/store.js"
import { AccessCache } from "./access-cache.js"
import { Authenticator } from "./authenticator.js"
import { JsonWebTokens } from "./credentials/json-web-token.js"
import { fileKeys, issuerKeys, type KeySet } from "./credentials/key-sets.js"
import { Principals } from "./credentials/principals.js"
import { Decisions } from "./decisions.js"
import { AccessSettingError, ensureWayIn, openSecretKeys } from "./first-start.js"
import { Gatekeeper } from "./gatekeeper.js"
import { authorization, readmission, requireDecision } from "./interceptor.js"
import { methodRules } from "./method-rules.js"
import { RateLimiter } from "./rate-limiter.js"
import type { SecretKeys } from "./secret-key.js"
import { watchStore } from "./watching-store.js"

export interface AccessSettings {
  readonly AUTHENTICATION: "required" | "off"
  readonly ADMIN_API_KEY: string | undefined
  readonly SECRET_KEY: string | undefined
  readonly SECRET_KEY_PREVIOUS: string | undefined
  readonly JWT_ISSUERS: readonly string[]
  readonly JWT_JWKS_FILE: string | undefined
  readonly JWT_AUDIENCE: string | undefined
  readonly JWT_USER_CLAIM: string
  readonly JWT_GROUPS_CLAIM: string | undefined
  readonly OPERATORS: readonly string[]
  readonly ORGANIZATION_CREATION: "operators" | "everyone"
  readonly COOKIE_NAME: string
  readonly CORS_ORIGINS: "*" | readonly string[] | undefined
  readonly RATE_LIMIT: number
  readonly MAX_CONCURRENT_CALLS: number
  readonly MAX_CONCURRENT_STREAMS: number
  readonly ACCOUNT_ID: string
  readonly REGION: string
}

export interface AccessOptions {
  /** What the environment or the command line says of access. */
  readonly settings: AccessSettings
  /** Where keys, grants, groups and policies are kept. */
  readonly store: Store
  /** Folder of the embedded store; undefined where other processes share the store. */
  readonly dataDir: string | undefined
  /** Every service that is served: each method has a rule, or its service is public or open. */
  readonly services: readonly DescService[]
  /** Services that need no credential. */
  readonly publicServices: ReadonlySet<string>
  /** Services whose methods have no rule and that whoever is authenticated may call. */
  readonly openServices: ReadonlySet<string>
  /** How policies and refusals name resources. */
  readonly names: ResourceNames
  /** The format and namespace of packages whose API names none. */
  readonly defaultPackage: { readonly format: string; readonly namespace: string }
  /** For what is done without a caller. */
  readonly context: (store: Store) => CommandContext
  /** Gets what an operator should know, such as keys of an issuer that can't be fetched. */
  readonly logger: { warn(details: object, message: string): void }
}

export interface AccessControl {
  /** The store, watched: changes made through it hold for the next call. */
  readonly store: Store
  readonly gatekeeper: Gatekeeper
  readonly decisions: Decisions
  readonly secretKeys: SecretKeys
  /** Before and after validation. */
  readonly before: readonly Interceptor[]
  readonly after: readonly Interceptor[]
  /** File with the operator key that this start made. */
  readonly firstKeyFile: string | undefined
  close(): void
}

/**
 * Puts access control together from the settings. Throws AccessSettingError where nobody could authenticate, and an Error that names a
 * method without a rule.
 */
export async function openAccessControl(options: AccessOptions): Promise<AccessControl> {
  const { settings, logger } = options
  const clock = () => new Date()
  const watched = new Set([...accessCollections, organizations, projects].map(({ name }) => name))
  const store = watchStore(options.store, {
    collections: watched,
    onWritten(documents) {
      for (const { collection, organization, id, isDeleted } of documents) {
        // A key's roles end with what they are on; other changes of that are none of theirs.
        const endsRoles = isDeleted && (collection === "organizations" || collection === "projects")
        if (collection === "api-keys" || endsRoles) principals.keysChanged()
        if (collection === "organizations") cache.changed(id)
        else if (organization !== undefined) cache.changed(organization)
      }
    },
  })
  const secretKeys = await openSecretKeys({
    secretKey: settings.SECRET_KEY,
    previous: settings.SECRET_KEY_PREVIOUS,
    dataDir: options.dataDir,
  })
  const cache = new AccessCache({ store, account: settings.ACCOUNT_ID })
  const hasAdminKey = settings.ADMIN_API_KEY !== undefined
  const principals = new Principals({ store, operators: new Set(settings.OPERATORS), hasAdminKey, now: Date.now })
  const required = settings.AUTHENTICATION === "required"
  const keySets = required ? await openKeySets(settings, logger) : new Map<string, KeySet>()
  const firstKeyFile = required
    ? await ensureWayIn({ store, secretKeys, dataDir: options.dataDir, hasAdminKey, hasIssuer: keySets.size > 0 })
    : undefined
  const tokens =
    keySets.size === 0
      ? undefined
      : new JsonWebTokens({
          issuers: keySets,
          audience: settings.JWT_AUDIENCE ?? "",
          userClaim: settings.JWT_USER_CLAIM,
          groupsClaim: settings.JWT_GROUPS_CLAIM,
          principals,
          now: Date.now,
        })
  const origins = new Set(Array.isArray(settings.CORS_ORIGINS) ? settings.CORS_ORIGINS : [])
  const authenticator = required
    ? new Authenticator({
        secretKeys,
        adminKey: settings.ADMIN_API_KEY,
        principals,
        tokens,
        signatures: { region: settings.REGION, service: "codeartifact", clock },
        cookieName: settings.COOKIE_NAME,
        isAllowedOrigin: (origin) => origins.has(origin),
        onKeyUsed(id) {
          recordKeyUse(options.context(store), id).catch((error: unknown) =>
            logger.warn({ err: error, key: id }, "the use of a key could not be noted"),
          )
        },
        now: Date.now,
      })
    : undefined
  const decisions = new Decisions({
    cache,
    names: options.names,
    everyoneCreates: settings.ORGANIZATION_CREATION === "everyone",
    defaultPackage: options.defaultPackage,
  })
  const gatekeeper = new Gatekeeper({
    authenticator,
    decisions,
    rules: methodRules(methodsOf(options.services), options.publicServices, options.openServices),
    rates: settings.RATE_LIMIT === 0 ? undefined : new RateLimiter(settings.RATE_LIMIT),
    maxCalls: settings.MAX_CONCURRENT_CALLS,
    maxStreams: settings.MAX_CONCURRENT_STREAMS,
  })
  return {
    store,
    gatekeeper,
    decisions,
    secretKeys,
    before: [readmission(), authorization(gatekeeper)],
    after: [requireDecision(gatekeeper)],
    firstKeyFile,
    close() {
      for (const keys of keySets.values()) keys.close()
    },
  }
}

async function openKeySets(settings: AccessSettings, logger: AccessOptions["logger"]): Promise<Map<string, KeySet>> {
  const sets = new Map<string, KeySet>()
  const failed = (issuer: string) => (error: unknown) =>
    logger.warn({ err: error, issuer }, "the keys of an identity provider can't be read; those known go on being used")
  // A slow issuer, of whom anybody can send a token, must not take all the calls that there may be.
  const calls = Math.min(settings.MAX_CONCURRENT_CALLS, settings.MAX_CONCURRENT_STREAMS)
  const maxWaiting = Math.ceil(calls / 4 / settings.JWT_ISSUERS.length)
  for (const issuer of settings.JWT_ISSUERS) {
    const file = settings.JWT_JWKS_FILE
    if (file === undefined) {
      sets.set(issuer, issuerKeys({ issuer, onFailure: failed(issuer), maxWaiting }))
      continue
    }
    const keys = await fileKeys(file, failed(issuer)).catch((cause: unknown) => {
      throw new AccessSettingError(`JWT_JWKS_FILE: ${file} is no JWKS that can be read`, { cause })
    })
    sets.set(issuer, keys)
  }
  return sets
}

function* methodsOf(services: readonly DescService[]): Generator<DescMethod> {
  for (const service of services) yield* service.methods
}
