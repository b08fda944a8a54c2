// Carries over a folder that was made by this project's former store, on LMDB: once, at the first start. The former folder stays
// beside the new one, under the name it is given here; nothing reads it any more.

import { execFile } from "node:child_process"
import { access, rename, rm, stat } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import type { Database as LmdbDatabase, RootDatabase } from "lmdb"
import { type ByteString, decodeKey, encodeKey, LEAST, MAX_KEY_BYTES, upperBound } from "../key-order.js"
import { type Change, StoreError } from "../store.js"
import { Engine } from "./engine.js"
import { syncFolder } from "./folder-files.js"
import { inUse } from "./folder-owner.js"
import { KEEP_AND_RESTORE } from "./refusals.js"
import { claimSpaces, clear, inChunks } from "./schema.js"
import { decodeValue } from "./value-codec.js"
import type { Write } from "./write-ahead-log.js"

type Lmdb = typeof import("lmdb")
type LmdbSpace = LmdbDatabase<string, string>

const run = promisify(execFile)
const CHUNK = 1_000
/** LMDB's header of an entry. */
const LEAST_ENTRY_BYTES = 8
const FORMER_FORMAT = "1"

const keyEncoder = {
  writeKey(key: ByteString, target: Buffer, start: number): number {
    if (key.length > MAX_KEY_BYTES + 1 || start + key.length > target.length)
      throw new RangeError("no room for the key")
    return start + target.write(key, start, "latin1")
  },
  readKey(source: Buffer, start: number, end: number): ByteString {
    return source.toString("latin1", start, end)
  },
}
const encoding = { encoding: "string", keyEncoder } as const

/** Where the former folder is kept. */
export function formerFolder(path: string): string {
  return `${path}.lmdb`
}

/**
 * Resolves with true when a folder was carried over. A crash leaves the former folder as it was, and the next start begins anew.
 * Rejects with StoreError "unavailable", in words, and leaves everything as it is.
 */
export async function migrateLmdb(path: string): Promise<boolean> {
  const unfinished = `${path}.migrating`
  // The crash fell between the two renames.
  if (!(await exists(path)) && (await exists(unfinished)) && (await exists(formerFolder(path)))) {
    await rename(formerFolder(path), path)
  }
  const data = await stat(join(path, "data.mdb")).catch(() => undefined)
  if (data === undefined) return false
  if (data.size === 0) throw failed(path, "data.mdb is empty")
  if (await exists(formerFolder(path))) throw failed(path, `${formerFolder(path)} is there already`)
  const lmdb = await import("lmdb").catch((cause: unknown) => {
    throw failed(path, "the package that reads it is not installed; run npm install lmdb@3.5.6 once", cause)
  })
  const release = await lockFormer(lmdb, path)
  try {
    await probe(path)
    await rm(unfinished, { recursive: true, force: true })
    await copy(lmdb, path, unfinished)
  } finally {
    await release()
  }
  await rename(path, formerFolder(path))
  await rename(unfinished, path)
  await syncFolder(dirname(path))
  return true
}

/** Reads everything once in a process of its own: a damaged file ends the process that reads it, by a signal. */
async function probe(path: string): Promise<void> {
  const script = `
    const [lmdb, path] = process.argv.slice(1)
    const binary = { encoding: "binary", keyEncoding: "binary" }
    const root = require(lmdb).open({ path, noSubdir: false, readOnly: true, maxDbs: 1000, ...binary })
    // Damaged pages may name each other in a circle.
    let left = require("node:fs").statSync(path + "/data.mdb").size / LEAST_ENTRY_BYTES
    for (const name of [...root.getKeys()]) {
      for (const entry of root.openDB(name.toString(), binary).getRange()) {
        if (entry.value.length < 0 || --left < 0) throw new Error("there are more entries than fit")
      }
    }`.replace("LEAST_ENTRY_BYTES", String(LEAST_ENTRY_BYTES))
  const lmdb = createRequire(import.meta.url).resolve("lmdb")
  await run(process.execPath, ["-e", script, lmdb, path], { maxBuffer: 1_024 * 1_024 }).catch((cause: unknown) => {
    throw failed(path, `data.mdb is damaged: ${KEEP_AND_RESTORE}`, cause)
  })
}

