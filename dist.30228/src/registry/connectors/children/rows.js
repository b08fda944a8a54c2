import { connectorDefinitions, connectorOperations } from "../collections.js";
import { versionConflict } from "../kinds.js";
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js";
import { NO_CONTENTS } from "./limits.js";
/** Refuses with NOT_FOUND. */
export async function requirePlace(tx, name) {
    const connector = await requireConnector(tx, name);
    return placeOf(connector, await requireVersion(tx, connector, name.versionName));
}
/** A version as the place of its children. */
export function placeOf(connector, version) {
    return { connector, version, scope: [version.organization, version.uid] };
}
/** Refuses with NOT_FOUND, and with CONFLICT where the version is published: its children are frozen. */
export async function requireDraft(tx, name) {
    const place = await requirePlace(tx, name);
    const { version } = place;
    if (version.publishTime !== undefined) {
        throw versionConflict(name.kind, version.name, "is published: unpublish it first");
    }
    return place;
}
/** How much stands under the version; zeros where it has never had anything. */
export function contentsOf({ version }) {
    return version.contents ?? NO_CONTENTS;
}
/** Moves the version, whose contents these are now, and the connector. Every change of a child calls it, once, last. */
export async function changePlace(tx, { connector, version }, contents, now) {
    await changeVersion(tx, version, { contents }, now);
    await changeConnector(tx, connector, {}, now);
}
/** The action or trigger of this name, if there is one. */
export async function findOperation(tx, { scope }, kind, name) {
    const { items } = await tx.page(connectorOperations, { scope, index: "name", prefix: [kind, name], limit: 1 });
    return items[0];
}
/** The definition of this name, if there is one. */
export async function findDefinition(tx, { scope }, name) {
    const { items } = await tx.page(connectorDefinitions, { scope, index: "name", prefix: [name], limit: 1 });
    return items[0];
}
/** The definition with this uid, if there is one. */
export function findDefinitionByUid(tx, { scope }, uid) {
    return tx.get(connectorDefinitions, [...scope, uid]);
}
/** All definitions of a version: there are not more than one page holds. */
export async function allDefinitions(tx, { scope }) {
    return (await tx.page(connectorDefinitions, { scope, limit: 1_000 })).items;
}
/** From here on one page costs less than as many single reads. */
const FEW = 8;
/** The definitions with these uids that there are. */
export async function definitionsByUid(tx, place, uids) {
    const found = new Map();
    if (uids.size > FEW) {
        for (const definition of await allDefinitions(tx, place)) {
            if (uids.has(definition.uid))
                found.set(definition.uid, definition);
        }
        return found;
    }
    for (const uid of uids) {
        const definition = await findDefinitionByUid(tx, place, uid);
        if (definition !== undefined)
            found.set(uid, definition);
    }
    return found;
}
//# sourceMappingURL=rows.js.map