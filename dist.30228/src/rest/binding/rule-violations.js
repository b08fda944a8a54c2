import { MAX_VIOLATIONS } from "../../rpc/validation/bounds.js";
import { outsideBody } from "../options.js";
import { invalidFields } from "../responses/errors.js";
/** Compiles what tells which rules a message violates, beside what could not be read of it. */
export function createRuleViolations(binding, namer, check) {
    if (check === undefined)
        return () => [];
    const inBody = bodyFields(binding);
    return (message, own) => {
        const unread = (protoPath) => {
            const path = namer(protoPath, message);
            const fromBody = inBody.has(/^[^.[]*/.exec(protoPath)?.[0] ?? "");
            return own.some(({ field, path: other = field }) => other === "" ? fromBody : contains(path, other) || contains(other, path));
        };
        return violationsOf(check, binding, message)
            .filter(({ concerns }) => !concerns.some(unread))
            .map(({ field, description, reason }) => ({ field: namer(field, message), description, reason }));
    };
}
/** The error for a request that could not be read as a whole. */
export function refusal(route, message, violations) {
    if (violations.length >= MAX_VIOLATIONS)
        return invalidFields(violations);
    return invalidFields([...violations, ...route.ruleViolations(message, violations)]);
}
function violationsOf(check, { method }, message) {
    try {
        return check(method.input, message);
    }
    catch {
        // A message that was read in part may be more than an expression can bear. Of a whole one, the call's own validation tells.
        return [];
    }
}
/** Names of the request's fields that the body gives. */
function bodyFields({ method, body, variables }) {
    if (body.kind === "none")
        return new Set();
    if (body.kind === "field")
        return new Set([body.field.name]);
    const inPath = new Set(variables.map(({ fieldPath }) => fieldPath.join(".")));
    return new Set(method.input.fields.filter((field) => !outsideBody(field) && !inPath.has(field.name)).map(({ name }) => name));
}
/** Whether the path `inner` is `outer` or lies in it; everything lies in "". */
function contains(outer, inner) {
    if (!inner.startsWith(outer))
        return false;
    return outer === "" || inner.length === outer.length || ".[".includes(inner.charAt(outer.length));
}
//# sourceMappingURL=rule-violations.js.map