import type { Caller } from "../../registry/access/caller.js"
import { apiKeys } from "../../registry/access/collections.js"
import { MAX_OWNERS } from "../../registry/access/creators.js"
import type { ApiKey } from "../../registry/access/entities.js"
import { isCurrentGrant } from "../../registry/access/keys.js"
import { accessTokens } from "../../registry/collections.js"
import type { Store, Stored } from "../../store/store.js"
import { BoundedMap } from "../bounded-map.js"
import { unauthenticated } from "../refusals.js"
import { repositoryTokenHash } from "./repository-token.js"

export interface PrincipalOptions {
  /** Where keys, users and tokens are looked up. */
  readonly store: Pick<Store, "get">
  /** User ids with the operator role. */
  readonly operators: ReadonlySet<string>
  /** There is an ADMIN_API_KEY: `key:admin` is an operator. */
  readonly hasAdminKey: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long what another process changes may go unnoticed, in milliseconds. Default 5,000. */
  readonly maxAgeMs?: number
}

/** ADMIN_API_KEY's principal. */
export const ADMIN_KEY = "key:admin"

const MAX_ENTRIES = 10_000

interface Entry {
  readonly caller: Caller
  readonly loadedAt: number
}

/**
 * From what a credential names to who is calling: keys with their owners, users, tokens. Looked up in the store once, then kept for
 * a few seconds.
 */
export class Principals {
  readonly #keys = new BoundedMap<string, Entry>(MAX_ENTRIES)
  readonly #tokens = new BoundedMap<string, Entry>(MAX_ENTRIES)
  /** Grows with each change: what was read before one is not kept. */
  #changes = 0

  readonly #options: PrincipalOptions

  constructor(options: PrincipalOptions) {
    this.#options = options
  }

  /** This process made, changed or revoked a key, or something that keys have roles on. */
  keysChanged(): void {
    this.#changes++
    this.#keys.clear()
    this.#tokens.clear()
  }

  /** The caller that a user is: named by an identity provider, with the groups that it names. */
  user(id: string, groups: readonly string[], expiresAt: number): Caller {
    return { principal: `user:${id}`, operator: this.#options.operators.has(id), groups, expiresAt }
  }

  admin(): Caller {
    return { principal: ADMIN_KEY, operator: true, groups: [], expiresAt: Number.POSITIVE_INFINITY }
  }

  /** Refuses a key that is not there, has expired, or whose owner is. */
  key(id: string): Caller | Promise<Caller> {
    const kept = this.#fresh(this.#keys, id)
    return kept === undefined ? this.#load(this.#keys, id, () => this.#loadKey(id, 0)) : kept
  }

  /** Refuses a token that is not there, has expired, or whose asker has gone. */
  token(token: string): Caller | Promise<Caller> {
    const hash = repositoryTokenHash(token)
    const kept = this.#fresh(this.#tokens, hash)
    return kept === undefined ? this.#load(this.#tokens, hash, () => this.#loadToken(hash)) : kept
  }

  #fresh(entries: BoundedMap<string, Entry>, id: string): Caller | undefined {
    const entry = entries.get(id)
    if (entry === undefined) return undefined
    const now = this.#options.now()
    if (now - entry.loadedAt > (this.#options.maxAgeMs ?? 5_000)) return undefined
    return checkExpiry(entry.caller, now)
  }

  async #load(entries: BoundedMap<string, Entry>, id: string, read: () => Promise<Caller>): Promise<Caller> {
    const before = this.#changes
    const loadedAt = this.#options.now()
    entries.delete(id)
    const caller = await read()
    if (before === this.#changes) entries.set(id, { caller, loadedAt })
    return checkExpiry(caller, this.#options.now())
  }

  async #loadKey(id: string, depth: number): Promise<Caller> {
    const key = await this.#options.store.get(apiKeys, [id])
    if (key === undefined || depth === MAX_OWNERS)
      throw unauthenticated("CREDENTIAL_UNKNOWN", "the API key is unknown or was revoked")
    const principal = `key:${id}`
    const owner = key.owner === principal ? undefined : await this.#loadPrincipal(key.owner, [], depth + 1)
    const current = await Promise.all(key.grants.map((grant) => isCurrentGrant(this.#options.store, grant)))
    return keyCaller({ ...key, grants: key.grants.filter((_, at) => current[at]) }, owner)
  }

  async #loadToken(hash: string): Promise<Caller> {
    const row = await this.#options.store.get(accessTokens, [hash])
    if (row === undefined) throw unauthenticated("CREDENTIAL_UNKNOWN", "the token is unknown")
    const asker = await this.#loadPrincipal(row.actor, row.groups ?? [], 0)
    return {
      principal: asker.principal,
      operator: false,
      groups: [],
      onlyIn: { organization: row.organization, caller: asker },
      expiresAt: Math.min(asker.expiresAt, row.expireTime.getTime()),
    }
  }

  #loadPrincipal(principal: string, groups: readonly string[], depth: number): Promise<Caller> | Caller {
    if (principal === ADMIN_KEY) {
      if (this.#options.hasAdminKey) return this.admin()
    } else if (principal.startsWith("key:")) {
      return this.#loadKey(principal.slice("key:".length), depth)
    } else if (principal.startsWith("user:")) {
      return this.user(principal.slice("user:".length), groups, Number.POSITIVE_INFINITY)
    }
    throw unauthenticated("CREDENTIAL_UNKNOWN", `the credential acts for ${principal}, who is let in no more`)
  }
}

function keyCaller(key: Stored<ApiKey>, owner: Caller | undefined): Caller {
  const expiresAt = key.expireTime?.getTime() ?? Number.POSITIVE_INFINITY
  return {
    principal: `key:${key.id}`,
    operator: key.operator && owner?.operator !== false,
    groups: [],
    keyGrants: key.grants,
    ...(owner === undefined ? {} : { owner }),
    expiresAt: Math.min(expiresAt, owner?.expiresAt ?? Number.POSITIVE_INFINITY),
  }
}

function checkExpiry(caller: Caller, now: number): Caller {
  if (caller.expiresAt > now) return caller
  throw unauthenticated("CREDENTIAL_EXPIRED", "the credential has expired")
}
