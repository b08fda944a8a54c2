import { mkdir, readdir, realpath, rm, truncate, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setImmediate as nextTurn } from "node:timers/promises"
import { ClassicLevel } from "classic-level"
import type { ByteString } from "../key-order.js"
import { StoreError } from "../store.js"
import { checkFolder, checkLastSequence, SEQUENCE_KEY, sequencesIn } from "./folder-check.js"
import { canWrite, makePrivate, syncFolder } from "./folder-files.js"
import { inUse, whoHas } from "./folder-owner.js"
import { type KeyRange, type LaidOver, type Layers, overlaid, writtenIn } from "./layers.js"
import { Memtable } from "./memtable.js"
import { damaged, failedOpen, failedWrite, goneFolder, isLocked, noDatabase } from "./refusals.js"
import { readSequenceFile, SequenceFile } from "./sequence-file.js"
import { type Database, SharedSnapshot, Snapshot } from "./snapshot.js"
import { type Commit, type LogContents, readLogFiles, type Write, WriteAheadLog } from "./write-ahead-log.js"

export type Entry = readonly [key: ByteString, value: string]

/** Larger than LevelDB's own 4 MiB: fewer and larger tables to merge. A start reads up to two of these from logs. */
const WRITE_BUFFER_BYTES = 16 * 1_024 * 1_024
/** How much an iterator fetches in one visit to its thread. */
const FETCH_BYTES = 1_024 * 1_024
/** So many writes are handed to LevelDB in one turn: 2 microseconds each. */
const WRITES_A_TURN = 256
const heldHere = new Set<string>()

export interface EngineOptions {
  /** With false, a folder without a database is refused. */
  readonly create: boolean
  /** LevelDB takes commits over when the log holds so many bytes. 4 MiB when not given. */
  readonly checkpointBytes?: number | undefined
  /** For blocks of LevelDB's tables. 32 MiB when not given. */
  readonly cacheBytes?: number | undefined
}

const DEFAULT_CHECKPOINT_BYTES = 4 * 1_024 * 1_024
/** Commits wait for LevelDB when it takes over more slowly than they come. */
const MAX_LOG_BYTES = 4 * DEFAULT_CHECKPOINT_BYTES
const DEFAULT_CACHE_BYTES = 32 * 1_024 * 1_024

interface Opened {
  readonly database: Database
  /** The number of the last commit that LevelDB has. */
  readonly applied: number
  /** Those that it does not have. */
  readonly commits: readonly Commit[]
  readonly sequenceFile: SequenceFile
  readonly log: WriteAheadLog
}

/**
 * One LevelDB in one folder, behind a log of our own: a commit is durable, and can be seen, once it is in the log (write-ahead-log.ts);
 * until LevelDB has it too it stands in memory (memtable.ts). LevelDB takes over many commits at once, what was written over left out.
 */
export class Engine {
  readonly #database: Database
  readonly #log: WriteAheadLog
  readonly #sequenceFile: SequenceFile
  readonly #checkpointBytes: number
  readonly #levelOptions: object
  #sequence: number
  /** The number of the last commit that LevelDB has. */
  #applied: number
  #recent = new Memtable()
  /** What LevelDB is taking over, or could not. */
  #frozen: { readonly memtable: Memtable; readonly sequence: number } | undefined
  #layers: Layers = [this.#recent]
  #checkpoint: Promise<void> | undefined
  readonly #snapshots = new Set<Snapshot>()
  /** The commit, or LevelDB's taking over, that failed, or the folder that went away: no commit is taken any more. */
  #failure: StoreError | undefined
  /** A commit may stand in the log, or a part of it, that failed. */
  #hasTornEnd = false
  /** Called when commits are not taken any more for another reason than a commit that failed. */
  onFailure: (error: StoreError) => void = () => undefined

