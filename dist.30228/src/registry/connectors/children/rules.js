// What definitions, actions and triggers may hold. Each check gives the violations.
import { required, violation } from "../../violations.js";
import { MAX_ACCEPT, MAX_LINKS, MAX_PARAMETERS, MAX_RESPONSES, MAX_SCHEMA_BYTES } from "./limits.js";
import { isJson } from "./schema-references.js";
const MAX_NAME = 255;
const MAX_PATH = 2_048;
const OPERATION_NAME = /^[a-zA-Z0-9_\-$]+$/;
const DEFINITION_NAME = /^[a-zA-Z0-9_-]+$/;
/** RFC 9110, section 8.3.1, and ranges as in Accept. */
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+([ \t]*;[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+=([!#$%&'*+.^_`|~0-9A-Za-z-]+|"[^"\r\n]*"))*$/;
const MAX_MEDIA_TYPE = 255;
/** What is wrong with a definition. @param indexes The definition's place in a list of them; none outside a list. */
export function checkDefinition(input, ...indexes) {
    return [
        ...checkName("name", input.name, DEFINITION_NAME, 'letters, digits, "_" and "-"', indexes),
        ...(input.accept.length === 0 ? [required("accept", ...indexes)] : []),
        ...(input.accept.length > MAX_ACCEPT
            ? [violation("accept", `holds at most ${MAX_ACCEPT} media types`, "INVALID_VALUE", ...indexes)]
            : []),
        ...input.accept.slice(0, MAX_ACCEPT).flatMap((type, i) => checkMediaType("accept", type, [...indexes, i])),
        ...(input.schema === undefined ? [] : checkSchema(input.schema, indexes)),
    ];
}
function checkSchema({ contentType, content }, indexes) {
    const type = contentType === ""
        ? [required("contentType", ...indexes)]
        : checkMediaType("contentType", contentType, indexes);
    if (content === undefined)
        return [...type, required("content", ...indexes)];
    if (Buffer.byteLength(content) > MAX_SCHEMA_BYTES) {
        return [...type, violation("content", `has at most ${MAX_SCHEMA_BYTES} bytes`, "TOO_LARGE", ...indexes)];
    }
    if (type.length > 0 || !isJson(contentType) || parseJson(content) !== undefined)
        return type;
    return [violation("content", `must be JSON, which '${contentType}' says it is`, "INVALID_VALUE", ...indexes)];
}
/** The JSON value in an object of its own; undefined for text that is no JSON. */
export function parseJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
function checkMediaType(field, type, indexes) {
    return type.length <= MAX_MEDIA_TYPE && MEDIA_TYPE.test(type)
        ? []
        : [violation(field, "must be a media type such as application/json", "INVALID_VALUE", ...indexes)];
}
/** What is wrong with an action or trigger. */
export function checkOperation(kind, input) {
    const { requestBody, responses, parameters } = input;
    const links = [requestBody, ...responses].reduce((sum, holder) => sum + (holder?.definitions.length ?? 0), 0);
    if (links > MAX_LINKS)
        return [violation("responses", `at most ${MAX_LINKS} links to definitions are possible`)];
    if (responses.length > MAX_RESPONSES)
        return [violation("responses", `holds at most ${MAX_RESPONSES} responses`)];
    if (parameters.length > MAX_PARAMETERS)
        return [violation("parameters", `holds at most ${MAX_PARAMETERS} parameters`)];
    return [
        ...(input.type === undefined ? [violation("type", "must be http", "REQUIRED")] : []),
        ...checkName("name", input.name, OPERATION_NAME, 'letters, digits, "_", "-" and "$"'),
        ...(input.method === undefined ? [required("method")] : []),
        ...(kind === "action" && input.path === undefined ? [required("path")] : []),
        ...((input.path?.length ?? 0) > MAX_PATH
            ? [violation("path", `has at most ${MAX_PATH} characters`)]
            : []),
        ...parameters.flatMap((parameter, i) => checkParameter(kind, parameter, i)),
        ...(requestBody !== undefined && requestBody.required === undefined
            ? [required("requestBodyRequired")]
            : []),
        ...responses.flatMap(({ status }, i) => checkStatus(status, i)),
        ...repeatedStatuses(responses),
    ];
}
function checkParameter(kind, parameter, index) {
    const violations = [];
    if (parameter.name === "")
        violations.push(required("parameterName", index));
    if (parameter.name.length > MAX_NAME) {
        violations.push(violation("parameterName", `has at most ${MAX_NAME} characters`, "INVALID_VALUE", index));
    }
    if (parameter.in === undefined)
        violations.push(required("parameterIn", index));
    if (kind === "trigger" && parameter.in === "path") {
        violations.push(violation("parameterIn", "a trigger has no path", "INVALID_VALUE", index));
    }
    if (parameter.required === undefined)
        violations.push(required("parameterRequired", index));
    if (parameter.type === undefined)
        violations.push(required("parameterType", index));
    return violations;
}
function checkStatus(status, index) {
    return status === undefined || (Number.isInteger(status) && status >= 100 && status <= 599)
        ? []
        : [violation("responseStatus", "must be an integer from 100 to 599", "INVALID_VALUE", index)];
}
function repeatedStatuses(responses) {
    const seen = new Set();
    return responses.flatMap(({ status }, i) => {
        if (!seen.has(status)) {
            seen.add(status);
            return [];
        }
        const problem = status === undefined ? "another response has no status" : `another response has status ${status}`;
        return [violation("responseStatus", problem, "DUPLICATE", i)];
    });
}
function checkName(field, name, pattern, characters, indexes = []) {
    if (name === "")
        return [required(field, ...indexes)];
    if (name.length > MAX_NAME) {
        return [violation(field, `has at most ${MAX_NAME} characters`, "INVALID_VALUE", ...indexes)];
    }
    return pattern.test(name) ? [] : [violation(field, `must consist of ${characters}`, "INVALID_VALUE", ...indexes)];
}
//# sourceMappingURL=rules.js.map