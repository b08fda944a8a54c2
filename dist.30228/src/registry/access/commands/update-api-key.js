import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { invalid, violation } from "../../violations.js";
import { apiKeys } from "../collections.js";
import { requireKey } from "../keys.js";
/** `expireTime: null`: never. */
export function updateApiKey(context, caller, id, input) {
    return transact(context, async (tx, now) => {
        const key = await requireKey(tx, caller, id);
        checkPreconditions(input.preconditions, etagOf({ ...key, uid: key.id }), "api-key", id);
        if (input.expireTime && input.expireTime <= now) {
            throw invalid(violation("expireTime", "must be in the future: delete the key to end it now", "EXPIRED"));
        }
        const { expireTime: current, ...rest } = key;
        const expireTime = input.expireTime === undefined ? current : (input.expireTime ?? undefined);
        const name = input.name ?? key.name;
        if (name === key.name && expireTime?.getTime() === current?.getTime())
            return key;
        return tx.update(apiKeys, { ...rest, name, ...(expireTime === undefined ? {} : { expireTime }) });
    });
}
//# sourceMappingURL=update-api-key.js.map