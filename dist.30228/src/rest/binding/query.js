import { keySegment } from "../json/reading.js";
import { TextValueError } from "../json/text.js";
import { outsideName } from "./field-names.js";
import { readQuery } from "./query-string.js";
/** Deeper than any message is meant to be; a query is no place to build a tower. */
const MAX_DEPTH = 32;
/** Puts the query parameters into the message; what can't be read becomes a violation. */
export function bindQuery(names, manners, query, message, violations) {
    const seen = new Set();
    readQuery(query, (name, value) => {
        const problem = bindOne(names, name, value, message, seen, manners);
        if (problem === undefined)
            return;
        if (problem.unknown && manners.ignoreUnknown)
            return;
        const { description, reason } = problem;
        violations.push({ field: name, description, reason, path: spelledName(names, name) });
    }, (name) => {
        const path = spelledName(names, name);
        violations.push({ field: name, description: "is not percent-encoded UTF-8", reason: "INVALID_ENCODING", path });
    });
}
const UNKNOWN = meaningless("there is no such parameter");
function meaningless(description) {
    return { unknown: true, description, reason: "UNKNOWN_PARAMETER" };
}
function wrong(description, reason = "INVALID_VALUE") {
    return { unknown: false, description, reason };
}
function conflict(other) {
    return wrong(`${other}, of the same oneof, is given too`, "ONEOF_CONFLICT");
}
function bindOne(top, name, text, root, seen, manners) {
    let names = top;
    let message = root;
    let rest = name;
    let id = "";
    const bracket = name.endsWith("]") ? name.indexOf("[") : -1;
    const plain = bracket === -1 ? name : name.slice(0, bracket);
    rest = plain;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
        const whole = names.get(rest);
        if (whole !== undefined && whole.kind !== "message") {
            return bindTo(whole, message, `${id}.${whole.field.number}`, text, bracket === -1 ? undefined : name.slice(bracket + 1, -1), seen, manners);
        }
        if (whole !== undefined)
            return wrong(`is a message: give its fields, such as ${rest}.${firstName(whole)}`);
        const dot = rest.indexOf(".");
        if (dot === -1)
            return UNKNOWN;
        const parent = names.get(rest.slice(0, dot));
        if (parent === undefined)
            return UNKNOWN;
        if (parent.kind === "refused")
            return meaningless(parent.why);
        if (parent.kind !== "message")
            return UNKNOWN;
        const child = parent.names();
        rest = rest.slice(dot + 1);
        id = `${id}.${parent.field.number}`;
        // Nothing is made on the way to a field that isn't there.
        if (!leadsSomewhere(child, rest))
            return UNKNOWN;
        const other = parent.other(message);
        if (other !== undefined)
            return conflict(other);
        message = parent.into(message);
        names = child;
    }
    return wrong(`names more than ${MAX_DEPTH} levels`);
}
function bindTo(parameter, message, id, text, key, seen, { emptyIsAbsent }) {
    if (parameter.kind === "refused")
        return meaningless(parameter.why);
    if (key !== undefined && parameter.kind !== "map")
        return UNKNOWN;
    if (parameter.kind === "single") {
        if (seen.has(id))
            return wrong("is given more than once", "DUPLICATE_PARAMETER");
        seen.add(id);
        const other = parameter.other(message);
        if (other !== undefined)
            return conflict(other);
    }
    if (emptyIsAbsent && text === "")
        return undefined;
    let mapKey = "";
    if (parameter.kind === "map") {
        if (key === undefined)
            return wrong("is a map: give its entries as name[key]=value");
        try {
            mapKey = parameter.key(key);
        }
        catch (error) {
            if (error instanceof TextValueError)
                return wrong(`key ${JSON.stringify(key)} ${error.message}`);
            throw error;
        }
    }
    try {
        const value = parameter.read(text);
        if (parameter.kind === "single")
            parameter.set(message, value);
        else if (parameter.kind === "list")
            parameter.add(message, value);
        else if (!parameter.put(message, mapKey, value))
            return wrong("is given more than once", "DUPLICATE_PARAMETER");
    }
    catch (error) {
        if (error instanceof TextValueError)
            return wrong(error.message, error.reason);
        throw error;
    }
    return undefined;
}
/** As JSON names the field, whichever of its names was given; a parameter that has no field as it stands. */
function spelledName(top, name) {
    const bracket = name.endsWith("]") ? name.indexOf("[") : -1;
    let names = top;
    let rest = bracket === -1 ? name : name.slice(0, bracket);
    let spelled = "";
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
        const whole = names.get(rest);
        if (whole !== undefined) {
            const key = bracket === -1 ? "" : keySegment(name.slice(bracket + 1, -1));
            return spelled + nameOf(whole) + key;
        }
        const dot = rest.indexOf(".");
        const parent = dot === -1 ? undefined : names.get(rest.slice(0, dot));
        if (parent?.kind !== "message")
            return name;
        spelled += `${nameOf(parent)}.`;
        names = parent.names();
        rest = rest.slice(dot + 1);
    }
    return name;
}
function nameOf({ field }) {
    return outsideName(field) ?? field.jsonName;
}
function leadsSomewhere(names, rest) {
    if (names.has(rest))
        return true;
    const dot = rest.indexOf(".");
    return dot !== -1 && names.has(rest.slice(0, dot));
}
function firstName(parameter) {
    const [first] = parameter.names().values();
    return first?.field.jsonName ?? "field";
}
//# sourceMappingURL=query.js.map