// A request's body: as one text within a limit, or as a stream of chunks. Slow, too large and badly packed bodies end here.
import { isUtf8 } from "node:buffer"
import { createHash } from "node:crypto"
import type { Readable } from "node:stream"
import { createGunzip, type Gunzip, gunzip } from "node:zlib"
import { ConnectError } from "@connectrpc/connect"
import { Deadlines, type Expiring } from "../../rpc/deadlines.js"
import { GatheredBytes } from "../../rpc/gathered-bytes.js"
import { boundJson } from "../../rpc/message-bounds.js"
import { type BodyReceiver, isBodySource, mayHaveBody, type Request, type Response, sendContinue } from "../http.js"
import { isGzipped } from "../media-type.js"
import { restError } from "../responses/errors.js"

export interface BodyLimits {
  /** The most bytes, packed and unpacked. */
  readonly bytes: number
  /** Milliseconds: for the whole of a buffered body, and between two chunks of a streamed one. */
  readonly timeoutMs: number
  /** Counts the bytes that are held; throws where there is no room for them. */
  readonly memory?: { read(bytes: number): void } | undefined
}

const EMPTY = Buffer.alloc(0)
/** A streamed body may unpack to this many times its size. Gzip reaches 1,000 with what nobody sends in earnest. */
const MAX_RATIO = 100
const UNPACKED_FREE_BYTES = 1024 * 1024

/** Gets all bytes, inflated and as they came, or an error. */
export type BodyDone = (error: ConnectError | undefined, bytes: Buffer, received: Buffer) => void

/** Calls `done` once, before it returns if there is no body. */
export function readBytes(request: Request, response: Response, limits: BodyLimits, done: BodyDone): void {
  if (!mayHaveBody(request)) {
    done(undefined, EMPTY, EMPTY)
    return
  }
  let gzipped: boolean
  try {
    gzipped = isGzipped(request.headers)
  } catch (error) {
    done(ConnectError.from(error), EMPTY, EMPTY)
    return
  }
  if (Number(request.headers["content-length"]) > limits.bytes) {
    done(tooLarge(limits.bytes), EMPTY, EMPTY)
    return
  }
  sendContinue(request, response)
  new WholeBody(request, limits, gzipped, done).begin()
}

/** One timer for all: most bodies arrive with their headers, before any could matter. */
const deadlines = new Deadlines()

/** A body on its way to being one buffer. */
class WholeBody implements BodyReceiver, Expiring {
  slot = -1
  readonly deadline: number
  readonly #gathered = new GatheredBytes()
  #isSettled = false
  #hasEnded = false
  #listener: StreamListener | undefined

  readonly #request: Request
  readonly #limits: BodyLimits
  readonly #gzipped: boolean
  readonly #done: BodyDone

  constructor(request: Request, limits: BodyLimits, gzipped: boolean, done: BodyDone) {
    this.#request = request
    this.#limits = limits
    this.#gzipped = gzipped
    this.#done = done
    this.deadline = performance.now() + limits.timeoutMs
  }

  begin(): void {
    const request = this.#request
    if (!isBodySource(request) || !request.receiveBody(this)) this.#listener = new StreamListener(request, this)
    deadlines.add(this)
  }

  onData(chunk: Buffer): void {
    try {
      this.#limits.memory?.read(chunk.length)
    } catch (error) {
      this.#settle(ConnectError.from(error), EMPTY)
      return
    }
    if (this.#gathered.length + chunk.length > this.#limits.bytes) this.#settle(tooLarge(this.#limits.bytes), EMPTY)
    else this.#gathered.add(chunk)
  }

  onEnd(): void {
    this.#hasEnded = true
    const all = this.#gathered.bytes
    if (!this.#gzipped || all.length === 0) {
      this.#settle(undefined, all)
      return
    }
    gunzip(all, { maxOutputLength: this.#limits.bytes }, (error, inflated) => {
      if (error === null) this.#settle(this.#countInflated(inflated), inflated, all)
      else this.#settle(gunzipError(error, this.#limits.bytes), EMPTY)
    })
  }

  #countInflated({ length }: Buffer): ConnectError | undefined {
    try {
      this.#limits.memory?.read(length)
      return undefined
    } catch (error) {
      return ConnectError.from(error)
    }
  }

