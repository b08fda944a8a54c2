// Connectors' commands over a real store, with a clock that the test holds.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect } from "vitest"
import type { BlobStore } from "../../../src/blobs/blob-store.js"
import { collections } from "../../../src/registry/collections.js"
import {
  type CreateConnectorInput,
  createConnector,
} from "../../../src/registry/connectors/commands/create-connector.js"
import { createVersion } from "../../../src/registry/connectors/commands/create-version.js"
import { getConnector } from "../../../src/registry/connectors/commands/get-connector.js"
import { getVersion, type VersionName } from "../../../src/registry/connectors/commands/get-version.js"
import { publishVersion } from "../../../src/registry/connectors/commands/publish-version.js"
import { updateVersion, type VersionClaim } from "../../../src/registry/connectors/commands/update-version.js"
import type { ConnectorKind } from "../../../src/registry/connectors/entities.js"
import type { ConnectorName } from "../../../src/registry/connectors/kinds.js"
import type { VersionView } from "../../../src/registry/connectors/views.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { type ErrorReason, RegistryError } from "../../../src/registry/errors.js"
import type { Precondition } from "../../../src/registry/etag.js"
import { openLevelStore } from "../../../src/store/level/level-store.js"
import { openMongoStore } from "../../../src/store/mongo/mongo-store.js"
import type { Store } from "../../../src/store/store.js"
import { type StoreKind, storeTraits } from "../../../src/store-kinds.js"
import { testDatabase } from "../../support/mongo.js"
import { storeNames } from "../../support/service.js"

export const kinds: readonly ConnectorKind[] = ["connector", "connection"]

interface OpenStore {
  readonly store: Store
  /** A second way into the same data, as another process has it, where a store allows that. */
  readonly other?: Store
  close(): Promise<void>
}

const stores: { readonly [Kind in StoreKind]: () => Promise<OpenStore> } = {
  async embedded() {
    const path = await mkdtemp(join(tmpdir(), "connectors-"))
    const store = await openLevelStore({ path, collections, transactionTimeoutMs: 60_000 })
    return {
      store,
      async close() {
        await store.close()
        await rm(path, { recursive: true, force: true })
      },
    }
  },
  async mongodb() {
    const { uri, database, drop } = await testDatabase()
    // What a stand-in on a busy machine takes is no matter of these tests.
    const options = { uri, database, collections, transactionTimeoutMs: 60_000 }
    const store = await openMongoStore(options)
    const other = await openMongoStore(options)
    return {
      store,
      other,
      async close() {
        await Promise.all([store.close(), other.close()])
        await drop()
      },
    }
  },
}

/** Runs the suite once for each store. Every test should use an organization of its own. */
export function onEachStore(title: string, suite: (registry: Registry) => void): void {
  describe.each(storeNames)(`${title}, on %s`, (name) => {
    const registry = new Registry(storeTraits[name].isShared)
    let opened: OpenStore | undefined
    beforeAll(async () => {
      opened = await stores[name]()
      registry.use(opened?.store, opened?.other)
    })
    afterAll(() => opened?.close())
    suite(registry)
  })
}

let ids = 0

function newId(): string {
  ids += 1
  return `01J${String(ids).padStart(23, "0")}`
}

export class Registry {
  #store: Store | undefined
  #other: Store | undefined
  #now = Date.parse("2026-01-02T03:04:05.000Z")
  readonly correlationId = "test"

  constructor(readonly severalProcesses: boolean) {}

  use(store: Store | undefined, other: Store | undefined): void {
    this.#store = store
    this.#other = other
  }

  get store(): Store {
    if (this.#store === undefined) throw new Error("the store is not open")
    return this.#store
  }

  /** As another process has it, where several may share the data. */
  get other(): Store {
    return this.#other ?? this.store
  }

  /** Moves the clock; it stands still by itself. */
  pass(milliseconds: number): void {
    this.#now += milliseconds
  }

  get context(): CommandContext {
    return {
      store: this.store,
      blobs: noBlobs,
      actor: "tester",
      correlationId: this.correlationId,
      clock: () => new Date(this.#now),
      newId,
      signal: new AbortController().signal,
    }
  }

  organization(): string {
    return `org-${newId()}`
  }

  async connector(
    kind: ConnectorKind = "connector",
    organization = this.organization(),
    members: Partial<CreateConnectorInput["members"]> = {},
  ): Promise<ConnectorName> {
    const view = await createConnector(this.context, newConnector(kind, organization, members))
    return { kind, organization, id: view.connector.id }
  }

  draft(name: ConnectorName, versionName: string): Promise<VersionView> {
    return createVersion(this.context, { ...name, versionName })
  }

  async published(name: ConnectorName, versionName: string): Promise<VersionView> {
    await this.draft(name, versionName)
    return publishVersion(this.context, { ...name, versionName, preconditions: [] })
  }

  version(name: ConnectorName, versionName: string): Promise<VersionView> {
    return getVersion(this.context, { ...name, versionName })
  }

  get(name: ConnectorName) {
    return getConnector(this.context, name)
  }

  /** A PUT of the whole version as it is but for these members. */
  async put(
    name: VersionName,
    changes: Partial<VersionClaim> = {},
    preconditions: Precondition[] = [],
  ): Promise<VersionView> {
    const claim = { ...claimOf(await getVersion(this.context, name)), ...changes }
    return this.putClaim(name, claim, preconditions)
  }

  putClaim(name: VersionName, version: VersionClaim, preconditions: Precondition[] = []): Promise<VersionView> {
    return updateVersion(this.context, { ...name, version, presentFields: everyField, preconditions })
  }
}

/** One precondition for each of the etags. */
export function matching(...etags: string[]): Precondition[] {
  return etags.map((etag) => ({ kind: "match", etags: [etag] }))
}

export const ANY: Precondition = { kind: "match", etags: "any" }

export const everyField: ReadonlySet<keyof VersionClaim> = new Set([
  "id",
  "name",
  "description",
  "isLatest",
  "isDefault",
  "createTime",
  "updateTime",
  "publishTime",
  "messages",
])

export function claimOf({ version, isLatest, isDefault }: VersionView): VersionClaim {
  return {
    id: version.uid,
    name: version.name,
    description: version.description,
    isLatest,
    isDefault,
    createTime: version.createTime,
    updateTime: version.updateTime,
    publishTime: version.publishTime,
    messages: version.messages ?? [],
  }
}

export function newConnector(
  kind: ConnectorKind,
  organization: string,
  members: Partial<CreateConnectorInput["members"]> = {},
): CreateConnectorInput {
  return {
    kind,
    organization,
    protocol: "http",
    members: { name: "cats", baseUrl: "https://cats.example", public: false, tags: [], variables: [], ...members },
    authSchemeConfigs: [],
    environments: [],
  }
}

/** Expects a RegistryError of this reason; of INVALID and UNIMPLEMENTED also exactly these fields. */
export async function refused(attempt: Promise<unknown>, reason: ErrorReason, ...fields: string[]): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof RegistryError)) {
    expect.fail(`expected ${reason}, got ${error instanceof Error ? error.stack : "success"}`)
  }
  const violations = error.details.violations ?? []
  const spelled = violations.map(({ field, indexes = [] }) => field + indexes.map((index) => `[${index}]`).join(""))
  expect({ reason: error.reason, fields: spelled }).toEqual({ reason, fields })
}

const unused = () => Promise.reject(new Error("connectors have no blobs"))
const noBlobs = new Proxy({}, { get: () => unused }) as BlobStore

/** Repeatable pseudo-random integers below a bound. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
