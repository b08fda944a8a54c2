// Makes an API key that has at most what its maker has.

import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { createRow, type EveryField } from "../../every-field.js"
import { invalid, violation } from "../../violations.js"
import type { Caller } from "../caller.js"
import { apiKeys } from "../collections.js"
import type { ApiKey } from "../entities.js"
import type { AccessField } from "../fields.js"
import { checkKeyGrants, refuseTokens } from "../keys.js"

/** Keys of one owner. */
const MAX_KEYS = 1_000

/** The new key. Refuses with PERMISSION_DENIED what the maker lacks, and with QUOTA_EXCEEDED beyond 1,000 keys of one owner. */
export function createApiKey(
  context: CommandContext,
  caller: Caller,
  fields: EveryField<Pick<ApiKey, "id" | "name" | "operator" | "grants" | "expireTime">>,
): Promise<Stored<ApiKey>> {
  return transact(context, async (tx, now) => {
    refuseTokens(caller)
    if (fields.expireTime !== undefined && fields.expireTime <= now) {
      throw invalid(violation<AccessField>("expireTime", "must be in the future", "EXPIRED"))
    }
    const grants = await checkKeyGrants(tx, caller, fields)
    const owner = caller.principal
    const { items } = await tx.page(apiKeys, { scope: [], index: "owner", prefix: [owner], limit: MAX_KEYS })
    if (items.length === MAX_KEYS) {
      throw new RegistryError("QUOTA_EXCEEDED", `${owner} has ${MAX_KEYS} keys: delete one first`)
    }
    return createRow(tx, apiKeys, { ...fields, grants, owner, createTime: now, updateTime: now })
  })
}
