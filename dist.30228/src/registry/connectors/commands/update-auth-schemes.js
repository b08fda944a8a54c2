// Replaces, adds and deletes one auth scheme config of a connector; replaces its tags and its categories.
import { isDeepStrictEqual } from "node:util";
import { transact } from "../../context.js";
import { notFound } from "../../errors.js";
import { checkPreconditions } from "../../etag.js";
import { invalid, refuseInvalid, violation } from "../../violations.js";
import { checkAuthScheme, MAX_AUTH_SCHEMES } from "../auth-schemes.js";
import { authSchemeMember } from "../client-secrets.js";
import { resourceTypesOf } from "../kinds.js";
import { changeConnector, requireConnector } from "../rows.js";
import { CATEGORIES, checkCategories, checkTags } from "../rules.js";
import { connectorEtag, connectorView } from "../views.js";
/** Writes what `changesOf` gives, unless that is what is there. */
function changeMembers(context, input, changesOf) {
    return transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        checkPreconditions(input.preconditions, connectorEtag(connector), resourceTypesOf(input.kind).connector, input.id);
        const changes = changesOf(connector);
        const same = isDeepStrictEqual({ ...connector, ...changes }, { ...connector });
        return connectorView(tx, same ? connector : await changeConnector(tx, connector, changes, now));
    });
}
/** A new config comes last. Of a grant what is not sent stays as it is. */
export async function upsertAuthScheme(context, input) {
    const { kind, configId, config } = input;
    const violations = checkAuthScheme(kind, config);
    if (config.id !== configId && config.id !== undefined && config.id !== "") {
        violations.push(violation("authSchemeConfig.id", `must be '${configId}', as in the path`));
    }
    refuseInvalid(violations);
    return changeMembers(context, input, (connector) => {
        const { authSchemeConfigs, clientSecrets = [] } = connector;
        const at = authSchemeConfigs.findIndex(({ id }) => id === configId);
        if (at < 0 && authSchemeConfigs.length >= MAX_AUTH_SCHEMES) {
            const problem = `a connector has at most ${MAX_AUTH_SCHEMES} auth scheme configs`;
            throw invalid(violation("authSchemeConfig.id", problem));
        }
        const before = authSchemeConfigs[at];
        refuseInvalid(credentialViolations(config, before?.grant));
        const { config: stored, clientSecret } = authSchemeMember(context, input, config, connector);
        const next = at < 0 ? [...authSchemeConfigs, stored] : authSchemeConfigs.with(at, stored);
        const others = clientSecrets.filter(({ configId: id }) => id !== configId);
        const secrets = clientSecret === undefined ? others : [...others, clientSecret];
        return { authSchemeConfigs: next, clientSecrets: secrets.length === 0 ? undefined : secrets };
    });
}
/** Both as they are stored, or not at all. */
function credentialViolations({ grant }, stored) {
    if (grant?.credentialId === undefined || stored?.credentialId === undefined)
        return [];
    return ["credentialId", "organisationId"].flatMap((member) => grant[member] === stored[member]
        ? []
        : [violation(`authSchemeConfig.${member}`, `is read-only: it is '${stored[member]}'`, "READ_ONLY")]);
}
/** The connector without the config; NOT_FOUND where it has none of this id. */
export function deleteAuthScheme(context, input) {
    return changeMembers(context, input, ({ authSchemeConfigs, clientSecrets = [] }) => {
        const next = authSchemeConfigs.filter(({ id }) => id !== input.configId);
        if (next.length === authSchemeConfigs.length)
            throw notFound("auth-scheme-config", input.configId);
        const secrets = clientSecrets.filter(({ configId }) => configId !== input.configId);
        return { authSchemeConfigs: next, clientSecrets: secrets.length === 0 ? undefined : secrets };
    });
}
/** The connector has these tags and no others. */
export async function updateTags(context, input) {
    refuseInvalid(checkTags(input.tags));
    await changeMembers(context, input, () => ({ tags: input.tags }));
}
/** The connector is in these categories and no others. */
export async function updateCategories(context, input) {
    refuseInvalid(checkCategories("categories", input.categories.slice(0, CATEGORIES.size + 1)));
    const categories = [...new Set(input.categories)];
    await changeMembers(context, input, () => ({ categories: categories.length === 0 ? undefined : categories }));
}
//# sourceMappingURL=update-auth-schemes.js.map