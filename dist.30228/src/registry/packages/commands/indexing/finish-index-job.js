import { indexJobs, packageVersions, versionIndexes } from "../../../collections.js";
import { atLeast, transact } from "../../../context.js";
/** False, with nothing changed, when the claim is no longer held: a caller has set a status, or another process has taken over. */
export function finishIndexJob(context, { versionUid, owner }, result) {
    return transact(context, async (tx, now) => {
        const job = await tx.get(indexJobs, [versionUid]);
        if (job?.owner !== owner)
            return false;
        const version = await tx.get(packageVersions, [job.organization, job.packageUid, job.version]);
        if (version?.uid !== versionUid) {
            await tx.delete(indexJobs, job);
            return false;
        }
        await settleIndexing(tx, job, version, result, now);
        return true;
    });
}
/** The package is not written: an index changes what it shows, not when it was updated. */
export async function settleIndexing(tx, job, version, result, now) {
    await tx.delete(indexJobs, job);
    const { indexFailure: _, ...rest } = version;
    await tx.update(packageVersions, {
        ...rest,
        indexStatus: result.status,
        ...(result.status === "failed" ? { indexFailure: result.reason } : {}),
        updateTime: atLeast(version.updateTime, now),
    });
    const { organization, versionUid } = job;
    const last = await tx.get(versionIndexes, [organization, versionUid]);
    if (result.status === "failed") {
        if (last !== undefined)
            await tx.delete(versionIndexes, last);
        return;
    }
    const index = { organization, versionUid, ...result.index };
    if (last === undefined)
        await tx.create(versionIndexes, index);
    else
        await tx.update(versionIndexes, { ...index, revision: last.revision });
}
//# sourceMappingURL=finish-index-job.js.map