  onGone(): void {
    // After the end only the inflating is left, which needs nobody.
    if (!this.#hasEnded) this.#settle(aborted(), EMPTY)
  }

  /** After a stall of this process the time is up before bytes that have been there for long: they are read first. */
  expire(): void {
    setImmediate(() => this.#settle(tooSlow(), EMPTY))
  }

  #settle(error: ConnectError | undefined, all: Buffer, received = all): void {
    if (this.#isSettled) return
    this.#isSettled = true
    deadlines.delete(this)
    this.#listener?.stop()
    if (error !== undefined) {
      if (isBodySource(this.#request)) this.#request.stopReceiving()
      this.#request.pause()
    }
    this.#done(error, all, received)
  }
}

/** Hands a stream's events on. */
class StreamListener {
  readonly #onData = (chunk: Buffer) => this.#receiver.onData(chunk)
  readonly #onEnd = () => this.#receiver.onEnd()
  readonly #onGone = () => this.#receiver.onGone()

  readonly #request: Request
  readonly #receiver: BodyReceiver

  constructor(request: Request, receiver: BodyReceiver) {
    this.#request = request
    this.#receiver = receiver
    request.on("data", this.#onData)
    request.on("end", this.#onEnd)
    // Stays: an error that comes later must not be nobody's.
    request.on("error", this.#onGone)
    request.on("close", this.#onGone)
  }

  stop(): void {
    const request = this.#request
    request.off("data", this.#onData)
    request.off("end", this.#onEnd)
    request.off("close", this.#onGone)
  }
}

/** The text of a JSON body; throws if it is no UTF-8, or has more values than a message may. */
export function textOf(bytes: Buffer): string {
  boundJson(bytes)
  if (!isUtf8(bytes)) throw restError("MALFORMED_JSON", "the body is not UTF-8")
  return bytes.toString("utf8")
}

export interface ChunkStream extends AsyncIterable<Buffer> {
  /** Reads and throws away what is left, so that the client gets to the end of its sending. */
  discard(): Promise<void>
  /** Lets go of the request, so that others may read what is left of it. */
  release(): void
}

/**
 * The body chunk by chunk, inflated. Asking for the next chunk is what lets more come in. `verify` gets the SHA-256 (hexadecimal) of the
 * whole body as it came; what it throws is how the stream ends.
 */
export function streamBytes(
  request: Request,
  response: Response,
  limits: BodyLimits,
  verify?: (sha256: string) => void | Promise<void>,
): ChunkStream {
  const gzipped = mayHaveBody(request) && isGzipped(request.headers)
  if (!gzipped && Number(request.headers["content-length"]) > limits.bytes) throw tooLarge(limits.bytes)
  sendContinue(request, response)
  const hash = verify && createHash("sha256")
  if (hash !== undefined && gzipped) request.on("data", (chunk: Buffer) => hash.update(chunk))
  const gunzip = gzipped ? inflate(request) : undefined
  const source: Readable = gunzip ?? request
  // The transcoder answers on the same connection when it has seen enough: leaving the loop must not destroy it.
  const chunks = source.iterator({ destroyOnReturn: false })
  let bytes = 0
  let hasEnded = false
  let failed: ConnectError | undefined

  function release(): void {
    chunks.return?.().catch(() => {})
  }

  async function next(): Promise<Buffer | undefined> {
    if (failed !== undefined) throw failed
    let timer: NodeJS.Timeout | undefined
    try {
      const late = new Promise<never>((_, reject) => {
        // What has arrived while the process was busy is read before this is decided.
        timer = setTimeout(() => setImmediate(() => reject(tooSlow())), limits.timeoutMs)
        timer.unref()
      })
      const result = await Promise.race([chunks.next(), late])
      if (result.done === true) {
        if (!hasEnded && hash !== undefined) await verify?.(hash.digest("hex"))
        hasEnded = true
        return undefined
      }
      const chunk: Buffer = result.value
      if (!gzipped) hash?.update(chunk)
      bytes += chunk.length
      if (bytes > limits.bytes) throw tooLarge(limits.bytes)
      if (gunzip !== undefined && bytes > UNPACKED_FREE_BYTES + MAX_RATIO * gunzip.bytesWritten) throw tooDense()
      return chunk
    } catch (error) {
      failed = error instanceof ConnectError ? error : gzipped ? gunzipError(error, limits.bytes) : aborted()
      release()
      throw failed
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async *[Symbol.asyncIterator]() {
      for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk
    },
    async discard() {
      while ((await next()) !== undefined) {
        // Thrown away.
      }
    },
    release,
  }
}

/** Unlike pipeline(), leaves the connection alone when the body turns out to be no gzip. */
function inflate(request: Request): Gunzip {
  const gunzip = createGunzip()
  request.once("close", () => {
    if (!request.readableEnded) gunzip.destroy(aborted())
  })
  return request.pipe(gunzip)
}

function tooLarge(limit: number): ConnectError {
  return restError("BODY_TOO_LARGE", `the body is larger than ${limit} bytes`)
}

function tooDense(): ConnectError {
  return restError(
    "BODY_TOO_LARGE",
    `the gzipped body unpacks to more than ${MAX_RATIO} times its size: send it without Content-Encoding`,
  )
}

function tooSlow(): ConnectError {
  return restError("BODY_TIMEOUT", "the body did not arrive in time")
}

function aborted(): ConnectError {
  return restError("BODY_ABORTED", "the client went away")
}

function gunzipError(error: unknown, limit: number): ConnectError {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge(limit)
  if (code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET") return aborted()
  return restError("MALFORMED_BODY", "the body is not gzip, as its Content-Encoding says")
}