async function copy(lmdb: Lmdb, from: string, to: string): Promise<void> {
  const root: RootDatabase<string, string> = lmdb.open({
    path: from,
    ...encoding,
    noSubdir: false,
    readOnly: true,
    maxDbs: 1_000,
  })
  const engine = await Engine.open(to, { create: true })
  try {
    const space = (name: string): LmdbSpace => root.openDB<string, string>(name, encoding)
    const meta = space("meta")
    const format = meta.get(encodeKey(["format"]))
    if (format !== FORMER_FORMAT) throw failed(from, `its format is ${format ?? "not recorded"}, not ${FORMER_FORMAT}`)
    // Also collections that nobody declares any more: what was kept is kept.
    const collections = Array.from(
      meta.getRange({ start: encodeKey(["key"]), end: upperBound(encodeKey(["key"])) }),
      ({ key }) => String(decodeKey(key)[1]),
    )
    for (const name of collections) await copyDocuments(engine, space(`${name}/documents`), name)
    await copyChanges(engine, space("changes"), space("changes-by-life"))
  } finally {
    await root.close()
    await engine.close()
  }
}

async function copyDocuments(engine: Engine, documents: LmdbSpace, name: string): Promise<void> {
  const [to = ""] = await claimSpaces(engine, [`${name}/documents`])
  for (const chunk of chunks(documents)) {
    await engine.write(chunk.map(([key, value]) => ({ key: to + key, value })))
  }
}

/** Records by their lives first, then each organization's in the order of their former numbers. */
async function copyChanges(engine: Engine, changes: LmdbSpace, byLife: LmdbSpace): Promise<void> {
  const [records = "", feed = "", inOrder = ""] = await claimSpaces(engine, ["changes", "feed", "migration"])
  for (const chunk of chunks(byLife)) {
    const writes: Write[] = []
    for (const [life, at] of chunk) {
      const text = changes.get(at)
      if (text === undefined) throw new StoreError("unavailable", "a change record is missing")
      const organization = decodeValue<Change>(text).key[0] ?? ""
      writes.push({ key: records + life, value: text })
      writes.push({ key: inOrder + at, value: JSON.stringify([organization, life]) })
    }
    await engine.write(writes)
  }
  await inChunks(engine, inOrder, async (chunk) => {
    const lists = new Map<string, string[]>()
    for (const [, value] of chunk) {
      const [organization, life]: [string, string] = JSON.parse(value)
      lists.set(organization, [...(lists.get(organization) ?? []), life])
    }
    const commit = engine.sequence + 1
    await engine.write(
      Array.from(lists, ([organization, lives]) => ({
        key: feed + encodeKey([organization, commit]),
        value: JSON.stringify(lives),
      })),
    )
  })
  await clear(engine, inOrder)
}

function* chunks(space: LmdbSpace): Iterable<[ByteString, string][]> {
  for (let start = LEAST; ; ) {
    const entries = Array.from(
      space.getRange({ start, end: upperBound(""), limit: CHUNK }),
      ({ key, value }): [string, string] => [key, value],
    )
    const last = entries.at(-1)
    if (last === undefined) return
    yield entries
    start = `${last[0]}\0`
  }
}

/** As the former store did: a reader's slot in an environment of its own, which the system frees when its process ends. */
async function lockFormer(lmdb: Lmdb, path: string): Promise<() => Promise<void>> {
  const slots = lmdb.open({ path: join(path, "owner"), noSubdir: false })
  try {
    slots.get("slot")
    slots.readerCheck()
    const pids = Array.from(slots.readerList().matchAll(/^ *(\d+) /gm), ([, pid]) => Number(pid))
    const other = pids.find((pid) => pid !== process.pid)
    if (other !== undefined) throw inUse(path, other)
    return () => slots.close()
  } catch (error) {
    await slots.close()
    throw error
  }
}

function failed(path: string, why: string, cause?: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `the LMDB database in ${path} can't be carried over: ${why}. Nothing was changed`,
    {
      cause,
    },
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
