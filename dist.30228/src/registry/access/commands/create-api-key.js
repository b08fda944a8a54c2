// Makes an API key that has at most what its maker has.
import { transact } from "../../context.js";
import { RegistryError } from "../../errors.js";
import { createRow } from "../../every-field.js";
import { invalid, violation } from "../../violations.js";
import { apiKeys } from "../collections.js";
import { checkKeyGrants, refuseTokens } from "../keys.js";
/** Keys of one owner. */
const MAX_KEYS = 1_000;
/** The new key. Refuses with PERMISSION_DENIED what the maker lacks, and with QUOTA_EXCEEDED beyond 1,000 keys of one owner. */
export function createApiKey(context, caller, fields) {
    return transact(context, async (tx, now) => {
        refuseTokens(caller);
        if (fields.expireTime !== undefined && fields.expireTime <= now) {
            throw invalid(violation("expireTime", "must be in the future", "EXPIRED"));
        }
        await checkKeyGrants(tx, caller, fields);
        const owner = caller.principal;
        const { items } = await tx.page(apiKeys, { scope: [], index: "owner", prefix: [owner], limit: MAX_KEYS });
        if (items.length === MAX_KEYS) {
            throw new RegistryError("QUOTA_EXCEEDED", `${owner} has ${MAX_KEYS} keys: delete one first`);
        }
        return createRow(tx, apiKeys, { ...fields, owner, createTime: now });
    });
}
//# sourceMappingURL=create-api-key.js.map