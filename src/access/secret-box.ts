// Secrets as they are stored: AES-256-GCM, bound to the document that they are in.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import type * as registry from "../registry/secret-box.js"
import type { SecretKeys } from "./secret-key.js"

const PURPOSE = "secrets at rest"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** An encrypted text: plain data, fit for a document. */
export interface SealedSecret {
  /** Fingerprint of the key: tells which one opens it. */
  readonly key: string
  /** Nonce, ciphertext and tag. */
  readonly data: Uint8Array
}

/** Encrypts secrets, each for the one place where it is kept. */
export class SecretBox {
  readonly #keys: SecretKeys

  constructor(keys: SecretKeys) {
    this.#keys = keys
  }

  /** Encrypts by the current key. `documentKey` and the same parts must be named to open it: it can't be moved to another document. */
  seal(plain: string, documentKey: readonly string[]): SealedSecret {
    const { key, fingerprint } = this.#keys.derive(PURPOSE)
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv("aes-256-gcm", key, nonce)
    cipher.setAAD(associated(documentKey))
    const data = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()])
    return { key: fingerprint, data: new Uint8Array(data) }
  }

  /** Throws where the key is neither SECRET_KEY nor SECRET_KEY_PREVIOUS, or the data is not what was sealed for this document. */
  open(sealed: SealedSecret, documentKey: readonly string[]): string {
    const derived = this.#keys.findDerived(PURPOSE, sealed.key)
    if (derived === undefined) {
      throw new Error(
        `a stored secret was encrypted with another key (fingerprint ${sealed.key}): set SECRET_KEY_PREVIOUS to it`,
      )
    }
    const data = Buffer.from(sealed.data)
    if (data.length < NONCE_BYTES + TAG_BYTES) throw new Error("a stored secret is damaged")
    const decipher = createDecipheriv("aes-256-gcm", derived.key, data.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(associated(documentKey))
    decipher.setAuthTag(data.subarray(-TAG_BYTES))
    try {
      const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
      return plain.toString("utf8")
    } catch (cause) {
      throw new Error("a stored secret is damaged, or belongs to another document", { cause })
    }
  }

  /** Whether it was encrypted by the key before: to be sealed anew when its document is written next. */
  isStale(sealed: SealedSecret): boolean {
    return sealed.key !== this.#keys.derive(PURPOSE).fingerprint
  }
}

/** Unambiguous: no two keys have the same text. */
function associated(documentKey: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(documentKey))
}

/** A box of texts for the registry: "<fingerprint>.<data as base64url>". The text that a secret belongs to is its document's key. */
export function textSecretBox(keys: SecretKeys): registry.SecretBox {
  const box = new SecretBox(keys)
  return {
    seal(text, aad) {
      const { key, data } = box.seal(text, [aad])
      return `${key}.${Buffer.from(data).toString("base64url")}`
    },
    open(sealed, aad) {
      const dot = sealed.indexOf(".")
      const data = new Uint8Array(Buffer.from(sealed.slice(dot + 1), "base64url"))
      return box.open({ key: sealed.slice(0, Math.max(dot, 0)), data }, [aad])
    },
  }
}
