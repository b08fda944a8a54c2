import { connectors, connectorVersions } from "../collections.js";
import { strictlyAfter } from "../context.js";
import { addToCounter, counterValue } from "../counters.js";
import { noConnector, noVersion } from "./kinds.js";
import { defaultVersion } from "./views.js";
/** The connector, if there is one. */
export async function findConnector(tx, { organization, kind, id }) {
    return tx.get(connectors, [organization, kind, id]);
}
/** Refuses with NOT_FOUND. */
export async function requireConnector(tx, name) {
    const connector = await findConnector(tx, name);
    if (connector === undefined)
        throw noConnector(name);
    return connector;
}
/** By its name, or as "latest" or "default". */
export async function findVersion(tx, connector, nameOrAlias) {
    const name = resolveAlias(connector, nameOrAlias);
    return name === undefined ? undefined : tx.get(connectorVersions, [connector.organization, connector.uid, name]);
}
function resolveAlias(connector, name) {
    if (name === "latest")
        return connector.latestVersion;
    if (name === "default")
        return defaultVersion(connector);
    return name;
}
/** Refuses with NOT_FOUND. */
export async function requireVersion(tx, connector, nameOrAlias) {
    const version = await findVersion(tx, connector, nameOrAlias);
    if (version === undefined)
        throw noVersion(connector.kind, nameOrAlias);
    return version;
}
/** Writes the connector with these changes; its updateTime moves. */
export async function changeConnector(tx, connector, changes, now) {
    const updateTime = strictlyAfter(connector.updateTime, now);
    return await tx.update(connectors, { ...connector, ...changes, updateTime });
}
/** Writes the version with these changes; its updateTime moves. */
export function changeVersion(tx, version, changes, now) {
    return tx.update(connectorVersions, { ...version, ...changes, updateTime: strictlyAfter(version.updateTime, now) });
}
/**
 * What stands on the connector once this version, which was published, no longer is: call it when the version's row has been
 * written or deleted.
 */
export async function withoutPublished(tx, connector, version) {
    return {
        publishedCount: connector.publishedCount - 1,
        ...(connector.pinnedVersion === version.name ? { pinnedVersion: undefined } : {}),
        ...(connector.latestVersion === version.name ? { latestVersion: await lastPublished(tx, connector) } : {}),
    };
}
async function lastPublished(tx, connector) {
    const scope = [connector.organization, connector.uid];
    const { items } = await tx.page(connectorVersions, { scope, index: "published", reverse: true, limit: 1 });
    return items[0]?.name;
}
/** How many connectors of the kind the organization has. */
export function connectorCount(tx, organization, kind) {
    return counterValue(tx, organization, counterOf[kind]);
}
/** Counts a connector that is made (1) or deleted (-1). */
export function changeConnectorCount(tx, { organization, kind, uid }, by) {
    return addToCounter(tx, organization, counterOf[kind], uid, by);
}
const counterOf = { connector: "connectors", connection: "connections" };
//# sourceMappingURL=rows.js.map