  private constructor(
    /** As the system spells it. */
    readonly path: string,
    { database, applied, commits, sequenceFile, log }: Opened,
    options: EngineOptions,
  ) {
    this.#database = database
    this.#sequence = applied
    this.#applied = applied
    this.#sequenceFile = sequenceFile
    this.#log = log
    this.#checkpointBytes = options.checkpointBytes ?? DEFAULT_CHECKPOINT_BYTES
    this.#levelOptions = levelOptions(options)
    for (const commit of commits) this.#show(commit)
  }

  /** Rejects with StoreError "unavailable", in words, when the folder is in use, damaged or can't be written. */
  static async open(folder: string, options: EngineOptions): Promise<Engine> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = await realpath(folder)
    if (heldHere.has(path)) throw inUse(path, process.pid)
    heldHere.add(path)
    try {
      const engine = new Engine(path, await openFolder(path, options), options)
      // The log is written over from its beginning, so LevelDB has to have what it holds.
      await engine.#takeOver()
      if (engine.#failure) {
        await engine.close()
        throw engine.#failure
      }
      return engine
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
    const upTo = snapshot?.sequence ?? this.#sequence
    for (const layer of snapshot?.layers ?? this.#layers) {
      const found = layer.find(key, upTo)
      if (found !== undefined) return found.value
    }
    const base = snapshot?.base?.snapshot
    try {
      return base ? this.#database.getSync(key, { snapshot: base }) : this.#database.getSync(key)
    } catch (cause) {
      throw unreadable(cause)
    }
  }

