// The number of the last durable commit, kept a second time beside the database: a log that was cut, or emptied, looks to LevelDB
// like one that ended there. The file is two lines, written in turn and each with a checksum, so one of them is always whole.

import { closeSync, fdatasync, fstatSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from "node:fs"
import { crc32 } from "node:zlib"

const LINE_BYTES = 32
/** A power cut may take back writes that were not flushed: this bounds how many commits the file can lag behind then. */
const FLUSH_MS = 1_000

/** The highest number that the file's text holds; undefined when no line of it is whole. */
export function parseSequence(text: string): number | undefined {
  let last: number | undefined
  for (let at = 0; at < text.length; at += LINE_BYTES) {
    const line = text.slice(at, at + LINE_BYTES)
    const sequence = Number(line.slice(0, 16))
    if (line === lineOf(sequence) && (last === undefined || sequence > last)) last = sequence
  }
  return last
}

/** Undefined when there is no such file; Number.NaN when it holds no whole line. */
export function readSequenceFile(path: string): number | undefined {
  try {
    return parseSequence(readFileSync(path, "latin1")) ?? Number.NaN
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}

/** The open file that the number of each durable commit is written to. */
export class SequenceFile {
  readonly #file: number
  readonly #identity: { readonly dev: number; readonly ino: number }
  #flushing: NodeJS.Timeout | undefined

  readonly #path: string

  private constructor(path: string, file: number) {
    this.#path = path
    this.#file = file
    this.#identity = fstatSync(file)
  }

  /** Makes the file; what it says is durable, but the folder's entry of it is not. */
  static create(path: string, sequence: number): void {
    const file = openSync(path, "wx", 0o600)
    writeSync(file, lineOf(sequence) + lineOf(sequence), 0, "latin1")
    fsyncSync(file)
    closeSync(file)
  }

  static open(path: string): SequenceFile {
    return new SequenceFile(path, openSync(path, "r+"))
  }

  /** Nothing else than the file that was opened stands at its path: the folder was neither deleted nor replaced. Takes microseconds. */
  isInPlace(): boolean {
    const found = statSync(this.#path, { throwIfNoEntry: false })
    return found !== undefined && found.ino === this.#identity.ino && found.dev === this.#identity.dev
  }

  /** To be called once the commit is durable and before it is acknowledged. */
  keep(sequence: number): void {
    writeSync(this.#file, lineOf(sequence), (sequence % 2) * LINE_BYTES, "latin1")
    this.#flushing ??= setTimeout(() => {
      this.#flushing = undefined
      // An error here costs nothing that was promised; a broken disk shows in the next commit.
      fdatasync(this.#file, () => undefined)
    }, FLUSH_MS).unref()
  }

  close(): void {
    clearTimeout(this.#flushing)
    try {
      fsyncSync(this.#file)
    } finally {
      closeSync(this.#file)
    }
  }
}

function lineOf(sequence: number): string {
  const digits = String(sequence).padStart(16, "0")
  return `${digits} ${crc32(digits).toString(16).padStart(8, "0")}`.padEnd(LINE_BYTES - 1).concat("\n")
}
