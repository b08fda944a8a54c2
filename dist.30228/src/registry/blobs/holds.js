import { blobHolds } from "../collections.js";
/** How long a hold lasts without being renewed: whoever made it may have died. */
const HOLD_MS = 600_000;
const RENEW_MS = 60_000;
/** Holds every file from now on, until `release`. A hold of a process that died ends by itself, after ten minutes. */
export async function holdBlobs(store, id) {
    const write = () => {
        const now = new Date();
        const expireTime = new Date(now.getTime() + HOLD_MS);
        return store.transact({ actor: "system", correlationId: "backup", now }, async (tx) => {
            const row = await tx.get(blobHolds, [id]);
            if (row === undefined)
                await tx.create(blobHolds, { id, expireTime });
            else
                await tx.update(blobHolds, { ...row, expireTime });
        });
    };
    await write();
    // One that fails leaves nine minutes for the next ones.
    const renewing = setInterval(() => void write().catch(() => { }), RENEW_MS).unref();
    return {
        async release() {
            clearInterval(renewing);
            await store.transact({ actor: "system", correlationId: "backup", now: new Date() }, async (tx) => {
                const row = await tx.get(blobHolds, [id]);
                if (row !== undefined)
                    await tx.delete(blobHolds, row);
            });
        },
    };
}
/** Whether somebody holds files now. Removes holds whose holders are gone. */
export async function areBlobsHeld(store, now) {
    const { items } = await store.read((tx) => tx.page(blobHolds, { scope: [], limit: 100 }));
    const isOver = ({ expireTime }) => expireTime.getTime() <= now.getTime();
    for (const { id } of items.filter(isOver)) {
        await store.transact({ actor: "system", correlationId: "maintenance", now }, async (tx) => {
            const row = await tx.get(blobHolds, [id]);
            if (row !== undefined && isOver(row))
                await tx.delete(blobHolds, row);
        });
    }
    return !items.every(isOver);
}
//# sourceMappingURL=holds.js.map