// Log lines on their way to a file descriptor: gathered, then written by another thread, so that neither a call nor the event loop waits
// for whoever reads them. What waits is bounded, and is out before the process is.
import { pino } from "pino"

/** A write costs more than a line; this many characters are gathered for one. */
const CHUNK_CHARACTERS = 16 * 1024
/** How long a line is gathered at most, in milliseconds. */
const GATHER_MS = 50
/** What waits for a slow reader, in bytes, before lines are dropped. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024
/** How long the end of the process waits for a write that another thread has begun, in milliseconds, so that lines stay in order. */
const LAST_WRITE_MS = 100

export interface LogOutputOptions {
  /** Default 1, the standard output. */
  readonly fd?: number
  /** What waits for a slow reader before lines are dropped, in bytes. Default 16 MiB. */
  readonly maxWaitingBytes?: number
}

/** A destination for pino. */
export class LogOutput {
  /** Gets how many lines were dropped since the last time, once there is room again. */
  onDropped: ((lines: number) => void) | undefined
  #gathered = ""
  #timer: NodeJS.Timeout | undefined
  #dropped = 0
  /** What was passed on and is not out yet, in bytes. */
  #passed = 0
  readonly #fd: number
  readonly #destination: ReturnType<typeof pino.destination>

  constructor({ fd = 1, maxWaitingBytes = MAX_WAITING_BYTES }: LogOutputOptions = {}) {
    this.#fd = fd
    this.#destination = pino.destination({ dest: fd, sync: false, minLength: 1, maxLength: maxWaitingBytes })
    this.#destination.on("drop", (text: string) => {
      this.#dropped += text.split("\n").length - 1
      this.#passed -= Buffer.byteLength(text)
    })
    this.#destination.on("write", (bytes: number) => {
      this.#passed -= bytes
    })
    this.#destination.on("drain", () => {
      const dropped = this.#dropped
      this.#dropped = 0
      if (dropped > 0) this.onDropped?.(dropped)
    })
    // Also after an error that nobody caught, and after process.exit; before pino's own listener, which does not wait for what is being
    // written.
    process.prependListener("exit", () => this.#finish())
  }

  /** Takes whole lines. */
  write(lines: string): void {
    this.#gathered += lines
    if (this.#gathered.length >= CHUNK_CHARACTERS) this.#pass()
    else this.#timer ??= setTimeout(() => this.#pass(), GATHER_MS).unref()
  }

  /** Calls back when everything that was written so far is out. */
  flush(done: (error?: Error) => void = () => undefined): void {
    this.#pass()
    this.#destination.flush(done)
  }

  /**
   * For the end of the process, which calls nobody back any more: waits for the reader. A write that is left to another thread now would
   * not be waited for, so the rest is written here, after what the other thread has in hand.
   */
  #finish(): void {
    clearTimeout(this.#timer)
    if (this.#passed > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST_WRITE_MS)
    this.#destination.flushSync()
    if (this.#gathered !== "") pino.destination({ dest: this.#fd, sync: true }).write(this.#gathered)
    this.#gathered = ""
  }

  #pass(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#gathered === "") return
    const gathered = this.#gathered
    this.#gathered = ""
    this.#passed += Buffer.byteLength(gathered)
    this.#destination.write(gathered)
  }
}
