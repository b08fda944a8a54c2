import { everyRow } from "../../paging.js";
import { connectorMissingTargets, connectorReferences } from "../collections.js";
/** What an answer shows of them. */
export const MAX_SHOWN = 100;
/** The target that is the definition with this uid. */
export function uidTarget(definitionUid) {
    return `i:${definitionUid}`;
}
/** The target that is whatever definition has this name. */
export function nameTarget(name) {
    return `n:${name}`;
}
/** The targets that the definition is. */
export function targetsOf({ uid, name }) {
    return [uidTarget(uid), nameTarget(name)];
}
/** The targets that an operation refers to, each once. */
export function operationTargets({ requestBody, responses }) {
    const links = [...(requestBody?.definitions ?? []), ...responses.flatMap(({ definitions }) => definitions)];
    return [...new Set(links.map(({ definitionUid }) => uidTarget(definitionUid)))];
}
function rowOf({ organization, versionUid }, source, target) {
    return {
        organization,
        versionUid,
        id: `${target}/${source.kind}/${source.uid}`,
        sourceKind: source.kind,
        sourceUid: source.uid,
        sourceName: source.name,
    };
}
/** Writes a row for each target that the source refers to. */
export async function addReferences(tx, place, source, targets) {
    for (const target of targets)
        await tx.create(connectorReferences, rowOf(place, source, target));
}
/** Deletes the rows of the targets that the source refers to. */
export async function removeReferences(tx, place, source, targets) {
    for (const target of targets) {
        const { organization, versionUid, id } = rowOf(place, source, target);
        const row = await tx.get(connectorReferences, [organization, versionUid, id]);
        if (row !== undefined)
            await tx.delete(connectorReferences, row);
    }
}
/** Brings the rows from what the source was to what it is: rows have its name. */
export async function replaceReferences(tx, place, before, after) {
    const renamed = before.source.name !== after.source.name;
    const stay = renamed ? new Set() : new Set(after.targets.filter((target) => before.targets.includes(target)));
    await removeReferences(tx, place, before.source, before.targets.filter((target) => !stay.has(target)));
    await addReferences(tx, place, after.source, after.targets.filter((target) => !stay.has(target)));
}
/** What refers to the definition, itself excluded, each once: not more than `limit` of them. */
export async function listReferences(tx, definition, limit = MAX_SHOWN) {
    const sources = new Map();
    for (const target of targetsOf(definition)) {
        for await (const { sourceKind, sourceUid, sourceName } of referencesTo(tx, definition, target, limit + 1)) {
            if (sourceUid === definition.uid)
                continue;
            if (sources.size === limit)
                break;
            sources.set(sourceUid, { kind: sourceKind, uid: sourceUid, name: sourceName });
        }
    }
    return [...sources.values()];
}
/** Every row of one target, read in batches. */
export function referencesTo(tx, { organization, versionUid }, target, batch) {
    return everyRow(tx, connectorReferences, { scope: [organization, versionUid], prefix: [`${target}/`] }, batch);
}
/** Whether anything refers to the target. */
export async function isReferredTo(tx, place, target) {
    for await (const _ of referencesTo(tx, place, target, 1))
        return true;
    return false;
}
/** To be called when the definition's row is gone or has another name, for each target that no definition is any more. */
export async function markMissing(tx, place, target) {
    if (!(await isReferredTo(tx, place, target)))
        return;
    const { organization, versionUid } = place;
    if ((await tx.get(connectorMissingTargets, [organization, versionUid, target])) !== undefined)
        return;
    await tx.create(connectorMissingTargets, { organization, versionUid, target });
}
/** To be called when a definition is the target from now on. */
export async function unmarkMissing(tx, { organization, versionUid }, target) {
    const row = await tx.get(connectorMissingTargets, [organization, versionUid, target]);
    if (row !== undefined)
        await tx.delete(connectorMissingTargets, row);
}
//# sourceMappingURL=references.js.map