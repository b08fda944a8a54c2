import { constants, createGzip } from "node:zlib"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Response } from "../http.js"

/** 64 KiB a stream in place of 256: there may be thousands, most of them waiting for their next message. */
const MEMORY = { windowBits: 13, memLevel: 6 }

/** A streamed answer on its way through gzip: each piece is flushed, so that the client has it when it is made. */
export class GzipStream {
  readonly #gzip = createGzip({ ...MEMORY, flush: constants.Z_SYNC_FLUSH })

  /** Of the write under way: its callback never comes once the client is gone. */
  #giveUp: ((reason: ConnectError) => void) | undefined

  constructor(response: Response) {
    // Its own errors are those of a response that is gone.
    this.#gzip.on("error", () => undefined)
    this.#gzip.pipe(response)
    response.once("close", () => {
      this.#gzip.destroy()
      this.#giveUp?.(gone())
    })
  }

  /** Resolves when the client is ready for more, rejects once it is gone. */
  write(chunk: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#gzip.destroyed) return reject(gone())
      this.#giveUp = reject
      this.#gzip.write(chunk, (error) => {
        this.#giveUp = undefined
        if (error) reject(gone())
        else resolve()
      })
    })
  }

  /** Ends the response, too. */
  end(last: string | Uint8Array): void {
    this.#gzip.end(last)
  }
}

function gone(): ConnectError {
  return new ConnectError("the client went away", Code.Canceled)
}