  /** At most `limit` entries with from <= key < to, in order, or from the last one down; as they are when it is called. */
  async range(from: ByteString, to: ByteString, options: RangeOptions): Promise<LaidOver> {
    const { reverse, limit, maxBytes, snapshot } = options
    const range: KeyRange = { from, to, reverse, limit, maxBytes }
    const written = writtenIn(snapshot?.layers ?? this.#layers, range, snapshot?.sequence ?? this.#sequence)
    const base = snapshot?.base?.use()
    try {
      const iterator = this.#database.iterator({
        gte: from,
        lt: to,
        reverse,
        highWaterMarkBytes: FETCH_BYTES,
        ...(base && { snapshot: base.snapshot }),
      })
      try {
        return await overlaid(written, range, (count) => iterator.nextv(count))
      } finally {
        await iterator.close()
      }
    } catch (cause) {
      throw unreadable(cause)
    } finally {
      base?.release()
    }
  }

  /** The state that reads see now, until it is closed. */
  snapshot(): Snapshot {
    const snapshot = new Snapshot(this.#sequence, this.#layers, (closed) => this.#snapshots.delete(closed))
    this.#snapshots.add(snapshot)
    return snapshot
  }

  /** Why no commit is taken; undefined while they are. */
  get failure(): StoreError | undefined {
    return this.#failure
  }

  /**
   * One commit, after the one before it has ended. Resolves when it is durable; `onVisible` is called in the turn in which reads begin to
   * see it. Rejects with StoreError "unavailable" when it is not durable, and then takes no other until `reopen` has resolved.
   */
  async write(writes: readonly Write[], onVisible?: () => void): Promise<void> {
    // The other half of the log is still needed, and memory is bounded.
    if (this.#frozen && this.#log.size > MAX_LOG_BYTES) await this.#checkpoint
    if (this.#failure) throw this.#failure
    const commit = { sequence: this.#sequence + 1, writes }
    try {
      await this.#log.append(commit)
      this.#sequenceFile.keep(commit.sequence)
    } catch (cause) {
      this.#hasTornEnd = !this.#cutOff()
      this.#failure ??= await failedWrite(this.path, cause)
      throw this.#failure
    }
    if (!this.#sequenceFile.isInPlace()) {
      this.#failure = goneFolder(this.path)
      throw this.#failure
    }
    this.#show(commit)
    onVisible?.()
    if (this.#log.size >= this.#checkpointBytes && !this.#frozen && !this.#failure) this.#checkpoint = this.#takeOver()
  }

  /** Throws StoreError "unavailable" when commits are not taken, or would go to a folder that is not there any more. */
  check(): void {
    if (!this.#sequenceFile.isInPlace()) this.#failure ??= goneFolder(this.path)
    if (this.#failure) throw this.#failure
  }

  /**
   * After a failure: the logs may end in a part of what failed, behind which nothing must be written. Opens the folder anew without
   * that part. Nothing must be reading meanwhile. Resolves with false, and leaves reads as they are, while that can't succeed.
   */
  async reopen(): Promise<boolean> {
    await this.#checkpoint
    if (!this.#sequenceFile.isInPlace() || !(await canWrite(this.path))) return false
    try {
      if (this.#hasTornEnd && !this.#cutOff()) return false
      this.#hasTornEnd = false
      await this.#database.close()
      const { tornTail } = await checkFolder(this.path, { tables: false, upTo: this.#applied })
      if (tornTail) await truncate(tornTail.file, tornTail.from)
      await this.#database.open({ ...this.#levelOptions, createIfMissing: false })
    } catch {
      return false
    }
    if (appliedIn(this.#database) !== this.#applied) {
      this.#failure = damaged(this.path, `commit ${this.#applied} is missing`)
      return false
    }
    if (this.#frozen) await this.#apply(this.#frozen)
    if (this.#frozen) return false
    this.#failure = undefined
    return true
  }

  /** LevelDB takes over what it does not have, if the folder is still there and took all before. */
  async close(): Promise<void> {
    try {
      await this.#checkpoint
      if (!this.#failure && this.#sequenceFile.isInPlace()) await this.#takeOver()
      await this.#database.close()
      if (this.#sequenceFile.isInPlace()) await rm(join(this.path, "owner"), { force: true })
    } finally {
      this.#log.close()
      this.#sequenceFile.close()
      heldHere.delete(this.path)
    }
  }

  /** Whether what failed can't be read as a commit any more. */
  #cutOff(): boolean {
    try {
      this.#log.cutOff()
      return true
    } catch {
      return false
    }
  }

  #show({ sequence, writes }: Commit): void {
    const keep = this.#snapshots.size > 0
    for (const { key, value } of writes) this.#recent.put(key, value, sequence, keep)
    this.#sequence = sequence
  }

  /** Hands all that is in memory to LevelDB, while commits go on. Resolves when LevelDB has it, or `failure` says why not. */
  async #takeOver(): Promise<void> {
    if (this.#sequence === this.#applied) return
    const frozen = { memtable: this.#recent, sequence: this.#sequence }
    this.#frozen = frozen
    this.#recent = new Memtable()
    this.#layers = [this.#recent, frozen.memtable]
    this.#log.rotate(MAX_LOG_BYTES)
    await this.#apply(frozen)
  }

  async #apply({ memtable, sequence }: { readonly memtable: Memtable; readonly sequence: number }): Promise<void> {
    try {
      // A third of the time that an array of operations takes: abstract-level copies each of those.
      const batch = this.#database.batch().put(SEQUENCE_KEY, `${sequence} ${this.#applied}`)
      let count = 0
      for (const [key, value] of memtable.all()) {
        if (value === undefined) batch.del(key)
        else batch.put(key, value)
        if (++count % WRITES_A_TURN === 0) await nextTurn()
      }
      const base = new SharedSnapshot(this.#database.snapshot())
      for (const snapshot of this.#snapshots) snapshot.keep(base)
      base.release()
      await batch.write({ sync: true })
    } catch (cause) {
      const failure = await failedWrite(this.path, cause)
      if (this.#failure) return
      this.#failure = failure
      this.onFailure(failure)
      return
    }
    this.#applied = sequence
    this.#frozen = undefined
    this.#layers = [this.#recent]
  }
}

export interface RangeOptions {
  /** Whether the last entries come first. */
  readonly reverse: boolean
  /** The most entries that are given. */
  readonly limit: number
  /** After the entry that reaches this many bytes no other is read. Not given: no bound. */
  readonly maxBytes?: number | undefined
  /** The state that is read. Not given: the last acknowledged one. */
  readonly snapshot?: Snapshot | undefined
}

function unreadable(cause: unknown): StoreError {
  return new StoreError("unavailable", "the database can't be read", { cause })
}

function levelOptions({ cacheBytes = DEFAULT_CACHE_BYTES }: EngineOptions) {
  // Values are small, and what they have in common lies in their neighbours' keys, which a table shares anyway.
  return { compression: false, writeBufferSize: WRITE_BUFFER_BYTES, cacheSize: cacheBytes }
}

function appliedIn(database: Database): number {
  return sequencesIn(database.getSync(SEQUENCE_KEY) ?? "0")?.sequence ?? Number.NaN
}

async function openFolder(path: string, options: EngineOptions): Promise<Opened> {
  const { create } = options
  const sequencePath = join(path, "last-sequence")
  const known = readSequenceFile(sequencePath)
  const names = await readdir(path)
  const hasDatabase = names.includes("CURRENT")
  const isNew = !hasDatabase && (known === undefined || known === 0)
  if (Number.isNaN(known)) throw damaged(path, "last-sequence holds no number")
  if (isNew && names.some((name) => /\.(ldb|sst|log)$|^MANIFEST|^wal-/.test(name)))
    throw damaged(path, "CURRENT is missing")
  if (isNew && !create) throw noDatabase(path)
  if (!isNew && !hasDatabase) throw damaged(path, "CURRENT is missing")
  if (!isNew && known === undefined) throw damaged(path, "last-sequence is missing")
  if (isNew && known === undefined) SequenceFile.create(sequencePath, 0)

  const database: Database = new ClassicLevel(path, { keyEncoding: "utf8", valueEncoding: "utf8" })
  const logged = isNew ? { commits: [], damage: undefined } : await prepare(path, database, known ?? 0)
  try {
    await database.open({ ...levelOptions(options), createIfMissing: isNew, errorIfExists: isNew })
  } catch (error) {
    throw await failedOpen(path, error)
  }
  try {
    const applied = appliedIn(database)
    const commits = unapplied(path, logged, applied)
    checkLastSequence(path, commits.at(-1)?.sequence ?? applied, known ?? 0)
    await writeFile(join(path, "owner"), `${process.pid}\n`, { mode: 0o600 })
    const log = WriteAheadLog.open(path)
    await makePrivate(path)
    await syncFolder(path)
    return { database, applied, commits, sequenceFile: SequenceFile.open(sequencePath), log }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Those commits of the log that LevelDB does not have; refuses a log that does not begin where LevelDB ends. */
function unapplied(path: string, { commits, damage }: LogContents, applied: number): readonly Commit[] {
  if (damage !== undefined) throw damaged(path, `in the log ${damage}`)
  const missing = commits.filter(({ sequence }) => sequence > applied)
  const first = missing[0]?.sequence
  if (first !== undefined && first !== applied + 1) {
    throw damaged(path, `commit ${applied + 1} is missing, the log begins with ${first}`)
  }
  return missing
}

/** Checks what LevelDB does not, takes away what it must not read, and reads the log. */
async function prepare(path: string, database: Database, acknowledged: number): Promise<LogContents> {
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
    const logged = await readLogFiles(path)
    const { tornTail, lastSequence } = await checkFolder(path, { tables: true })
    if (lastSequence !== undefined) {
      const commits = unapplied(path, logged, lastSequence)
      checkLastSequence(path, commits.at(-1)?.sequence ?? lastSequence, acknowledged)
    }
    if (tornTail) await truncate(tornTail.file, tornTail.from)
    return logged
  } catch (error) {
    // Another process that has just begun changes files under our eyes.
    const since = await lockedBy()
    if (since !== undefined) throw inUse(path, since)
    if (error instanceof StoreError) throw error
    throw new StoreError("unavailable", `the database in ${path} can't be read`, { cause: error })
  }
}
