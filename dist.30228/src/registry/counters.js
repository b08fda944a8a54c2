import { counters } from "./collections.js";
const SHARES = 32;
/** Adds to the share that belongs to the uid of what is counted. */
export async function addToCounter(tx, organization, counter, uid, by) {
    if (by === 0)
        return;
    const share = String(Number.parseInt(uid.slice(-1), 36) % SHARES);
    const row = await tx.get(counters, [organization, counter, share]);
    if (row === undefined)
        await tx.create(counters, { organization, counter, share, value: by });
    else
        await tx.update(counters, { ...row, value: row.value + by });
}
/** The sum of the shares. */
export async function counterValue(tx, organization, counter) {
    const { items } = await tx.page(counters, { scope: [organization, counter], limit: SHARES });
    return items.reduce((sum, { value }) => sum + value, 0);
}
/** The sum of the shares, which stays as it is until the transaction commits. */
export async function guardCounter(tx, organization, counter) {
    let sum = 0;
    for (let share = 0; share < SHARES; share++) {
        sum += (await tx.guard(counters, [organization, counter, String(share)]))?.value ?? 0;
    }
    return sum;
}
//# sourceMappingURL=counters.js.map