// Replaces what is writable of a version: its description, and whether it is the default. Whatever else the request says of it
// must be so already.
import { isDeepStrictEqual } from "node:util";
import { transact } from "../../context.js";
import { checkPreconditions } from "../../etag.js";
import { invalid, refuseInvalid, violation } from "../../violations.js";
import { resourceTypesOf, versionConflict } from "../kinds.js";
import { checkLabels, storedLabels } from "../labels.js";
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js";
import { versionView } from "../views.js";
/** The version as it now is. Refuses with INVALID a read-only field that differs, with CONFLICT what a published version can't take. */
export async function updateVersion(context, input) {
    return transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        const version = await requireVersion(tx, connector, input.versionName);
        const view = versionView(connector, version);
        checkPreconditions(input.preconditions, view.etag, resourceTypesOf(input.kind).version, version.name);
        checkReadOnly(input, view);
        const pin = pinChange(input, connector, version);
        const description = input.presentFields.has("description") ? input.version.description : version.description;
        const labels = newLabels(input, version);
        if (description === version.description && labels === undefined) {
            return pin === undefined ? view : versionView(await changeConnector(tx, connector, pin, now), version);
        }
        if (version.publishTime !== undefined && description !== version.description) {
            throw versionConflict(input.kind, version.name, "is published: unpublish it first");
        }
        const changed = await changeVersion(tx, version, { description, ...labels }, now);
        return versionView(await changeConnector(tx, connector, pin ?? {}, now), changed);
    });
}
/** Undefined when they stay as they are. Labels may change while the version is published. */
function newLabels({ presentFields, version: { labels = [] } }, stored) {
    if (!presentFields.has("labels"))
        return undefined;
    refuseInvalid(checkLabels(labels));
    const next = storedLabels(labels);
    return isDeepStrictEqual(next, stored.labels ?? []) ? undefined : { labels: next.length === 0 ? undefined : next };
}
/** Whether a field says what is stored. */
const isStored = {
    id: (claim, { version }) => claim.id === version.uid,
    name: (claim, { version }) => claim.name === version.name,
    isLatest: (claim, { isLatest }) => claim.isLatest === isLatest,
    createTime: (claim, { version }) => isSameTime(claim.createTime, version.createTime),
    updateTime: (claim, { version }) => isSameTime(claim.updateTime, version.updateTime),
    publishTime: (claim, { version }) => isSameTime(claim.publishTime, version.publishTime),
    messages: (claim, { version }) => isDeepStrictEqual(claim.messages, version.messages ?? []),
};
function checkReadOnly({ presentFields, version }, view) {
    const fields = Object.keys(isStored);
    refuseInvalid(fields
        .filter((field) => presentFields.has(field) && !isStored[field](version, view))
        .map((field) => violation(`version.${field}`, "is read-only and differs from what is stored", "READ_ONLY")));
}
function isSameTime(a, b) {
    return a?.getTime() === b?.getTime();
}
/** Undefined when the pin stays where it is. */
function pinChange({ presentFields, version: claim }, connector, version) {
    if (!presentFields.has("isDefault"))
        return undefined;
    const isPinned = connector.pinnedVersion === version.name;
    if (!claim.isDefault)
        return isPinned ? { pinnedVersion: undefined } : undefined;
    if (version.publishTime === undefined) {
        throw invalid(violation("version.isDefault", "a draft cannot be the default: publish it first", "NOT_PUBLISHED"));
    }
    return isPinned ? undefined : { pinnedVersion: version.name };
}
//# sourceMappingURL=update-version.js.map