// What the first start on a store of its own makes by itself: the secret key, and a key with the operator role to begin with.

import { randomBytes } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { apiKeys } from "../registry/access/collections.js"
import { createRow } from "../registry/every-field.js"
import type { Store } from "../store/store.js"
import { apiKeyText, newApiKeyId } from "./credentials/api-key-text.js"
import { parseSecretKey, SecretKeys } from "./secret-key.js"

/** Why the registry can't start with these settings, in words that say what would be right. */
export class AccessSettingError extends Error {
  override readonly name = "AccessSettingError"
}

export interface SecretKeyOptions {
  /** SECRET_KEY: 32 bytes as base64. Not set: a file in `dataDir` has it. */
  readonly secretKey: string | undefined
  /** SECRET_KEY_PREVIOUS: what was sealed with it is still read. */
  readonly previous: string | undefined
  /** Folder that this process alone writes in; undefined: there is none, and SECRET_KEY must be set. */
  readonly dataDir: string | undefined
}

/** The keys of the settings, or of the file secret-key, which is made (mode 0600) where there is none. */
export async function openSecretKeys({ secretKey, previous, dataDir }: SecretKeyOptions): Promise<SecretKeys> {
  const text = secretKey ?? (await keyFile(dataDir))
  const previousKey = previous === undefined ? undefined : parseSecretKey(previous)
  return new SecretKeys(parseSecretKey(text), previousKey)
}

async function keyFile(dataDir: string | undefined): Promise<string> {
  if (dataDir === undefined) {
    throw new AccessSettingError(
      "SECRET_KEY: must be set, as this store has no folder to keep one in: make one with `openssl rand -base64 32`",
    )
  }
  const path = join(dataDir, "secret-key")
  try {
    await writeFile(path, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  const text = await readFile(path, "utf8")
  try {
    parseSecretKey(text)
    return text
  } catch {
    throw new AccessSettingError(`SECRET_KEY: the file ${path} does not hold 32 bytes as base64: put its backup back`)
  }
}

export interface WayInOptions {
  /** Where API keys are kept. */
  readonly store: Store
  /** Seals the secret of a key that is made. */
  readonly secretKeys: SecretKeys
  /** Folder that this process alone writes in, where a new key is put; undefined: there is none, and no key is made. */
  readonly dataDir: string | undefined
  /** Whether ADMIN_API_KEY lets an operator in. */
  readonly hasAdminKey: boolean
  /** Whether JWTs of somebody let users in. */
  readonly hasIssuer: boolean
}

/**
 * Makes sure that somebody can come in. Where there is a folder and no key at all an operator key is made: returns the file (mode 0600) that
 * it is in, or undefined where there was no need.
 */
export async function ensureWayIn(options: WayInOptions): Promise<string | undefined> {
  const { store, dataDir } = options
  const path = dataDir === undefined ? undefined : join(dataDir, "admin-key")
  if (options.hasAdminKey) return undefined
  const { items } = await store.read((tx) => tx.page(apiKeys, { scope: [], limit: 1 }))
  if (items.length > 0) return undefined
  if (path === undefined) {
    if (options.hasIssuer) return undefined
    throw new AccessSettingError(
      "ADMIN_API_KEY: nobody could come in: set it (16 to 256 characters, such as `openssl rand -hex 32` makes), or JWT_ISSUERS and OPERATORS",
    )
  }
  const id = newApiKeyId()
  const now = new Date()
  // The file first: a key that nobody knows would be a way in for nobody, and no second one would be made.
  await writeFile(path, `${apiKeyText(options.secretKeys, id)}\n`, { mode: 0o600 })
  await store.transact({ actor: "system", correlationId: "first-start", now }, (tx) =>
    createRow(tx, apiKeys, {
      id,
      name: "first operator key",
      owner: `key:${id}`,
      operator: true,
      grants: [],
      createTime: now,
      expireTime: undefined,
      updateTime: now,
    }),
  )
  return path
}
