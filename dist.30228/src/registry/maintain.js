// What has to be done now and then, so that nothing stays that nobody can reach or needs. To be run every few minutes, one run after the
// other in a process; several processes on one store do not disturb each other.
import { expireTokens } from "./access/commands/expire-tokens.js";
import { collectBlobs } from "./blobs/commands/collect-blobs.js";
import { areBlobsHeld } from "./blobs/holds.js";
import { sweepTombstones } from "./packages/commands/sweep-tombstones.js";
const HOUR_MS = 3_600_000;
/** Throws when the context's signal is aborted, between two steps; the next run goes on from there. */
export async function maintain(context, options = {}) {
    const { unusedForMs = HOUR_MS, abandonedAfterMs = HOUR_MS } = options;
    const rows = await sweepTombstones(context);
    const held = await areBlobsHeld(context.store, context.clock());
    const blobs = held ? 0 : await collectBlobs(context, unusedForMs);
    const tokens = await expireTokens(context);
    const uploads = await context.blobs.sweep(new Date(context.clock().getTime() - abandonedAfterMs));
    return { rows, blobs, tokens, uploads };
}
//# sourceMappingURL=maintain.js.map