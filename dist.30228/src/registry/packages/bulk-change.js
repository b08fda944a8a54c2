import { packageVersions } from "../collections.js";
import { transact } from "../context.js";
import { invalid, violation } from "./fields.js";
import { requirePackage } from "./lookup.js";
/**
 * Every row is guarded, also one that stays as it is: the decision rests on all of them, so two opposite calls can't pass each other.
 * @param names In the request's order, each once.
 */
export async function changeVersions(tx, parent, names, { conditions, missing, skipped, decide, apply }) {
    const planned = [];
    const failures = new Map();
    for (const name of names) {
        const version = await tx.guard(packageVersions, [parent.organization, parent.uid, name]);
        if (version === undefined) {
            failures.set(name, { code: "NOT_FOUND", message: missing(name) });
            continue;
        }
        const plan = unmetCondition(version, conditions) ?? (await decide(version));
        if (plan === undefined)
            continue;
        if (isFailure(plan))
            failures.set(name, plan);
        else
            planned.push({ version, plan });
    }
    if (failures.size > 0) {
        const skippedVersion = (name) => ({ code: "SKIPPED", message: skipped(name) });
        return {
            successful: new Map(),
            failed: new Map(names.map((name) => [name, failures.get(name) ?? skippedVersion(name)])),
        };
    }
    return { successful: planned.length === 0 ? new Map() : await apply(planned), failed: new Map() };
}
function isFailure(plan) {
    return "code" in plan && "message" in plan;
}
/** What a version fails by, before anything is asked about the change itself. */
function unmetCondition(version, { expectedStatus, revisions }) {
    if (expectedStatus !== undefined && version.status !== expectedStatus) {
        const message = `current status: ${version.status}, expected status: ${expectedStatus}`;
        return { code: "MISMATCHED_STATUS", message };
    }
    const revision = revisions?.get(version.name);
    if (revision !== undefined && version.contentRevision !== revision) {
        const message = `current revision: ${version.contentRevision}, expected revision: ${revision}`;
        return { code: "MISMATCHED_REVISION", message };
    }
    return undefined;
}
/** Makes one change to each of the versions of a package, or to none. */
export function changeEachVersion(context, ref, input, { refusal, apply }) {
    const names = [...new Set(input.versions)];
    checkRevisionNames(names, input.revisions);
    return transact(context, async (tx, now) => {
        const parent = await requirePackage(tx, ref);
        return changeVersions(tx, parent, names, {
            conditions: input,
            missing: (name) => `version ${name} does not exist`,
            skipped: (name) => `version ${name} is skipped`,
            decide(version) {
                const message = refusal?.(version);
                return message === undefined ? {} : { code: "NOT_ALLOWED", message };
            },
            async apply(versions) {
                const changed = new Map();
                for (const { version } of versions) {
                    const status = await apply(tx, version, parent, now);
                    changed.set(version.name, { revision: version.contentRevision, status });
                }
                return changed;
            },
        });
    });
}
function checkRevisionNames(names, revisions) {
    if (revisions === undefined)
        return;
    const extra = [...revisions.keys()].filter((name) => !names.includes(name));
    const missing = names.filter((name) => !revisions.has(name));
    if (extra.length + missing.length === 0)
        return;
    const problems = [
        ...(extra.length > 0 ? [`${extra.join(", ")} not among versions`] : []),
        ...(missing.length > 0 ? [`${missing.join(", ")} without a revision`] : []),
    ];
    throw invalid(violation("revisions", `must name exactly the versions: ${problems.join("; ")}`, "KEYS"));
}
//# sourceMappingURL=bulk-change.js.map