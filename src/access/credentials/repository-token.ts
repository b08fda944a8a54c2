// Tokens that the registry gives out for one organization.
import { createHash, randomBytes } from "node:crypto"

const REPOSITORY_TOKEN = /^vrt_[A-Za-z0-9_-]{43}$/

/** 256 random bits; the prefix keeps what is no token from being looked up. */
export function newRepositoryToken(): string {
  return `vrt_${randomBytes(32).toString("base64url")}`
}

/** Whether the text has the form of a repository token. */
export function isRepositoryToken(text: string): boolean {
  return REPOSITORY_TOKEN.test(text)
}

/** What is stored of a token: its SHA-256, hexadecimal. */
export function repositoryTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
