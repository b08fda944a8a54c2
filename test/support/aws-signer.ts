// Requests as the vendor's own signer signs them, for what the SDK never sends.
import { createHash, createHmac } from "node:crypto"
import { SignatureV4 } from "@smithy/signature-v4"

/** Node's SHA-256 as the signer takes it. */
class Sha256 {
  readonly #hash
  constructor(secret?: unknown) {
    this.#hash = secret === undefined ? createHash("sha256") : hmac(secret)
  }
  update(data: string | Uint8Array) {
    this.#hash.update(data)
  }
  async digest() {
    return new Uint8Array(this.#hash.digest())
  }
  reset() {}
}

function hmac(secret: unknown) {
  return createHmac("sha256", secret as string | Uint8Array)
}

export interface SigningOptions {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly region: string
  /** Default: codeartifact. */
  readonly service?: string
  /** Default: now. */
  readonly date?: Date
  /** Whether x-amz-content-sha256 is among the headers. Default: true. */
  readonly applyChecksum?: boolean
}

export interface RequestToSign {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query?: Record<string, string | string[]>
  readonly headers?: Record<string, string>
  readonly body: string | Uint8Array
}

/** The headers of the signed request, host and Authorization among them. */
export async function signedHeaders(
  { method, host, path, query = {}, headers = {}, body }: RequestToSign,
  { accessKeyId, secretAccessKey, sessionToken, region, service = "codeartifact", ...options }: SigningOptions,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({
    service,
    region,
    applyChecksum: options.applyChecksum ?? true,
    sha256: Sha256 as never,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  })
  const request = await signer.sign(
    { method, protocol: "http:", hostname: host, path, query, headers: { host, ...headers }, body },
    { signingDate: options.date ?? new Date() },
  )
  return request.headers
}
