// Makes an API key that has at most what its maker has.

import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { createRow, type EveryField } from "../../every-field.js"
import { everyPage } from "../../paging.js"
import { invalid, violation } from "../../violations.js"
import type { Caller } from "../caller.js"
import { apiKeys } from "../collections.js"
import type { ApiKey } from "../entities.js"
import type { AccessField } from "../fields.js"
import { confirmGrants, findGrantEvidence, type GrantEvidence, refuseTokens, type WantedRoles } from "../keys.js"
import { type AccessSource, readingAccess } from "../organization-access.js"

/** Keys of one owner. */
const MAX_KEYS = 1_000
/** Read at a time. */
const PAGE = 200

/** What is read before a key is made: much, of which the transaction only confirms what it decides by. */
export interface KeyPreparation {
  readonly evidence: GrantEvidence
  /** Keys that the maker has, up to as many as they may have. */
  readonly keyCount: number
}

/** To be awaited before the transaction that makes the key. Refuses what the maker may not give it, as the making does. */
export async function prepareApiKey(
  { store, signal }: Pick<CommandContext, "store" | "signal">,
  caller: Caller,
  wanted: WantedRoles,
  accessOf: AccessSource = readingAccess(store),
): Promise<KeyPreparation> {
  refuseTokens(caller)
  const evidence = await findGrantEvidence(accessOf, caller, wanted)
  const keyCount = await store.read(async (tx) => {
    let count = 0
    const query = { scope: [], index: "owner", prefix: [caller.principal] }
    for await (const { items } of everyPage(tx, apiKeys, query, { batch: PAGE, signal })) {
      count += items.length
      if (count >= MAX_KEYS) break
    }
    return count
  })
  return { evidence, keyCount }
}

/**
 * The new key. Refuses with PERMISSION_DENIED what the maker lacks, and with QUOTA_EXCEEDED beyond 1,000 keys of one owner, about as many where
 * several are made at once. `prepared`: by prepareApiKey, for these fields.
 */
export async function createApiKey(
  context: CommandContext,
  caller: Caller,
  fields: EveryField<Pick<ApiKey, "id" | "name" | "operator" | "grants" | "expireTime">>,
  prepared?: KeyPreparation,
): Promise<Stored<ApiKey>> {
  const { evidence, keyCount } = prepared ?? (await prepareApiKey(context, caller, fields))
  return transact(context, async (tx, now) => {
    if (fields.expireTime !== undefined && fields.expireTime <= now) {
      throw invalid(violation<AccessField>("expireTime", "must be in the future", "EXPIRED"))
    }
    const grants = await confirmGrants(tx, caller, fields, evidence)
    const owner = caller.principal
    if (keyCount >= MAX_KEYS)
      throw new RegistryError("QUOTA_EXCEEDED", `${owner} has ${MAX_KEYS} keys: delete one first`)
    return createRow(tx, apiKeys, { ...fields, grants, owner, createTime: now, updateTime: now })
  })
}
