// One LevelDB in one folder: opened after what LevelDB does not check itself, each commit numbered, and opened again after one that
// failed. LevelDB shows a commit to readers once it is flushed, never before.

import { mkdir, readdir, realpath, rm, truncate, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { ClassicLevel } from "classic-level"
import type { ByteString } from "../key-order.js"
import { StoreError } from "../store.js"
import { checkFolder, checkLastSequence, damaged, SEQUENCE_KEY } from "./folder-check.js"
import { canWrite, makePrivate, syncFolder } from "./folder-files.js"
import { inUse, whoHas } from "./folder-owner.js"
import { failedOpen, failedWrite, goneFolder, isLocked, noDatabase } from "./refusals.js"
import { readSequenceFile, SequenceFile } from "./sequence-file.js"

export type Entry = readonly [key: ByteString, value: string]
/** What a commit does at one key; no value: removes. */
export interface Write {
  readonly key: ByteString
  readonly value: string | undefined
}

type Database = ClassicLevel<string, string>
export type Snapshot = ReturnType<Database["snapshot"]>

/** Larger than LevelDB's own 4 MiB: fewer and larger tables to merge. A start reads up to two of these from logs. */
const WRITE_BUFFER_BYTES = 16 * 1_024 * 1_024
const OPTIONS = {
  // Compressing costs more than it saves: measured at a tenth of all changes.
  compression: false,
  writeBufferSize: WRITE_BUFFER_BYTES,
  cacheSize: 32 * 1_024 * 1_024,
}
/** How much an iterator fetches in one visit to its thread. */
const FETCH_BYTES = 1_024 * 1_024
const heldHere = new Set<string>()

export interface EngineOptions {
  /** False: a folder without a database is refused. */
  readonly create: boolean
}

export class Engine {
  #database: Database
  #sequence: number
  /** The writes that failed, or the folder that went away: no commit is taken any more. */
  #failure: StoreError | undefined

  private constructor(
    /** As the system spells it. */
    readonly path: string,
    database: Database,
    sequence: number,
    private readonly sequenceFile: SequenceFile,
  ) {
    this.#database = database
    this.#sequence = sequence
  }

  /** Rejects with StoreError "unavailable", in words, when the folder is in use, damaged or can't be written. */
  static async open(folder: string, options: EngineOptions): Promise<Engine> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = await realpath(folder)
    if (heldHere.has(path)) throw inUse(path, process.pid)
    heldHere.add(path)
    try {
      return await openEngine(path, options, (...parts) => new Engine(path, ...parts))
    } catch (error) {
      heldHere.delete(path)
      throw error
    }
  }

  /** The number of the last commit. */
  get sequence(): number {
    return this.#sequence
  }

  get(key: ByteString, snapshot?: Snapshot): string | undefined {
    try {
      return snapshot ? this.#database.getSync(key, { snapshot }) : this.#database.getSync(key)
    } catch (cause) {
      throw new StoreError("unavailable", "the database can't be read", { cause })
    }
  }

  /** At most `limit` entries with from <= key < to, in order, or from the last one down; as they are when it is called. */
  async range(
    from: ByteString,
    to: ByteString,
    options: { readonly reverse: boolean; readonly limit: number; readonly snapshot?: Snapshot | undefined },
  ): Promise<Entry[]> {
    const { reverse, limit, snapshot } = options
    try {
      const iterator = this.#database.iterator({
        gte: from,
        lt: to,
        reverse,
        limit,
        highWaterMarkBytes: FETCH_BYTES,
        ...(snapshot && { snapshot }),
      })
      try {
        const entries: Entry[] = await iterator.nextv(limit)
        while (entries.length < limit) {
          const more = await iterator.nextv(limit - entries.length)
          if (more.length === 0) break
          entries.push(...more)
        }
        return entries
      } finally {
        await iterator.close()
      }
    } catch (cause) {
      throw new StoreError("unavailable", "the database can't be read", { cause })
    }
  }

  /** The state that reads see now, until it is closed. */
  snapshot(): Snapshot {
    try {
      return this.#database.snapshot()
    } catch (cause) {
      throw new StoreError("unavailable", "no snapshot can be taken", { cause })
    }
  }

  /** Why no commit is taken; undefined while they are. */
  get failure(): StoreError | undefined {
    return this.#failure
  }

  /**
   * One commit, after the one before it has ended. Resolves when it is durable. Rejects with StoreError "unavailable" when it is not,
   * and then takes no other until `reopen` has resolved.
   */
  async write(writes: readonly Write[]): Promise<void> {
    if (this.#failure) throw this.#failure
    const sequence = this.#sequence + 1
    try {
      // A third of the time that an array of operations takes: abstract-level copies each of those.
      const batch = this.#database.batch().put(SEQUENCE_KEY, String(sequence))
      for (const { key, value } of writes) {
        if (value === undefined) batch.del(key)
        else batch.put(key, value)
      }
      await batch.write({ sync: true })
      this.sequenceFile.keep(sequence)
    } catch (cause) {
      this.#failure = await failedWrite(this.path, cause)
      throw this.#failure
    }
    if (!this.sequenceFile.isInPlace()) {
      this.#failure = goneFolder(this.path)
      throw this.#failure
    }
    this.#sequence = sequence
  }

  /** Throws StoreError "unavailable" when commits are not taken, or would go to a folder that is not there any more. */
  check(): void {
    if (!this.sequenceFile.isInPlace()) this.#failure ??= goneFolder(this.path)
    if (this.#failure) throw this.#failure
  }

  /**
   * After a commit failed: LevelDB's log may end in a part of it, behind which nothing must be written. Opens the folder anew without
   * that part. Nothing must be reading meanwhile. Resolves with false, and leaves reads as they are, while that can't succeed.
   */
  async reopen(): Promise<boolean> {
    if (!this.sequenceFile.isInPlace() || !(await canWrite(this.path))) return false
    try {
      await this.#database.close()
      const { tornTail } = await checkFolder(this.path, { tables: false, upTo: this.#sequence })
      if (tornTail) await truncate(tornTail.file, tornTail.from)
      await this.#database.open({ ...OPTIONS, createIfMissing: false })
    } catch {
      return false
    }
    if (Number(this.get(SEQUENCE_KEY)) !== this.#sequence) {
      this.#failure = damaged(this.path, `commit ${this.#sequence} is missing`)
      return false
    }
    this.#failure = undefined
    return true
  }

  async close(): Promise<void> {
    try {
      await this.#database.close()
      if (this.sequenceFile.isInPlace()) await rm(join(this.path, "owner"), { force: true })
    } finally {
      this.sequenceFile.close()
      heldHere.delete(this.path)
    }
  }
}

async function openEngine<T>(
  path: string,
  { create }: EngineOptions,
  made: (database: Database, sequence: number, file: SequenceFile) => T,
): Promise<T> {
  const sequencePath = join(path, "last-sequence")
  const known = readSequenceFile(sequencePath)
  const names = await readdir(path)
  const hasDatabase = names.includes("CURRENT")
  const isNew = !hasDatabase && (known === undefined || known === 0)
  if (Number.isNaN(known)) throw damaged(path, "last-sequence holds no number")
  if (isNew && names.some((name) => /\.(ldb|sst|log)$|^MANIFEST/.test(name))) throw damaged(path, "CURRENT is missing")
  if (isNew && !create) throw noDatabase(path)
  if (!isNew && !hasDatabase) throw damaged(path, "CURRENT is missing")
  if (!isNew && known === undefined) throw damaged(path, "last-sequence is missing")
  if (isNew && known === undefined) SequenceFile.create(sequencePath, 0)

  const database: Database = new ClassicLevel(path, { keyEncoding: "utf8", valueEncoding: "utf8" })
  if (!isNew) await prepare(path, database, known ?? 0)
  try {
    await database.open({ ...OPTIONS, createIfMissing: isNew, errorIfExists: isNew })
  } catch (error) {
    throw await failedOpen(path, error)
  }
  try {
    const sequence = Number(database.getSync(SEQUENCE_KEY) ?? 0)
    checkLastSequence(path, sequence, known ?? 0)
    await writeFile(join(path, "owner"), `${process.pid}\n`, { mode: 0o600 })
    await makePrivate(path)
    await syncFolder(path)
    return made(database, sequence, SequenceFile.open(sequencePath))
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Checks what LevelDB does not, and takes away what it must not read. */
async function prepare(path: string, database: Database, acknowledged: number): Promise<void> {
  const lockedBy = async () => {
    // Takes LevelDB's lock, sees that there is a database, and gives up: nothing is changed.
    const error: unknown = await database
      .open({ createIfMissing: false, errorIfExists: true })
      .catch((thrown) => thrown)
    return isLocked(error) ? whoHas(path) : undefined
  }
  const before = await lockedBy()
  if (before !== undefined) throw inUse(path, before)
  try {
    const { tornTail, lastSequence } = await checkFolder(path, { tables: true })
    if (lastSequence !== undefined) checkLastSequence(path, lastSequence, acknowledged)
    if (tornTail) await truncate(tornTail.file, tornTail.from)
  } catch (error) {
    // Another process that has just begun changes files under our eyes.
    const since = await lockedBy()
    if (since !== undefined) throw inUse(path, since)
    if (error instanceof StoreError) throw error
    throw new StoreError("unavailable", `the database in ${path} can't be read`, { cause: error })
  }
}
