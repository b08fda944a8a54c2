// What LevelDB's manifest says of a folder: the tables that hold the data, and the oldest log that is not in a table yet.

import { type LogContents, RecordReader, readLog } from "./log-format.js"

export interface Manifest {
  /** Number of a table -> its size in bytes. */
  readonly tables: ReadonlyMap<number, number>
  /** Logs with a lower number are in tables. */
  readonly logNumber: number
  readonly end: LogContents["end"]
}

// Tags of a version edit's fields (LevelDB's version_edit.cc).
const COMPARATOR = 1
const LOG_NUMBER = 2
const NEXT_FILE_NUMBER = 3
const LAST_SEQUENCE = 4
const COMPACT_POINTER = 5
const DELETED_FILE = 6
const NEW_FILE = 7
const PREVIOUS_LOG_NUMBER = 9

/** Throws RangeError when a record is none of a manifest's. */
export function readManifest(bytes: Buffer): Manifest {
  const { records, end } = readLog(bytes)
  const tables = new Map<number, number>()
  let logNumber = 0
  for (const record of records) {
    const reader = new RecordReader(record.bytes)
    while (!reader.atEnd) {
      const tag = reader.varint()
      if (tag === COMPARATOR) reader.slice()
      else if (tag === LOG_NUMBER) logNumber = reader.varint()
      else if (tag === NEXT_FILE_NUMBER || tag === LAST_SEQUENCE || tag === PREVIOUS_LOG_NUMBER) reader.varint()
      else if (tag === COMPACT_POINTER) {
        reader.varint()
        reader.slice()
      } else if (tag === DELETED_FILE) {
        reader.varint()
        tables.delete(reader.varint())
      } else if (tag === NEW_FILE) {
        reader.varint()
        tables.set(reader.varint(), reader.varint())
        reader.slice()
        reader.slice()
      } else throw new RangeError(`a field has the unknown tag ${tag}`)
    }
  }
  return { tables, logNumber, end }
}
