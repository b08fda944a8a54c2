// A token for the bearer of an organization. Only its hash is kept.
import { createHash } from "node:crypto";
import { accessTokens } from "../../collections.js";
import { transact } from "../../context.js";
import { createRow } from "../../every-field.js";
import { requireOrganization } from "../../packages/lookup.js";
/** Answers with the time it expires. */
export function issueToken(context, input) {
    const hash = createHash("sha256").update(input.token).digest("hex");
    return transact(context, async (tx, now) => {
        const { name: organization } = await requireOrganization(tx, input.organization);
        const expireTime = new Date(now.getTime() + input.seconds * 1_000);
        await createRow(tx, accessTokens, {
            hash,
            organization,
            actor: context.actor,
            groups: input.groups.length === 0 ? undefined : input.groups,
            createTime: now,
            expireTime,
        });
        return expireTime;
    });
}
//# sourceMappingURL=issue-token.js.map