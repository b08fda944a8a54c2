// A call that its client names by a key takes effect once: its response is kept in the transaction of its effect, for a retry.

import { createHash } from "node:crypto"
import type { Collection, ReadTransaction, WriteTransaction } from "../../store/store.js"
import { RegistryError } from "../errors.js"
import { createRow } from "../every-field.js"
import type { SecretBox } from "../secret-box.js"

/** The response of a call that succeeded. */
export interface KeptResponse {
  /** SHA-256 of the caller, the method and the key, in hexadecimal: what a client calls its requests is nobody else's business. */
  readonly id: string
  /**
   * SHA-256 of the request in hexadecimal, then the response as base64, encrypted together: a response may hold a secret that is shown only
   * once, and the hash of a request that holds a password gives away a password that can be guessed.
   */
  readonly response: string
  readonly expireTime: Date
}

export const keptResponses: Collection<KeptResponse> = {
  name: "kept-responses",
  scope: [],
  id: "id",
  indexes: {
    /** Those whose time is over, to be deleted; ids are hashes, in no order. */
    expiring: ["expireTime"],
  },
}

/** What a call's key belongs to. */
export interface KeyedCall {
  /** Who calls. */
  readonly principal: string
  /** The full name of the method: "package.Service/Method". */
  readonly method: string
  readonly key: string
}

/** Characters of a SHA-256 in hexadecimal. */
const HASH_LENGTH = 64
/** Encrypted and in base64 as much as one document of a store takes. */
const MAX_RESPONSE_BYTES = 2 * 1024 * 1024

/** One call with a key, among those with the same key that came before it or run beside it. */
export class OnceOnly {
  /** Names the call; the same for its retries. */
  readonly id: string
  readonly #box: SecretBox
  readonly #keptForMs: number

  /** @param keptForMs How long a retry gets the response. */
  constructor({ principal, method, key }: KeyedCall, box: SecretBox, keptForMs: number) {
    this.id = hash(JSON.stringify([principal, method, key]))
    this.#box = box
    this.#keptForMs = keptForMs
  }

  /**
   * The response to a request like this one that took effect before; undefined when there was none. Refuses with IDEMPOTENCY_KEY_REUSED
   * when the key came with another request.
   */
  async find(tx: ReadTransaction, request: string | Uint8Array, now: Date): Promise<Uint8Array | undefined> {
    const kept = await tx.get(keptResponses, [this.id])
    if (kept === undefined || kept.expireTime <= now) return undefined
    const opened = this.#box.open(kept.response, this.id)
    if (opened.slice(0, HASH_LENGTH) !== hash(request)) {
      throw new RegistryError(
        "IDEMPOTENCY_KEY_REUSED",
        "the Idempotency-Key came with another request before: give each request a key of its own",
      )
    }
    return Buffer.from(opened.slice(HASH_LENGTH), "base64")
  }

  /** Keeps the response, in the transaction that takes effect. */
  async keep(tx: WriteTransaction, request: string | Uint8Array, response: Uint8Array, now: Date): Promise<void> {
    if (response.length > MAX_RESPONSE_BYTES) {
      throw new RegistryError(
        "TOO_LARGE",
        `the response is larger than the ${MAX_RESPONSE_BYTES} bytes that are kept for a retry: leave the Idempotency-Key out`,
      )
    }
    const kept: KeptResponse = {
      id: this.id,
      response: this.#box.seal(hash(request) + Buffer.from(response).toString("base64"), this.id),
      expireTime: new Date(now.getTime() + this.#keptForMs),
    }
    const expired = await tx.get(keptResponses, [this.id])
    if (expired === undefined) await createRow(tx, keptResponses, kept)
    else await tx.update(keptResponses, { ...kept, revision: expired.revision })
  }
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}
