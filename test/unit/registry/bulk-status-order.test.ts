// Two opposite bulk status changes, from a state in which each writes only the row that the other leaves alone. Both are held after
// their reads: without a guard on the rows that stay, both would commit and leave the versions unlike.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { monotonicFactory } from "ulid"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readConfig } from "../../../src/config.js"
import { packageVersions } from "../../../src/registry/collections.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { uploadPackage } from "../../../src/registry/packages/commands/packages/upload-package.js"
import { updateVersionsStatus } from "../../../src/registry/packages/commands/versions/update-versions-status.js"
import { requirePackage } from "../../../src/registry/packages/lookup.js"
import type { UploadPart } from "../../../src/registry/packages/upload.js"
import type { Store } from "../../../src/store/store.js"
import { storeTraits } from "../../../src/store-kinds.js"
import { openStores, type Stores } from "../../../src/stores.js"
import { type NewStore, newStore } from "../../support/new-store.js"
import { storeNames } from "../../support/service.js"

const ref = {
  organization: "acme",
  project: "p",
  package: { format: "generic", namespace: "malloy", name: "k" },
} as const
const names = ["1.0.0", "2.0.0"]
/** How long a caller that is not held up itself waits for the other. */
const PATIENCE_MS = 300

describe.each(storeNames)("opposite bulk status changes, %s", (name) => {
  let folder: string
  let made: NewStore | undefined
  /** Two on one database where that can be: no queue inside a process keeps them apart. */
  let stores: readonly [Stores, Stores]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bulk-status-"))
    made = await newStore(name)
    const config = readConfig({ ...made.environment, DATA_DIR: folder })
    const first = await openStores(config)
    stores = [first, storeTraits[name].isShared ? await openStores(config) : first]
  })
  afterAll(async () => {
    for (const store of new Set(stores)) await store.close()
    await made?.drop()
    await rm(folder, { recursive: true, force: true })
  })

  it.each([
    ["Archived", "Published"],
    ["Published", "Archived"],
  ] as const)("%s first", async (first, second) => {
    const context = (store: Store): CommandContext => ({
      store,
      blobs: stores[0].blobs,
      actor: "test",
      correlationId: "test",
      clock: () => new Date(),
      newId: monotonicFactory(),
      signal: new AbortController().signal,
    })
    const own = { ...ref, organization: `acme-${first}` }
    for (const id of names) {
      const parts = iterate<UploadPart>([{ kind: "version", id, fields: { labels: undefined } }])
      await uploadPackage(context(stores[0].store), {
        ref: own,
        preconditions: [],
        mustNotExist: false,
        mayCreate: { organization: true, project: true },
        parts,
        maxFileBytes: 1,
      })
    }
    const change = (store: Store, versions: readonly string[], target: "Archived" | "Published") =>
      updateVersionsStatus(context(store), own, { versions, target, revisions: undefined, expectedStatus: undefined })
    await change(stores[0].store, ["2.0.0"], "Archived")

    const both = new Meeting(2)
    await Promise.all([
      change(meetingStore(stores[0].store, both), names, first),
      change(meetingStore(stores[1].store, both), names, second),
    ])
    const statuses = await stores[0].store.read(async (tx) => {
      const { organization, uid } = await requirePackage(tx, own)
      return Promise.all(names.map(async (id) => (await tx.get(packageVersions, [organization, uid, id]))?.status))
    })
    expect(new Set(statuses).size).toBe(1)
    expect(statuses[0]).toBeDefined()
  })
})

/** The store, its transactions held after their function and before their commit, until the others are there too. */
function meetingStore(store: Store, meeting: Meeting): Store {
  return {
    get: (collection, key) => store.get(collection, key),
    read: (fn) => store.read(fn),
    transact: (change, fn) =>
      store.transact(change, async (tx) => {
        const result = await fn(tx)
        await meeting.wait()
        return result
      }),
    ping: () => store.ping(),
    close: () => store.close(),
  }
}

/** Everyone waits once, until all are there or patience ends: on a store that runs one after the other they never all are. */
class Meeting {
  #arrived = 0
  readonly #complete: Promise<void>
  #open: () => void = () => {}

  readonly #expected: number

  constructor(expected: number) {
    this.#expected = expected
    this.#complete = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  async wait(): Promise<void> {
    this.#arrived += 1
    if (this.#arrived >= this.#expected) this.#open()
    await Promise.race([this.#complete, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  }
}

async function* iterate<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}
