import { invalid, violation } from "../../violations.js";
import { connectorEnvironments } from "../collections.js";
import { changedEnvironment, newEnvironment } from "./changes.js";
import { allEnvironments, changedCounts } from "./rows.js";
import { checkEnvironmentUpdate, checkNewEnvironment, MAX_ENVIRONMENTS } from "./rules.js";
/** What is wrong with a list of environments, those with an id kept ones. */
export function checkEnvironments(kind, inputs) {
    if (inputs.length > MAX_ENVIRONMENTS) {
        return [violation("environments", `holds at most ${MAX_ENVIRONMENTS}`)];
    }
    const ids = new Set();
    const names = new Set();
    return inputs.flatMap((input, i) => {
        const check = input.id === "" ? checkNewEnvironment : checkEnvironmentUpdate;
        const violations = check(kind, input, i);
        const isNew = (seen, value) => value === "" || (!seen.has(value) && seen.add(value));
        if (!isNew(ids, input.id)) {
            violations.push(violation("environment.id", "another one has this id", "DUPLICATE", i));
        }
        if (!isNew(names, input.name)) {
            violations.push(violation("environment.name", "another one has this name", "DUPLICATE", i));
        }
        return violations;
    });
}
/** Makes the environments of a connector that has none. What it gives is to be written to the connector. */
export async function addEnvironments(tx, context, connector, inputs, now) {
    if (inputs.length === 0)
        return undefined;
    const made = inputs.map((input, i) => newEnvironment(context, connector, input, i, now, i));
    for (const environment of made)
        await tx.create(connectorEnvironments, environment);
    const bytes = made.reduce((sum, { bytes }) => sum + bytes, 0);
    return changedCounts({}, { count: made.length, bytes, nextPosition: made.length }).environments;
}
/**
 * Makes the list that of the connector, in its order: those with an id are kept and changed, those without are made, all others are
 * deleted. What it gives is to be written to the connector; undefined when nothing changes.
 */
export async function replaceEnvironments(tx, context, connector, inputs, now) {
    const stored = new Map((await allEnvironments(tx, connector)).map((environment) => [environment.uid, environment]));
    const unknown = inputs.flatMap(({ id }, i) => id === "" || stored.has(id)
        ? []
        : [violation("environment.id", `'${id}' does not exist`, "NOT_FOUND", i)]);
    if (unknown.length > 0)
        throw invalid(...unknown);
    let bytes = 0;
    let count = 0;
    let isChanged = false;
    const kept = new Set(inputs.map(({ id }) => id));
    for (const environment of stored.values()) {
        if (kept.has(environment.uid))
            continue;
        await tx.delete(connectorEnvironments, environment);
        bytes -= environment.bytes;
        count--;
        isChanged = true;
    }
    let position = -1;
    for (const [i, input] of inputs.entries()) {
        const before = stored.get(input.id);
        // Those that stand in order already keep their places.
        position = Math.max(position + 1, before?.position ?? 0);
        if (before === undefined) {
            const made = newEnvironment(context, connector, input, position, now, i);
            await tx.create(connectorEnvironments, made);
            bytes += made.bytes;
            count++;
            isChanged = true;
            continue;
        }
        const changed = changedEnvironment(context, connector, before, input, position, now, i);
        if (changed === before)
            continue;
        await tx.update(connectorEnvironments, changed);
        bytes += changed.bytes - before.bytes;
        isChanged = true;
    }
    return isChanged ? changedCounts(connector, { count, bytes, nextPosition: position + 1 }) : undefined;
}
//# sourceMappingURL=replace.js.map