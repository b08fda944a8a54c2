import { assets, indexJobs } from "../collections.js";
/** The packages whose files are data models: only they are indexed. */
export const MODEL_PACKAGES = { format: "generic", namespace: "malloy" };
/** The name of the asset that an uploaded file becomes. */
export const UPLOADED_ASSET = "package";
/** The file of a version that is indexed, if it has one. */
export function findIndexedAsset(tx, version) {
    return tx.get(assets, [version.organization, version.uid, UPLOADED_ASSET]);
}
/** The version is indexed soon, or anew where it is being indexed now. Nothing happens to one that holds no model package. */
export async function queueIndexing(tx, parent, version, now) {
    if (parent.format !== MODEL_PACKAGES.format || parent.namespace !== MODEL_PACKAGES.namespace)
        return;
    if ((await findIndexedAsset(tx, version)) === undefined)
        return;
    const job = {
        versionUid: version.uid,
        organization: version.organization,
        packageUid: version.packageUid,
        version: version.name,
        dueTime: now,
        attempts: 0,
    };
    const queued = await tx.get(indexJobs, [version.uid]);
    if (queued === undefined)
        await tx.create(indexJobs, job);
    else
        await tx.update(indexJobs, { ...job, revision: queued.revision });
}
/** The version is not indexed; what a worker is finding in it now is not taken. */
export async function dropIndexing(tx, version) {
    const queued = await tx.get(indexJobs, [version.uid]);
    if (queued !== undefined)
        await tx.delete(indexJobs, queued);
}
//# sourceMappingURL=index-queue.js.map