// Content that never changes while the process runs: made when it is first asked for, kept plain and packed, told apart by its tag.
import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2"
import { promisify } from "node:util"
import { gzip } from "node:zlib"

export type Request = IncomingMessage | Http2ServerRequest
export type Response = ServerResponse | Http2ServerResponse

const pack = promisify(gzip)

interface Made {
  readonly plain: Buffer
  readonly packed: Buffer
  /** Without quotes. */
  readonly tag: string
}

export class StaticContent {
  private made: Promise<Made> | undefined

  constructor(
    private readonly contentType: string,
    private readonly make: () => string | Buffer | Promise<Buffer>,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** GET and HEAD. */
  async answer(request: Request, response: Response): Promise<void> {
    this.made ??= this.prepare()
    const { plain, packed, tag } = await this.made
    const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))
    const etag = zipped ? `W/"${tag}"` : `"${tag}"`
    const vary = [response.getHeader("vary") ?? [], "Accept-Encoding"].flat().join(", ")
    const common = { ...this.headers, etag, "cache-control": "no-cache", vary }
    if (namesTag(request.headers["if-none-match"], tag)) {
      response.writeHead(304, common)
      response.end()
      return
    }
    const body = zipped ? packed : plain
    response.writeHead(200, {
      ...common,
      "content-type": this.contentType,
      "content-length": body.length,
      "x-content-type-options": "nosniff",
      ...(zipped ? { "content-encoding": "gzip" } : {}),
    })
    if (request.method === "HEAD") response.end()
    else response.end(body)
  }

  private async prepare(): Promise<Made> {
    const made = await this.make()
    const plain = typeof made === "string" ? Buffer.from(made) : made
    const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 22)
    return { plain, packed: await pack(plain), tag }
  }
}

function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.trim() === "*" || header.split(",").some((each) => each.trim().replace(/^W\//, "") === `"${tag}"`)
}
