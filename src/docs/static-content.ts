// Content that never changes while the process runs: made when it is first asked for, kept plain and gzipped, identified by its tag.
import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import {
  acceptsGzip,
  findWeakMatch,
  formatEntityTag,
  parseEntityTags,
  type Request,
  type Response,
} from "../rest/index.js"
import { respond } from "../rpc/http/unread-body.js"
import type { MemoryShare } from "../rpc/memory-budget.js"

const compress = promisify(gzip)

interface Made {
  readonly plain: Buffer
  readonly gzipped: Buffer
  /** Without quotes. */
  readonly tag: string
}

/** Files that are served as they are, read once, with an ETag and compressed forms. */
export class StaticContent {
  #made: Promise<Made> | undefined

  readonly #contentType: string
  readonly #make: () => string | Buffer | Promise<Buffer>
  readonly #headers: Readonly<Record<string, string>>

  constructor(
    contentType: string,
    make: () => string | Buffer | Promise<Buffer>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.#contentType = contentType
    this.#make = make
    this.#headers = headers
  }

  /** GET and HEAD. `memory`: where what is sent is counted. */
  async answer(request: Request, response: Response, memory: MemoryShare | undefined): Promise<void> {
    const { plain, gzipped, tag } = await this.#content()
    const takesGzip = acceptsGzip(request.headers)
    const etag = formatEntityTag(tag, takesGzip)
    const vary = [response.getHeader("vary") ?? [], "Accept-Encoding"].flat().join(", ")
    const common = { ...this.#headers, etag, "cache-control": "no-cache", vary }
    const clientTags = parseEntityTags(request.headers["if-none-match"] ?? "")
    if (clientTags !== undefined && (clientTags.any || findWeakMatch(clientTags, tag) !== undefined)) {
      respond(request, response, 304, common)
      return
    }
    const body = takesGzip ? gzipped : plain
    const headers = {
      ...common,
      "content-type": this.#contentType,
      "content-length": body.length,
      "x-content-type-options": "nosniff",
      ...(takesGzip ? { "content-encoding": "gzip" } : {}),
    }
    const sent = request.method === "HEAD" ? undefined : body
    if (sent !== undefined) memory?.write(sent.length)
    respond(request, response, 200, headers, sent)
  }

  /** What fails is tried again at the next request. */
  #content(): Promise<Made> {
    this.#made ??= this.#prepare().catch((error: unknown) => {
      this.#made = undefined
      throw error
    })
    return this.#made
  }

  async #prepare(): Promise<Made> {
    const made = await this.#make()
    const plain = typeof made === "string" ? Buffer.from(made) : made
    const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 22)
    return { plain, gzipped: await compress(plain), tag }
  }
}
