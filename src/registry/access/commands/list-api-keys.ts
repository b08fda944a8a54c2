// API keys by id: those of the caller; an operator's list has everybody's, or those of the owner that is named.
import type { CommandContext } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../paging.js"
import type { Caller } from "../caller.js"
import { apiKeys, apiKeyUses } from "../collections.js"
import { refuseTokens } from "../keys.js"
import type { ApiKeyView } from "./get-api-key.js"

/** A page of the caller's keys; an operator can list those of others. */
export function listApiKeys(
  context: CommandContext,
  caller: Caller,
  request: ForwardPageRequest & { readonly owner?: string | undefined },
): Promise<ListPage<ApiKeyView>> {
  return context.store.read(async (tx) => {
    refuseTokens(caller)
    if (!caller.operator && request.owner !== undefined && request.owner !== caller.principal) {
      throw new RegistryError("PERMISSION_DENIED", "only an operator sees keys of others")
    }
    const owner = caller.operator ? request.owner : caller.principal
    const by = owner === undefined ? {} : { index: "owner", prefix: [owner] }
    const page = await readPage(tx, apiKeys, { scope: [], ...by }, request)
    const items: ApiKeyView[] = []
    for (const key of page.items) {
      items.push({ key, lastUseTime: (await tx.get(apiKeyUses, [key.id]))?.lastUseTime })
    }
    return { items, nextToken: page.nextToken }
  })
}
