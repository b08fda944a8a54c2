// Changes an API key's name or the time it expires.
import type { Stored } from "../../../store/store.js"
import { atLeast, type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import { invalid, violation } from "../../violations.js"
import type { Caller } from "../caller.js"
import { apiKeys } from "../collections.js"
import type { ApiKey } from "../entities.js"
import type { AccessField } from "../fields.js"
import { requireKey } from "../keys.js"

/** `expireTime: null`: never. */
export function updateApiKey(
  context: CommandContext,
  caller: Caller,
  id: string,
  input: { readonly name?: string; readonly expireTime?: Date | null; readonly preconditions: readonly Precondition[] },
): Promise<Stored<ApiKey>> {
  return transact(context, async (tx, now) => {
    const key = await requireKey(tx, caller, id)
    checkPreconditions(input.preconditions, etagOf({ ...key, uid: key.id }), "api-key", id)
    if (input.expireTime && input.expireTime <= now) {
      throw invalid(
        violation<AccessField>("expireTime", "must be in the future: delete the key to end it now", "EXPIRED"),
      )
    }
    const { expireTime: current, ...rest } = key
    const expireTime = input.expireTime === undefined ? current : (input.expireTime ?? undefined)
    const name = input.name ?? key.name
    if (name === key.name && expireTime?.getTime() === current?.getTime()) return key
    const updateTime = atLeast(key.updateTime ?? key.createTime, now)
    return tx.update(apiKeys, { ...rest, name, updateTime, ...(expireTime === undefined ? {} : { expireTime }) })
  })
}
