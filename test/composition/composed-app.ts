// The app as createApp puts it together, on the embedded store, its log kept and its stores watched: what reaches them, in what order, and
// calls that are held there for as long as a test wants.
import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { onTestFinished } from "vitest"
import { createApp } from "../../src/app.js"
import type { BlobStore } from "../../src/blobs/blob-store.js"
import { openStores, type Stores } from "../../src/composition/stores.js"
import { readConfig } from "../../src/config.js"
import type { Store, WriteTransaction } from "../../src/store/store.js"
import { http } from "../support/http.js"

export interface ComposedApp {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** Log lines. */
  readonly lines: readonly { readonly [member: string]: unknown }[]
  /** What reached the stores, in order; tests may add lines of their own. */
  readonly events: string[]
  /** Documents as they were written. */
  readonly written: readonly unknown[]
  /** Of what collections transactions that may write have read pages, in order. */
  readonly paged: readonly string[]
  /** Transactions for the request with this x-request-id, or of this actor, wait until `release`. */
  hold(whose: string): { readonly entered: Promise<void>; release(): void }
  /** Whatever the request with this x-request-id asks of the store fails with this. */
  failWith(requestId: string, error: Error): void
  /** Once, however often it is called. */
  stop(): Promise<void>
  rest(method: string, path: string, options?: Parameters<typeof http>[3]): ReturnType<typeof http>
}

/** Ends with the test. `dataDir`: of an app that was stopped; `held`: whose transactions wait from the start. */
export async function composeApp(
  environment: Readonly<Record<string, string>> = {},
  { dataDir, held }: { readonly dataDir?: string; readonly held?: string } = {},
): Promise<ComposedApp> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "composition-")))
  const lines: { readonly [member: string]: unknown }[] = []
  const events: string[] = []
  const written: unknown[] = []
  const paged: string[] = []
  const holds = new Map<string, Hold>(held === undefined ? [] : [[held, new Hold()]])
  const faults = new Map<string, Error>()
  const watch = ({ store, blobs, close }: Stores): Stores => ({
    store: watchedStore(store, { events, written, paged, holds, faults }),
    blobs: watchedBlobs(blobs, events),
    async close() {
      events.push("stores close")
      await close()
    },
  })
  const app = await createApp(
    readConfig({
      PORT: "0",
      AUTHENTICATION: "off",
      INDEXER_WORKERS: "0",
      DATA_DIR: folder,
      ...environment,
    }),
    {},
    {
      logger: pino({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line)) }),
      openStores: async (config, telemetry) => watch(await openStores(config, telemetry)),
    },
  )
  const { host, port } = await app.start()
  const url = `http://${host}:${port}`
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= app.stop().then(() => void events.push("stopped"))
    return stopped
  }
  onTestFinished(async () => {
    for (const each of holds.values()) each.release()
    await stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    url,
    port,
    dataDir: folder,
    lines,
    events,
    written,
    paged,
    hold(whose) {
      const hold = holds.get(whose) ?? new Hold()
      holds.set(whose, hold)
      return { entered: hold.entered, release: () => hold.release() }
    },
    failWith: (requestId, error) => void faults.set(requestId, error),
    stop,
    rest: (method, path, options) => http(url, method, path, options),
  }
}

/** Uploads it as version 1.0.0 of a package k. */
export async function uploadPackage({ rest }: ComposedApp, bytes: Uint8Array): ReturnType<typeof http> {
  const body = new FormData()
  body.append("version", JSON.stringify({ id: "1.0.0" }))
  body.append("packageFile", new Blob([bytes as Uint8Array<ArrayBuffer>]), "package.tar.gz")
  return rest("POST", "/api/v0/organizations/acme/projects/p/packages/k", { body })
}

/** The command lines of this process's children that run the indexer. */
export function children(): string[] {
  const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean)
  return pids.map(commandLine).filter((line) => line.includes("indexer"))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1")
  } catch {
    // Gone meanwhile.
    return ""
  }
}

class Hold {
  enter: () => void = () => undefined
  release: () => void = () => undefined
  readonly entered = new Promise<void>((resolve) => {
    this.enter = resolve
  })
  readonly released = new Promise<void>((resolve) => {
    this.release = resolve
  })
}

interface Watching {
  readonly events: string[]
  readonly written: unknown[]
  readonly paged: string[]
  readonly holds: ReadonlyMap<string, Hold>
  readonly faults: ReadonlyMap<string, Error>
}

function watchedStore(store: Store, { events, written, paged, holds, faults }: Watching): Store {
  const noted = (tx: WriteTransaction): WriteTransaction => ({
    get: (collection, key) => tx.get(collection, key),
    page(collection, query) {
      paged.push(collection.name)
      return tx.page(collection, query)
    },
    changes: (collection, life, query) => tx.changes(collection, life, query),
    guard: (collection, key) => tx.guard(collection, key),
    create(collection, document) {
      written.push(document)
      return tx.create(collection, document)
    },
    createAll(collection, documents) {
      written.push(...documents)
      return tx.createAll(collection, documents)
    },
    update(collection, document) {
      written.push(document)
      return tx.update(collection, document)
    },
    delete: (collection, document) => tx.delete(collection, document),
  })
  return {
    get: (collection, key) => store.get(collection, key),
    read: (fn) => store.read(fn),
    ping: () => store.ping(),
    close: () => store.close(),
    async transact(context, fn) {
      const { actor, correlationId } = context
      const fault = faults.get(correlationId)
      if (fault !== undefined) throw fault
      const hold = holds.get(correlationId) ?? holds.get(actor)
      hold?.enter()
      await hold?.released
      events.push(`transaction of ${actor}`)
      const result = await store.transact(context, (tx) => fn(noted(tx)))
      events.push(`committed for ${actor}`)
      return result
    },
  }
}

function watchedBlobs(blobs: BlobStore, events: string[]): BlobStore {
  return {
    stage(bytes, options) {
      events.push("stage")
      return blobs.stage(bytes, options)
    },
    read: (sha256, range) => blobs.read(sha256, range),
    has: (sha256) => blobs.has(sha256),
    list: () => blobs.list(),
    remove(sha256) {
      events.push("remove")
      return blobs.remove(sha256)
    },
    sweep(olderThan) {
      events.push("sweep")
      return blobs.sweep(olderThan)
    },
    close: () => blobs.close(),
  }
}
