import { strictlyAfter } from "../../context.js";
import { alreadyExists, notFound, RegistryError } from "../../errors.js";
import { connectorEnvironments } from "../collections.js";
import { resourceTypesOf } from "../kinds.js";
import { counted, replacedVariables } from "./changes.js";
import { MAX_ENVIRONMENT_BYTES, MAX_ENVIRONMENTS } from "./rules.js";
/** Refuses with NOT_FOUND. */
export async function requireEnvironment(tx, connector, id) {
    const environment = await tx.get(connectorEnvironments, [connector.organization, connector.uid, id]);
    if (environment === undefined)
        throw notFound(resourceTypesOf(connector.kind).environment, id);
    return environment;
}
/** In the order in which they were made or put. */
export async function allEnvironments(tx, connector) {
    if (connector.environments === undefined)
        return [];
    const scope = [connector.organization, connector.uid];
    return (await tx.page(connectorEnvironments, { scope, index: "position", limit: MAX_ENVIRONMENTS })).items;
}
/** Refuses with ALREADY_EXISTS a name that another environment of the connector has. */
export async function requireFreeName(tx, connector, name) {
    if (connector.environments === undefined)
        return;
    const scope = [connector.organization, connector.uid];
    const { items } = await tx.page(connectorEnvironments, { scope, index: "name", prefix: [name], limit: 1 });
    if (items.length > 0)
        throw alreadyExists(resourceTypesOf(connector.kind).environment, name);
}
/** What stands on the connector after a change of its environments. Refuses with QUOTA_EXCEEDED where they grow beyond a limit. */
export function changedCounts({ environments = NONE }, by) {
    const count = environments.count + by.count;
    const bytes = environments.bytes + by.bytes;
    if (by.count > 0 && count > MAX_ENVIRONMENTS) {
        throw new RegistryError("QUOTA_EXCEEDED", `at most ${MAX_ENVIRONMENTS} can stand under one connector`);
    }
    if (by.bytes > 0 && bytes > MAX_ENVIRONMENT_BYTES) {
        throw new RegistryError("QUOTA_EXCEEDED", `those of one connector have at most ${MAX_ENVIRONMENT_BYTES} bytes together`);
    }
    return { environments: { count, bytes, nextPosition: by.nextPosition ?? environments.nextPosition } };
}
const NONE = { count: 0, bytes: 0, nextPosition: 0 };
/** Gives all environments of the connector the variables that it has got. Answers with what their change moves. */
export async function propagateVariables(tx, connector, variables, now) {
    let bytes = 0;
    for (const environment of await allEnvironments(tx, connector)) {
        const next = replacedVariables(variables, environment.variables);
        const isSame = JSON.stringify(next) === JSON.stringify(environment.variables);
        if (isSame)
            continue;
        const changed = counted({
            ...environment,
            variables: next,
            updateTime: strictlyAfter(environment.updateTime, now),
        });
        bytes += changed.bytes - environment.bytes;
        await tx.update(connectorEnvironments, changed);
    }
    return bytes;
}
//# sourceMappingURL=rows.js.map