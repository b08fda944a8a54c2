import { loadOrganizationAccess, type OrganizationAccess } from "../registry/access/organization-access.js"
import type { Store } from "../store/store.js"
import { BoundedMap } from "./bounded-map.js"
import { type PolicyStatement, parsePolicy } from "./policies/policy-document.js"

export interface KnownAccess extends OrganizationAccess {
  /** Of the organization under "", of projects under their names. */
  readonly statements: ReadonlyMap<string, readonly PolicyStatement[]>
  readonly loadedAt: number
}

export interface AccessCacheOptions {
  /** Where the rows are read. */
  readonly store: Pick<Store, "read">
  /** The account that policies speak of. */
  readonly account: string
  /** How long what another process changes may go unnoticed, in milliseconds. Default 5,000. */
  readonly maxAgeMs?: number
  /** Rows of all organizations together that are kept. Default 200,000. */
  readonly maxRows?: number
  /** Milliseconds of a clock that never goes back. Default performance.now. */
  readonly now?: () => number
}

/**
 * Who may do what in an organization, kept in memory: what this process changes holds for the next call, what another one changes
 * within seconds.
 */
export class AccessCache {
  readonly #known: BoundedMap<string, KnownAccess>
  readonly #loading = new Map<string, Promise<KnownAccess>>()
  readonly #now: () => number

  readonly #options: AccessCacheOptions

  constructor(options: AccessCacheOptions) {
    this.#options = options
    this.#known = new BoundedMap(options.maxRows ?? 200_000, ({ rows }) => rows + 1)
    this.#now = options.now ?? (() => performance.now())
  }

  get(organization: string): KnownAccess | Promise<KnownAccess> {
    const known = this.#known.get(organization)
    if (known !== undefined && this.#now() - known.loadedAt <= (this.#options.maxAgeMs ?? 5_000)) return known
    let loading = this.#loading.get(organization)
    if (loading === undefined) {
      loading = this.#load(organization)
      this.#loading.set(organization, loading)
    }
    return loading
  }

  /** This process changed something about the organization: what is known or being read of it is no longer true. */
  changed(organization: string): void {
    this.#known.delete(organization)
    this.#loading.delete(organization)
  }

  async #load(organization: string): Promise<KnownAccess> {
    const loadedAt = this.#now()
    // Nothing may be noted before the caller has noted this load.
    await undefined
    const loading = this.#loading.get(organization)
    try {
      const access = await this.#options.store.read((tx) => loadOrganizationAccess(tx, organization))
      const statements = new Map<string, readonly PolicyStatement[]>()
      for (const [resource, document] of access.policies) statements.set(resource, this.#statements(document))
      const known: KnownAccess = { ...access, statements, loadedAt }
      if (loading !== undefined && this.#loading.get(organization) === loading) this.#known.set(organization, known)
      return known
    } finally {
      if (this.#loading.get(organization) === loading) this.#loading.delete(organization)
    }
  }

  /** A document that was stored and can't be read any more denies everything: nobody knows what it would allow. */
  #statements(document: string): readonly PolicyStatement[] {
    try {
      return parsePolicy(document, this.#options.account)
    } catch {
      return [{ effect: "Deny", principals: [{ kind: "everyone" }], actions: [() => true], resources: [() => true] }]
    }
  }
}
