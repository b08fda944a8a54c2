// The text of an API key, vr_ID_SECRET: easy to find for scanners that look for secrets in code.
import { randomBytes } from "node:crypto"
import type { SecretKeys } from "../secret-key.js"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const ID_LENGTH = 20
const API_KEY = /^vr_([A-Z2-7]{20})_([A-Za-z0-9_-]{43})$/

export interface ApiKeyText {
  readonly id: string
  readonly secret: string
}

/** Returns undefined when the text is not that of an API key. */
export function parseApiKeyText(text: string): ApiKeyText | undefined {
  const match = API_KEY.exec(text)
  return match === null ? undefined : { id: match[1] as string, secret: match[2] as string }
}

/** An id that no key has: 100 random bits. */
export function newApiKeyId(): string {
  let id = ""
  // 256 is a multiple of 32: every character is equally likely.
  for (const byte of randomBytes(ID_LENGTH)) id += ALPHABET.charAt(byte % ALPHABET.length)
  return id
}

/** The text of a key, derived from the secret key and the id. */
export function apiKeyText(keys: SecretKeys, id: string): string {
  return `vr_${id}_${keys.apiKeySecret(id)}`
}
