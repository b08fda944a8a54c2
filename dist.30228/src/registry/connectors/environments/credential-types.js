// The types of credentials, what each asks for, and which of that is a secret.
import { required, violation } from "../../violations.js";
const USER = { required: ["username", "password"], secret: ["password"] };
/** Undefined for a type that is documented and not supported. */
const dataOfTypes = {
    none: { required: [], secret: [] },
    string: { required: ["value"], secret: ["value"] },
    binary: { required: ["valueBase64"], secret: ["valueBase64"] },
    "basic-auth": USER,
    "oauth2-password": USER,
    "oauth2-client": {
        required: ["clientId", "clientSecret", "authorizeUrl", "tokenUrl"],
        optional: ["scopes", "additionalParams", "mtlsEnabled", "mtlsCredentialId"],
        secret: ["clientSecret"],
    },
    "oauth2-token": {
        required: ["scopes"],
        optional: ["accessToken", "refreshToken"],
        secret: ["accessToken", "refreshToken"],
    },
    certificate: { required: ["certificate", "key", "ca"], secret: ["key"] },
    "oauth2-code": undefined,
    "custom-function": undefined,
    "jwt-bearer": undefined,
};
const MAX_NAME = 255;
/** Of the data of one credential, as JSON. */
export const MAX_CREDENTIAL_BYTES = 64 * 1_024;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;
/** What is wrong with a credential that is to be stored. @param indexes Its place in the lists on the way to it. */
export function checkCredential(kind, { type, name, data }, ...indexes) {
    const violations = [];
    if (name === "")
        violations.push(required("credential.name", ...indexes));
    else if (name.length > MAX_NAME) {
        violations.push(violation("credential.name", `has at most ${MAX_NAME} characters`, "INVALID_VALUE", ...indexes));
    }
    const members = type === undefined || (type === "certificate" && kind === "connection") ? null : dataOfTypes[type];
    if (members === null) {
        const problem = `must be one of ${credentialTypes(kind).join(", ")}`;
        return [...violations, violation("credential.type", problem, "REQUIRED", ...indexes)];
    }
    if (members === undefined) {
        const problem = `${type} is not supported yet`;
        return [...violations, violation("credential.type", problem, "UNSUPPORTED", ...indexes)];
    }
    if (data === undefined)
        return [...violations, required("credential.data", ...indexes)];
    for (const member of members.required) {
        if (data[member] === undefined)
            violations.push(required(`credential.${member}`, ...indexes));
    }
    if (members.required.includes("valueBase64") && data.valueBase64 !== undefined && !BASE64.test(data.valueBase64)) {
        violations.push(violation("credential.valueBase64", "must be base64", "INVALID_VALUE", ...indexes));
    }
    if (Buffer.byteLength(JSON.stringify(data)) > MAX_CREDENTIAL_BYTES) {
        const problem = `has at most ${MAX_CREDENTIAL_BYTES} bytes`;
        violations.push(violation("credential.data", problem, "TOO_LARGE", ...indexes));
    }
    return violations;
}
function credentialTypes(kind) {
    return Object.entries(dataOfTypes).flatMap(([type, members]) => members === undefined || (type === "certificate" && kind === "connection") ? [] : [type]);
}
/** The data of a credential that was checked: what its type has, the secrets apart. */
export function splitData(input) {
    const { required = [], optional = [], secret = [] } = (input.type && dataOfTypes[input.type]) ?? {};
    const given = [...required, ...optional].filter((member) => input.data?.[member] !== undefined);
    const pick = (members) => Object.fromEntries(members.map((member) => [member, input.data?.[member]]));
    return {
        data: pick(given.filter((member) => !secret.includes(member))),
        secrets: pick(given.filter((member) => secret.includes(member))),
    };
}
const REDACTED = "REDACTED";
/** The data as it is shown: a word in place of each secret. */
export function shownData({ data, secrets }) {
    return { ...data, ...Object.fromEntries(secrets.map((member) => [member, REDACTED])) };
}
//# sourceMappingURL=credential-types.js.map