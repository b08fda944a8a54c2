import { RegistryError } from "../../errors.js";
import { connectorDefinitions, connectorSchemas } from "../collections.js";
import { changedContents } from "./limits.js";
import { listReferences, markMissing, referencesTo, removeReferences, targetsOf } from "./references.js";
import { contentsOf } from "./rows.js";
/** The contents of the version afterwards. Refuses with REFERENCED, unless forced, when something that stays refers to one of them. */
export async function deleteDefinitionRows(tx, place, definitions, force) {
    if (!force)
        await refuseReferenced(tx, definitions);
    let bytes = 0;
    for (const definition of definitions) {
        const schema = await tx.get(connectorSchemas, [...place.scope, definition.uid]);
        if (schema !== undefined)
            await tx.delete(connectorSchemas, schema);
        await removeReferences(tx, definition, sourceOf(definition), definition.targets);
        await tx.delete(connectorDefinitions, definition);
        bytes += definition.bytes;
    }
    if (force) {
        for (const target of definitions.flatMap(targetsOf))
            await markMissing(tx, definitions[0], target);
    }
    return changedContents(contentsOf(place), "definition", { count: -definitions.length, bytes: -bytes });
}
/** The definition as the source of references. */
export function sourceOf({ uid, name }) {
    return { kind: "definition", uid, name };
}
async function refuseReferenced(tx, definitions) {
    const deleted = new Set(definitions.map(({ uid }) => uid));
    for (const definition of definitions) {
        if (!(await isReferredToFromElsewhere(tx, definition, deleted)))
            continue;
        const referencedBy = (await listReferences(tx, definition)).filter(({ uid }) => !deleted.has(uid));
        throw referenced(definition, referencedBy);
    }
}
async function isReferredToFromElsewhere(tx, definition, deleted) {
    for (const target of targetsOf(definition)) {
        for await (const { sourceUid } of referencesTo(tx, definition, target, 100)) {
            if (!deleted.has(sourceUid))
                return true;
        }
    }
    return false;
}
/** Details of an error travel in headers and trailers, which are small. */
const MAX_TOLD_BYTES = 2_000;
function referenced({ uid, name }, referencedBy) {
    const shown = [];
    let bytes = 0;
    for (const { kind, uid: id, name } of referencedBy) {
        const each = { type: kind, id, name };
        bytes += JSON.stringify(each).length;
        if (shown.length > 0 && bytes > MAX_TOLD_BYTES)
            break;
        shown.push(each);
    }
    const [first] = shown;
    const by = first === undefined ? "something that comes after it" : `${first.type} '${first.name}'`;
    return new RegistryError("REFERENCED", `definition '${name}' is referred to by ${by}: change that first, or use force`, {
        resourceType: "definition",
        resourceId: name,
        metadata: { definition: JSON.stringify({ id: uid, name, referencedBy: shown }) },
    });
}
//# sourceMappingURL=delete-definitions.js.map