import { connectorVersions } from "../collections.js";
import { etagOf } from "../etag.js";
import { connectorEnvironments } from "./collections.js";
import { allEnvironments } from "./environments/rows.js";
import { environmentView } from "./environments/views.js";
const MAX_NESTED = 100;
/** A version with what its connector says of it. */
export function versionView(connector, version) {
    const isLatest = version.name === connector.latestVersion;
    const isDefault = version.name === defaultVersion(connector);
    return { version, isLatest, isDefault, etag: etagOf(version, isLatest ? "l" : "", isDefault ? "d" : "") };
}
/** The name that "default" stands for. */
export function defaultVersion(connector) {
    return connector.pinnedVersion ?? connector.latestVersion;
}
/** The etag that preconditions name. */
export function connectorEtag(connector) {
    return etagOf(connector);
}
/** A connector with its versions. */
export async function connectorView(tx, connector) {
    return {
        connector,
        versions: await nestedVersions(tx, connector),
        environments: await nestedEnvironments(tx, connector),
        etag: connectorEtag(connector),
    };
}
async function nestedEnvironments(tx, connector) {
    if (connector.environments === undefined || connector.environments.count === 0)
        return [];
    if (connector.kind === "connection")
        return (await allEnvironments(tx, connector)).map(environmentView);
    const scope = [connector.organization, connector.uid];
    const query = { scope, index: "updated", reverse: true, limit: MAX_NESTED };
    return (await tx.page(connectorEnvironments, query)).items.map(environmentView);
}
async function nestedVersions(tx, connector) {
    if (connector.versionCount === 0)
        return [];
    const scope = [connector.organization, connector.uid];
    const { items } = await tx.page(connectorVersions, { scope, index: "updated", reverse: true, limit: MAX_NESTED });
    return withMarked(tx, connector, items, connector.versionCount);
}
/** These versions, the latest and the default among them, most recently updated first. `count`: how many there are in all. */
async function withMarked(tx, connector, items, count) {
    const scope = [connector.organization, connector.uid];
    const views = items.map((version) => versionView(connector, version));
    if (count <= MAX_NESTED)
        return views.sort(byUpdate);
    for (const name of new Set([connector.latestVersion, defaultVersion(connector)])) {
        if (name === undefined || items.some((version) => version.name === name))
            continue;
        const version = await tx.get(connectorVersions, [...scope, name]);
        if (version === undefined)
            continue;
        // It is older than all the others: it takes the place of the oldest that may go.
        views.splice(views.findLastIndex((view) => !view.isLatest && !view.isDefault), 1);
        views.push(versionView(connector, version));
    }
    return views.sort(byUpdate);
}
function byUpdate(a, b) {
    return b.version.updateTime.getTime() - a.version.updateTime.getTime();
}
//# sourceMappingURL=views.js.map