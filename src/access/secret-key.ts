// SECRET_KEY: what everything secret is derived from, and the one before it.
import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto"

const KEY_BYTES = 32

/** Reads 32 bytes from base64 or base64url; throws with the command that makes such a key. */
export function parseSecretKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), "base64")
  if (key.length !== KEY_BYTES || !/^[A-Za-z0-9+/_-]{43}=?$/.test(text.trim())) {
    throw new Error("must be 32 bytes as base64: make one with `openssl rand -base64 32`")
  }
  return key
}

/** The key that signs and encrypts, and the one before it, which still verifies and decrypts. */
export class SecretKeys {
  readonly #all: readonly Buffer[]

  constructor(
    readonly current: Buffer,
    previous?: Buffer | undefined,
  ) {
    this.#all = previous === undefined ? [current] : [current, previous]
  }

  /** The secret part of an API key, by the current key: 43 characters of base64url. */
  apiKeySecret(id: string): string {
    return apiKeySecret(this.current, id)
  }

  /** All secrets that an API key may come with; the current key's first. */
  apiKeySecrets(id: string): readonly string[] {
    return this.#all.map((key) => apiKeySecret(key, id))
  }

  /** A 32-byte key for one purpose, of the current key. */
  derive(purpose: string): DerivedKey {
    return derive(this.current, purpose)
  }

  /** Fingerprints of the keys, the current one's first. A backup names by them the key that its secrets need. */
  get fingerprints(): readonly string[] {
    return this.#all.map((key) => derive(key, "backup").fingerprint)
  }

  /** The derived key with this fingerprint; undefined: it is of neither key. */
  findDerived(purpose: string, fingerprint: string): DerivedKey | undefined {
    return this.#all.map((key) => derive(key, purpose)).find((derived) => derived.fingerprint === fingerprint)
  }
}

export interface DerivedKey {
  readonly key: Buffer
  /** Identifies the key without revealing it: 16 hexadecimal characters. */
  readonly fingerprint: string
}

function apiKeySecret(key: Buffer, id: string): string {
  return createHmac("sha256", key).update(`api-key:${id}`).digest("base64url")
}

function derive(secret: Buffer, purpose: string): DerivedKey {
  const key = Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, KEY_BYTES))
  return { key, fingerprint: createHash("sha256").update(key).digest("hex").slice(0, 16) }
}

/** Compares in a time that reveals nothing but whether the lengths are equal. */
export function equalSecrets(one: string, other: string): boolean {
  return one.length === other.length && equalBytes(Buffer.from(one), Buffer.from(other))
}

/** The same of bytes. */
export function equalBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
