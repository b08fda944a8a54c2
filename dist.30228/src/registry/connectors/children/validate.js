import { everyRow } from "../../paging.js";
import { violation } from "../../violations.js";
import { connectorMissingTargets, connectorOperations } from "../collections.js";
import { MAX_SHOWN, referencesTo, uidTarget } from "./references.js";
import { linksOf } from "./views.js";
const BATCH = 100;
/** At most 100 places. Targets that nothing refers to any more are forgotten. */
export async function missingDefinitions(tx, { scope }) {
    const found = [];
    // Rows are deleted on the way: each batch is read after the last one's rows are dealt with.
    for await (const row of everyRow(tx, connectorMissingTargets, { scope }, BATCH)) {
        const places = await placesOf(tx, row, MAX_SHOWN - found.length);
        if (places === undefined)
            await tx.delete(connectorMissingTargets, row);
        else
            found.push(...places);
        if (found.length >= MAX_SHOWN)
            return found;
    }
    return found;
}
/** Undefined: nothing refers to it. */
async function placesOf(tx, missing, limit) {
    let found;
    for await (const reference of referencesTo(tx, missing, missing.target, BATCH)) {
        found ??= [];
        found.push(...(await placesIn(tx, reference, missing.target)));
        if (found.length >= limit)
            return found.slice(0, limit);
    }
    return found;
}
async function placesIn(tx, reference, target) {
    const { organization, versionUid, sourceKind: kind, sourceUid, sourceName: name } = reference;
    if (kind === "definition") {
        return [{ kind, name, problem: `refers to the definition '${target.slice(2)}', which does not exist` }];
    }
    const operation = await tx.get(connectorOperations, [organization, versionUid, sourceUid]);
    if (operation === undefined)
        return [];
    return linksOf(operation)
        .filter(({ link }) => uidTarget(link.definitionUid) === target)
        .map(({ place }) => ({ kind, name, place, problem: "refers to a definition that does not exist" }));
}
/** The violation that a request to publish is refused with. */
export function missingViolation({ kind, name, place, problem }) {
    const indexes = place === undefined ? [] : place.response === undefined ? [place.index] : [place.response, place.index];
    const field = kind === "definition"
        ? "definitionSchema"
        : place?.response === undefined
            ? `${kind}RequestBody`
            : `${kind}Response`;
    return { ...violation(field, problem, "NOT_FOUND", ...indexes), resource: name };
}
/** What the version's messages say of it. */
export function missingText({ kind, name, place, problem }) {
    const field = place === undefined
        ? "schema"
        : `${place.response === undefined ? "requestBody" : `responses[${place.response}]`}.definitions[${place.index}]`;
    return `${kind}s.${name}.${field}: ${problem}`;
}
//# sourceMappingURL=validate.js.map