// How credentials are presented to a system: one flat shape for all schemes, and which members each scheme has.
import { required, violation } from "../violations.js";
/** In one connector: a document has to hold them all, and every answer shows them. */
export const MAX_AUTH_SCHEMES = 50;
const MAX_BYTES = 16 * 1_024;
const BARE = { required: [] };
const API_KEY = { required: ["name", "in"] };
const HMAC = { required: ["name", "in", "algorithm", "digestInputs"] };
const schemes = {
    connector: {
        none: BARE,
        "basic-auth": BARE,
        certificate: BARE,
        "api-key": API_KEY,
        hmac: HMAC,
        oauth2: {
            required: ["authorizeUrl", "tokenUrl", "scopes", "defaultScopes", "grant"],
            optional: ["additionalAuthorizeParams", "additionalTokenParams", "mtlsEnabled", "mtlsCredentialId"],
        },
    },
    connection: {
        none: BARE,
        "basic-auth": BARE,
        "google-service-account": BARE,
        "api-key": API_KEY,
        hmac: HMAC,
        oauth2: { required: ["authorizeUrl", "tokenUrl", "scopes", "flows"] },
    },
};
/** The scheme types of a kind of connector. */
export function schemeTypes(kind) {
    return Object.keys(schemes[kind]).sort();
}
/** What is wrong with one config. @param indexes The config's place in a list of them; none outside a list. */
export function checkAuthScheme(kind, input, ...indexes) {
    const scheme = input.schemeType && schemes[kind][input.schemeType];
    if (scheme === undefined) {
        const problem = `must be one of ${schemeTypes(kind).join(", ")}`;
        return [violation("authSchemeConfig.schemeType", problem, "REQUIRED", ...indexes)];
    }
    const violations = scheme.required.flatMap((member) => isMissing(member, input[member]) ? [required(`authSchemeConfig.${member}`, ...indexes)] : []);
    if (kind === "connector") {
        if (input.id === undefined || input.id === "")
            violations.push(required("authSchemeConfig.id", ...indexes));
        else if (input.id.length > 255) {
            violations.push(violation("authSchemeConfig.id", "has at most 255 characters", "INVALID_VALUE", ...indexes));
        }
        if (input.description === undefined)
            violations.push(required("authSchemeConfig.description", ...indexes));
    }
    if (input.digestInputs?.includes(undefined) === true) {
        violations.push(violation("authSchemeConfig.digestInputs", "must be body or url", "INVALID_VALUE", ...indexes));
    }
    if (input.schemeType === "oauth2")
        violations.push(...checkOAuth2(input, indexes));
    if (Buffer.byteLength(JSON.stringify(input)) > MAX_BYTES) {
        violations.push(violation("authSchemeConfig", `has at most ${MAX_BYTES} bytes`, "TOO_LARGE", ...indexes));
    }
    return violations;
}
function isMissing(member, value) {
    if (member === "name")
        return value === undefined || value === "";
    if (member === "digestInputs")
        return !Array.isArray(value) || value.length === 0;
    return value === undefined;
}
function checkOAuth2({ scopes = [], grant, flows }, indexes) {
    const violations = scopes.flatMap(({ name }, i) => name === "" ? [required("authSchemeConfig.scopeName", ...indexes, i)] : []);
    if (grant !== undefined && grant.grantType === undefined) {
        violations.push(required("authSchemeConfig.grantType", ...indexes));
    }
    if (grant !== undefined && (grant.credentialId === undefined) !== (grant.organisationId === undefined)) {
        const missing = grant.credentialId === undefined ? "credentialId" : "organisationId";
        const problem = "credentialId and organisationId come both or not at all";
        violations.push(violation(`authSchemeConfig.${missing}`, problem, "REQUIRED", ...indexes));
    }
    if (flows?.authorizationCode !== undefined && flows.authorizationCode.applicationCredential === undefined) {
        violations.push(required("authSchemeConfig.applicationCredential", ...indexes));
    }
    return violations;
}
/** What is wrong with the configs of a connector: each, and their ids, which are unique. */
export function checkAuthSchemes(kind, inputs) {
    if (inputs.length > MAX_AUTH_SCHEMES) {
        return [violation("authSchemeConfigs", `holds at most ${MAX_AUTH_SCHEMES} configs`)];
    }
    const ids = new Set();
    return inputs.flatMap((input, i) => {
        const violations = checkAuthScheme(kind, input, i);
        if (input.id !== undefined && input.id !== "") {
            if (ids.has(input.id)) {
                violations.push(violation("authSchemeConfig.id", "another config has this id", "DUPLICATE", i));
            }
            ids.add(input.id);
        }
        return violations;
    });
}
/** What is stored of a config that was checked: the members of its scheme, of a grant those that were not sent as `before` has them. */
export function storedAuthScheme(kind, input, before) {
    const { schemeType = "none", id, description, grant, ...rest } = input;
    const scheme = schemes[kind][schemeType] ?? BARE;
    const members = new Set([...scheme.required, ...(scheme.optional ?? [])]);
    const schemeMembers = Object.entries(rest).filter(([name, value]) => value !== undefined && members.has(name));
    return {
        schemeType,
        ...(kind === "connector" ? { id, description } : {}),
        ...Object.fromEntries(schemeMembers),
        ...(grant !== undefined && members.has("grant") ? { grant: storedGrant(grant, before?.grant) } : {}),
    };
}
function storedGrant(grant, before) {
    const { grantType = "client_credentials" } = grant;
    if (grantType === "client_credentials")
        return { grantType };
    const kept = before?.grantType === grantType ? before : undefined;
    const member = (name) => {
        const value = grant[name] ?? kept?.[name];
        return value === undefined ? {} : { [name]: value };
    };
    return { grantType, ...member("credentialId"), ...member("organisationId"), ...member("clientId") };
}
//# sourceMappingURL=auth-schemes.js.map