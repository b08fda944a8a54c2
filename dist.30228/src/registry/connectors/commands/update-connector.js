// Replaces what is writable of a connector; or, where the caller says that there must be none, makes it with the id it names.
import { isDeepStrictEqual } from "node:util";
import { transact } from "../../context.js";
import { resourceError } from "../../errors.js";
import { checkPreconditions } from "../../etag.js";
import { invalid, refuseInvalid, violation } from "../../violations.js";
import { checkAuthSchemes } from "../auth-schemes.js";
import { authSchemeMembers } from "../client-secrets.js";
import { checkEnvironments, replaceEnvironments } from "../environments/replace.js";
import { changedCounts, propagateVariables } from "../environments/rows.js";
import { noConnector, resourceTypesOf } from "../kinds.js";
import { changeConnector, findConnector } from "../rows.js";
import { checkConnectorName, checkEndpoint, checkTags, checkVariables, storedVariables } from "../rules.js";
import { connectorEtag, connectorView } from "../views.js";
import { addConnector } from "./create-connector.js";
/** The connector as it now is, and whether it was created. */
export async function updateConnector(context, input) {
    const { connector: resourceType } = resourceTypesOf(input.kind);
    checkRequest(input);
    return transact(context, async (tx, now) => {
        const found = await findConnector(tx, input);
        if (found === undefined) {
            if (!input.mustNotExist)
                throw noConnector(input);
            checkPreconditions(input.preconditions, undefined, resourceType, input.id);
            const connector = await addConnector(tx, context, firstState(context, input), now);
            return { ...(await connectorView(tx, connector)), created: true };
        }
        if (input.mustNotExist) {
            throw resourceError("ALREADY_EXISTS_PRECONDITION", resourceType, input.id, "exists");
        }
        checkPreconditions(input.preconditions, connectorEtag(found), resourceType, input.id);
        const own = changesOf(context, input, found);
        const theirs = await environmentChanges(tx, context, input, { ...found, ...own }, found, now);
        const changes = own === undefined && theirs === undefined ? undefined : { ...own, ...theirs };
        const connector = changes === undefined ? found : await changeConnector(tx, found, changes, now);
        return { ...(await connectorView(tx, connector)), created: false };
    });
}
/** What can be checked without what is stored. */
function checkRequest({ kind, presentFields, connector }) {
    refuseInvalid([
        ...(presentFields.has("name") ? checkConnectorName(connector.name) : []),
        ...(presentFields.has("tags") ? checkTags(connector.tags) : []),
        ...(presentFields.has("variables") ? checkVariables(connector.variables) : []),
        // Of a connector these are not replaced here, whatever a caller sends back; of a connection they are.
        ...(kind === "connection" && presentFields.has("authSchemeConfigs")
            ? checkAuthSchemes(kind, connector.authSchemeConfigs)
            : []),
        ...(kind === "connection" && presentFields.has("environments")
            ? checkEnvironments(kind, connector.environments)
            : []),
    ]);
}
/** Of a connection the list that the request gives; of either kind the variables that the environments get with their connector. */
async function environmentChanges(tx, context, { kind, presentFields, connector: { environments } }, next, before, now) {
    let counts;
    if (!isDeepStrictEqual(next.variables, before.variables)) {
        const bytes = await propagateVariables(tx, before, next.variables, now);
        if (before.environments !== undefined)
            counts = changedCounts(before, { count: 0, bytes });
    }
    if (kind === "connector" || !presentFields.has("environments"))
        return counts;
    return (await replaceEnvironments(tx, context, { ...next, ...counts }, environments, now)) ?? counts;
}
function firstState(context, input) {
    const { kind, organization, id, connector } = input;
    const { protocol } = connector;
    const readOnly = readOnlyViolations(input, { id, organization });
    if (protocol !== "http" && protocol !== "bigquery") {
        throw invalid(...readOnly, violation("protocol", "must be http or bigquery"));
    }
    const members = mergedMembers(input, { name: "", public: false, tags: [], variables: [] });
    refuseInvalid([
        ...readOnly,
        ...checkConnectorName(members.name),
        ...checkEndpoint({ protocol, baseUrl: members.baseUrl, datasetId: members.datasetId }),
    ]);
    const isConnection = kind === "connection";
    const schemes = isConnection ? connector.authSchemeConfigs : [];
    const environments = isConnection ? connector.environments : [];
    if (environments.some((each) => each.id !== "")) {
        const problem = "a new one has no id yet";
        throw invalid(...environments.flatMap((each, i) => each.id === "" ? [] : [violation("environment.id", problem, "INVALID_VALUE", i)]));
    }
    return { kind, organization, id, protocol, ...members, ...authSchemeMembers(context, input, schemes), environments };
}
/** Undefined when nothing would change. */
function changesOf(context, input, stored) {
    const next = mergedMembers(input, stored);
    refuseInvalid([
        ...readOnlyViolations(input, stored),
        ...checkEndpoint({ protocol: stored.protocol, baseUrl: next.baseUrl, datasetId: next.datasetId }),
    ]);
    const schemes = newSchemes(context, input, stored);
    if (isSame(next, stored) && schemes === undefined)
        return undefined;
    return { ...next, variables: storedVariables(next.variables), ...schemes };
}
/** Configs replaced (of a connection) or put in another order (of a connector); undefined where they stay as they are. */
function newSchemes(context, { kind, presentFields, connector, organization, id }, stored) {
    if (kind === "connection") {
        if (!presentFields.has("authSchemeConfigs"))
            return undefined;
        const next = authSchemeMembers(context, { kind, organization, id }, connector.authSchemeConfigs);
        return isDeepStrictEqual(next.authSchemeConfigs, stored.authSchemeConfigs) ? undefined : next;
    }
    if (!presentFields.has("authSchemeConfigIds"))
        return undefined;
    const ids = connector.authSchemeConfigIds;
    const byId = new Map(stored.authSchemeConfigs.map((config) => [config.id, config]));
    const ordered = [...new Set(ids)].flatMap((each) => byId.get(each) ?? []);
    if (ordered.length !== byId.size || ids.length !== byId.size) {
        const problem = `must hold each id of its auth scheme configs once: ${[...byId.keys()].join(", ") || "it has none"}`;
        throw invalid(violation("authSchemeConfigIds", problem));
    }
    const same = ids.every((each, i) => each === stored.authSchemeConfigs[i]?.id);
    return same ? undefined : { authSchemeConfigs: ordered };
}
function readOnlyViolations({ presentFields, connector }, stored) {
    return ["id", "organization", "protocol"].flatMap((field) => {
        const value = stored[field];
        return presentFields.has(field) && value !== undefined && connector[field] !== value
            ? [violation(field, `is read-only: it is '${value}'`, "READ_ONLY")]
            : [];
    });
}
/** These members with those that the request sets in their place. */
function mergedMembers({ presentFields, connector }, members) {
    const from = (field) => (presentFields.has(field) ? connector : members);
    const merged = {
        name: from("name").name,
        baseUrl: from("baseUrl").baseUrl,
        datasetId: from("datasetId").datasetId,
        public: from("public").public,
        documentationUrl: from("documentationUrl").documentationUrl,
        imageUrl: from("imageUrl").imageUrl,
        tags: from("tags").tags,
        variables: from("variables").variables,
    };
    return merged;
}
function isSame(a, b) {
    return Object.entries(a).every(([member, value]) => isDeepStrictEqual(value, Reflect.get(b, member)));
}
//# sourceMappingURL=update-connector.js.map