import { packageVersions } from "../../../collections.js";
import { transact } from "../../../context.js";
import { conflict } from "../../../errors.js";
import { checkPreconditions, etagOf } from "../../../etag.js";
import { patched } from "../../../patch.js";
import { invalid, violation } from "../../fields.js";
import { dropIndexing, queueIndexing } from "../../index-queue.js";
import { requirePackage, requirePackageVersion } from "../../lookup.js";
import { changedLabels } from "../../package-labels.js";
import { isActive, withStatus } from "../../version-status.js";
/** Whether the version is archived, unarchived, or in a state that is neither. */
export function archiveState(version) {
    if (version.status === "Archived")
        return "archived";
    return isActive(version.status) ? "unarchived" : "error";
}
/** The version as it now is. Refuses with CONFLICT a status that can't change. */
export function updateVersion(context, ref, input) {
    return transact(context, async (tx, now) => {
        const version = await requirePackageVersion(tx, ref);
        checkPreconditions(input.preconditions, etagOf(version), "package-version", version.name);
        const next = changed(version, input.change, now);
        if (next === version)
            return version;
        if (next.indexStatus !== version.indexStatus) {
            // What a caller says counts, also while the registry is indexing.
            if (next.indexStatus === "unknown")
                await queueIndexing(tx, await requirePackage(tx, ref), next, now);
            else
                await dropIndexing(tx, next);
        }
        return tx.update(packageVersions, next);
    });
}
function changed(version, change, now) {
    const state = archiveState(version);
    const archive = change.archive === state ? undefined : change.archive;
    const indexStatus = change.indexStatus === version.indexStatus ? undefined : change.indexStatus;
    const violations = [
        ...(archive === "error"
            ? [violation("archiveStatus", "is set by the registry only: send archive or unarchive", "READ_ONLY")]
            : []),
    ];
    if (violations.length > 0)
        throw invalid(...violations);
    if (archive !== undefined && state === "error") {
        throw conflict("package-version", version.name, `is ${version.status}: it can't be archived or unarchived`);
    }
    const moved = archive === undefined ? version : withStatus(version, archive === "archived" ? "Archived" : "Published", now);
    const labels = change.labels === undefined ? {} : { labels: changedLabels(version.labels, change.labels) ?? null };
    const indexing = indexStatus === undefined ? {} : { indexStatus, indexFailure: null };
    return patched(moved, { ...indexing, ...labels }, now);
}
//# sourceMappingURL=update-version.js.map