import { connectorDefinitions, connectorMissingTargets, connectorOperations, connectorReferences, connectorSchemas, } from "../collections.js";
/** At most `limit` rows; gives how many. 0: nothing is left. */
export async function sweepChildren(tx, scope, limit) {
    return ((await sweepPage(tx, connectorReferences, scope, limit)) ||
        (await sweepPage(tx, connectorMissingTargets, scope, limit)) ||
        (await sweepPage(tx, connectorOperations, scope, limit)) ||
        (await sweepPage(tx, connectorSchemas, scope, limit)) ||
        (await sweepPage(tx, connectorDefinitions, scope, limit)));
}
async function sweepPage(tx, collection, scope, limit) {
    const { items } = await tx.page(collection, { scope, limit });
    for (const item of items)
        await tx.delete(collection, item);
    return items.length;
}
//# sourceMappingURL=sweep.js.map