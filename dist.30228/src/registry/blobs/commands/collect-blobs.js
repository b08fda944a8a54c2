import { blobs } from "../../collections.js";
import { transact } from "../../context.js";
const PAGE = 100;
/** How long after its mark a collector may still remove bytes. */
const REMOVE_WITHIN_MS = 30_000;
/** When a mark counts as left behind by a process that died: no collector still acts on it. */
const MARK_STALE_MS = 120_000;
/** Answers with the number of blobs removed. */
export async function collectBlobs(context, unusedForMs) {
    let removed = 0;
    let after;
    do {
        const page = await context.store.read((tx) => tx.page(blobs, {
            scope: [],
            index: "unused",
            prefix: [0],
            limit: PAGE,
            ...(after === undefined ? {} : { after }),
        }));
        for (const { sha256 } of page.items) {
            context.signal.throwIfAborted();
            if (await collect(context, sha256, unusedForMs))
                removed++;
        }
        const last = page.items.at(-1);
        // Longest unwanted first: after one that is too young there are only younger ones.
        after = last !== undefined && isOld(last, context.clock(), unusedForMs) ? page.next : undefined;
    } while (after !== undefined);
    return removed;
}
async function collect(context, sha256, unusedForMs) {
    const marked = await transact(context, async (tx, now) => {
        const row = await tx.get(blobs, [sha256]);
        if (row === undefined || row.uses > 0 || !isOld(row, now, unusedForMs) || isBusy(row, now))
            return undefined;
        return tx.update(blobs, { ...row, removeTime: now });
    });
    if (marked?.removeTime === undefined)
        return false;
    // A process that slept here leaves the mark to the next collector.
    if (context.clock().getTime() - marked.removeTime.getTime() > REMOVE_WITHIN_MS)
        return false;
    await context.blobs.remove(sha256);
    return transact(context, async (tx) => {
        const row = await tx.get(blobs, [sha256]);
        if (row?.removeTime?.getTime() !== marked.removeTime?.getTime() || row === undefined)
            return false;
        await tx.delete(blobs, row);
        return true;
    });
}
function isOld(row, now, unusedForMs) {
    return now.getTime() - row.touchTime.getTime() >= unusedForMs;
}
/** Another collector may be removing the bytes. */
function isBusy({ removeTime }, now) {
    return removeTime !== undefined && now.getTime() - removeTime.getTime() < MARK_STALE_MS;
}
//# sourceMappingURL=collect-blobs.js.map