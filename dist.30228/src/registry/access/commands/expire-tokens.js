// Removes tokens that let nobody in any more.
import { accessTokens } from "../../collections.js";
import { transact } from "../../context.js";
const PAGE = 100;
/** Answers with the number of tokens removed. */
export async function expireTokens(context) {
    for (let removed = 0;;) {
        context.signal.throwIfAborted();
        const { count, more } = await transact(context, async (tx, now) => {
            const { items, next } = await tx.page(accessTokens, { scope: [], index: "expiring", limit: PAGE });
            const expired = items.filter(({ expireTime }) => expireTime <= now);
            for (const token of expired)
                await tx.delete(accessTokens, token);
            return { count: expired.length, more: next !== undefined && expired.length === items.length };
        });
        removed += count;
        if (!more)
            return removed;
    }
}
//# sourceMappingURL=expire-tokens.js.map