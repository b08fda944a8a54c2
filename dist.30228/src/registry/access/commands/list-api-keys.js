import { RegistryError } from "../../errors.js";
import { readPage } from "../../paging.js";
import { apiKeys, apiKeyUses } from "../collections.js";
import { refuseTokens } from "../keys.js";
/** A page of the caller's keys; an operator can list those of others. */
export function listApiKeys(context, caller, request) {
    return context.store.read(async (tx) => {
        refuseTokens(caller);
        if (!caller.operator && request.owner !== undefined && request.owner !== caller.principal) {
            throw new RegistryError("PERMISSION_DENIED", "only an operator sees keys of others");
        }
        const owner = caller.operator ? request.owner : caller.principal;
        const by = owner === undefined ? {} : { index: "owner", prefix: [owner] };
        const page = await readPage(tx, apiKeys, { scope: [], ...by }, request);
        const items = [];
        for (const key of page.items) {
            items.push({ key, lastUseTime: (await tx.get(apiKeyUses, [key.id]))?.lastUseTime });
        }
        return { items, nextToken: page.nextToken };
    });
}
//# sourceMappingURL=list-api-keys.js.map