// What an environment may hold. Each check gives the violations.
import { required, violation } from "../../violations.js";
import { checkAuthScheme } from "../auth-schemes.js";
import { checkVariables, textViolations } from "../rules.js";
import { checkCredential } from "./credential-types.js";
export const USES = ["action", "trigger"];
/** Of one use. */
export const MAX_CREDENTIALS = 20;
/** Environments of one connector: an answer with a connector shows all or the most recent of them. */
export const MAX_ENVIRONMENTS = 500;
/** Of all environments of one connector together, as JSON. */
export const MAX_ENVIRONMENT_BYTES = 1_024 * 1_024;
/** What is wrong with an environment that is to be made. @param indexes Its place in a list; none outside a list. */
export function checkNewEnvironment(kind, input, ...indexes) {
    const { credentials, variables } = input;
    const entries = checkEntries(input, indexes, (use, { credential, authSchemeConfig }, place) => [
        ...(authSchemeConfig === undefined
            ? [required(entryField(use, "authSchemeConfig"), ...place)]
            : within(use, checkAuthScheme(kind, authSchemeConfig, ...place))),
        ...(credential === undefined
            ? [required(entryField(use, "credential"), ...place)]
            : within(use, checkCredential(kind, credential, ...place))),
    ]);
    return [
        ...textViolations("environment.name", input.name, ...indexes),
        ...(credentials === undefined ? [required("environment.credentials", ...indexes)] : []),
        ...(credentials !== undefined && USES.every((use) => credentials[use] === undefined)
            ? [
                violation("environment.credentials", "must have action, or trigger, or both", "REQUIRED", ...indexes),
            ]
            : []),
        ...entries,
        ...(variables === undefined ? [required("environment.variables", ...indexes)] : []),
        ...checkOwnVariables(variables, indexes),
    ];
}
/** What is wrong with what is to replace an environment, as far as can be told without what is stored. */
export function checkEnvironmentUpdate(kind, input, ...indexes) {
    return [
        ...textViolations("environment.name", input.name, ...indexes),
        ...checkEntries(input, indexes, (use, { id, authSchemeConfig }, place) => [
            ...(id === "" ? [required(entryField(use, "id"), ...place)] : []),
            ...(authSchemeConfig === undefined
                ? [required(entryField(use, "authSchemeConfig"), ...place)]
                : within(use, checkAuthScheme(kind, authSchemeConfig, ...place))),
        ]),
        ...checkOwnVariables(input.variables, indexes),
    ];
}
function checkEntries({ credentials }, indexes, check) {
    return USES.flatMap((use) => {
        const entries = credentials?.[use] ?? [];
        if (entries.length > MAX_CREDENTIALS) {
            const problem = `holds at most ${MAX_CREDENTIALS} credentials`;
            return [violation(`environment.${use}`, problem, "INVALID_VALUE", ...indexes)];
        }
        return entries.flatMap((entry, i) => check(use, entry, [...indexes, i]));
    });
}
function entryField(use, field) {
    return `environment.${use}.${field}`;
}
/** Violations of parts of an entry as those of the environment. */
export function within(use, violations) {
    return violations.map((each) => ({ ...each, field: `environment.${use}.${each.field}` }));
}
function checkOwnVariables(variables = [], indexes) {
    return checkVariables(variables).map((each) => ({
        ...each,
        field: `environment.${each.field}`,
        indexes: [...indexes, ...(each.indexes ?? [])],
    }));
}
//# sourceMappingURL=rules.js.map