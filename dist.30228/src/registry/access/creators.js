import { apiKeys } from "./collections.js";
import { addGrant, findGrant } from "./grant-rows.js";
/** Owners of owners are followed this far. */
export const MAX_OWNERS = 8;
/** Makes the caller an admin of a new organization; of a key also whoever owns it, without whom it could not be one. */
export async function addCreator(tx, context, now, organization) {
    let principal = context.actor;
    for (let depth = 0; depth < MAX_OWNERS && principal !== undefined && isGrantable(principal); depth++) {
        if ((await findGrant(tx, { organization }, principal)) === undefined) {
            await addGrant(tx, context, now, { organization }, principal, "admin");
        }
        principal = await ownerOf(tx, principal);
    }
}
async function ownerOf(tx, principal) {
    if (!principal.startsWith("key:"))
        return undefined;
    const owner = (await tx.get(apiKeys, [principal.slice("key:".length)]))?.owner;
    return owner === principal ? undefined : owner;
}
function isGrantable(principal) {
    return /^(user|key):./.test(principal);
}
//# sourceMappingURL=creators.js.map