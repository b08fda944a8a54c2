// What LevelDB does not check when it opens a folder: that its tables are as they were written, that no commit is missing in its
// logs, and that the last one is there. Reads everything, changes nothing.

import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { type LogRecord, RecordReader, readLog } from "./log-format.js"
import { type Manifest, readManifest } from "./manifest.js"
import { damaged } from "./refusals.js"
import { findTableDamage } from "./table-check.js"

/** The first entry of each batch: the numbers of its last commit and of the one before its first. */
export const SEQUENCE_KEY = "\x01sequence"

export interface CheckedFolder {
  /** The last commit in LevelDB's logs; undefined when they hold none, and all is in tables. */
  readonly lastSequence: number | undefined
  /** What a crash left of a commit that was never acknowledged; LevelDB must not read it. */
  readonly tornTail: { readonly file: string; readonly from: number } | undefined
}

export interface FolderCheckOptions {
  /** Also read every table; not needed where the same process wrote them. */
  readonly tables: boolean
  /** Commits behind this one count as a torn tail, too: their callers got an error. */
  readonly upTo?: number
}

/** Rejects with StoreError "unavailable", in words, when something is missing or is not as it was written. */
export async function checkFolder(path: string, options: FolderCheckOptions): Promise<CheckedFolder> {
  const names = await readdir(path)
  const current = await readFile(join(path, "CURRENT"), "latin1")
  const manifestName = /^(MANIFEST-[0-9]+)\n$/.exec(current)?.[1]
  if (manifestName === undefined || !names.includes(manifestName)) throw damaged(path, "CURRENT names no manifest")
  const manifest = manifestOf(path, manifestName, await readFile(join(path, manifestName)))
  if (options.tables) await checkTables(path, names, manifest)
  return checkLogs(path, names, manifest, options.upTo ?? Number.POSITIVE_INFINITY)
}

/** Refuses what ends before the last commit that was acknowledged. */
export function checkLastSequence(path: string, last: number, acknowledged: number): void {
  if (last >= acknowledged) return
  throw damaged(path, `commit ${acknowledged} is missing, the last one there is ${last}`)
}

function manifestOf(path: string, name: string, bytes: Buffer): Manifest {
  try {
    const manifest = readManifest(bytes)
    if (manifest.end === "damaged") throw new RangeError("a record in its middle can't be read")
    return manifest
  } catch (error) {
    throw damaged(path, `${name}: ${(error as Error).message}`, error)
  }
}

async function checkTables(path: string, names: readonly string[], manifest: Manifest): Promise<void> {
  const files = new Map(names.flatMap((name) => (/\.(ldb|sst)$/.test(name) ? [[Number.parseInt(name, 10), name]] : [])))
  for (const [number, size] of manifest.tables) {
    const name = files.get(number)
    if (name === undefined) throw damaged(path, `table ${number} is missing`)
    const bytes = await readFile(join(path, name))
    const damage = bytes.length === size ? findTableDamage(bytes) : `it has ${bytes.length} bytes and not ${size}`
    if (damage !== undefined) throw damaged(path, `${name}: ${damage}`)
  }
}

async function checkLogs(path: string, names: readonly string[], manifest: Manifest, upTo: number) {
  const numbers = names.flatMap((name) => (name.endsWith(".log") ? [Number.parseInt(name, 10)] : []))
  const live = numbers.filter((number) => number >= manifest.logNumber).sort((a, b) => a - b)
  if (!live.includes(manifest.logNumber)) throw damaged(path, `log ${manifest.logNumber} is missing`)
  let lastSequence: number | undefined
  let tornTail: CheckedFolder["tornTail"]
  for (const number of live) {
    const name = names.find((each) => each.endsWith(".log") && Number.parseInt(each, 10) === number) ?? ""
    const { records, end, endOffset } = readLog(await readFile(join(path, name)))
    if (end === "damaged")
      throw damaged(path, `${name}: the record at byte ${endOffset} can't be read, and others follow`)
    if (tornTail && records.length > 0) throw damaged(path, `${tornTail.file} ends in the middle of a record`)
    if (end === "torn") tornTail = { file: join(path, name), from: endOffset }
    for (const record of records) {
      const { sequence, previous } = numbersOf(path, name, record)
      if (sequence > upTo) {
        tornTail = { file: join(path, name), from: record.offset }
        break
      }
      if (lastSequence !== undefined && previous !== lastSequence) {
        throw damaged(path, `${name}: commit ${lastSequence + 1} is missing, ${previous + 1} follows ${lastSequence}`)
      }
      lastSequence = sequence
    }
  }
  return { lastSequence, tornTail }
}

/** Of a write batch: twelve bytes, then its entries, the first of which puts the numbers. */
function numbersOf(path: string, name: string, { offset, bytes }: LogRecord): SequenceNumbers {
  try {
    const reader = new RecordReader(bytes, 12)
    const put = reader.byte() === 1
    const key = reader.slice().toString("latin1")
    const numbers = sequencesIn(reader.slice().toString("latin1"))
    if (put && key === SEQUENCE_KEY && numbers !== undefined) return numbers
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw damaged(path, `${name}: the commit at byte ${offset} has no number`)
}

/** Which commits a batch of LevelDB's holds: those behind `previous`, up to `sequence`. */
export interface SequenceNumbers {
  readonly sequence: number
  readonly previous: number
}

/** Of the text under SEQUENCE_KEY; one number alone stands for one commit. */
export function sequencesIn(text: string): SequenceNumbers | undefined {
  const found = /^([0-9]+)(?: ([0-9]+))?$/.exec(text)
  if (found === null) return undefined
  const sequence = Number(found[1])
  return { sequence, previous: found[2] === undefined ? sequence - 1 : Number(found[2]) }
}
