import { Precondition } from "../../../gen/rest/v1/annotations_pb.js";
import { entryFields, listField } from "../json/fields.js";
import { keySegment } from "../json/reading.js";
import { fieldOptions } from "../options.js";
import { getter, isMessageValue } from "./field-accessors.js";
/** Where a request's own field travels, if not in the body. */
export function outsideName(field) {
    const { query, header, precondition } = fieldOptions(field);
    if (query !== "")
        return query;
    if (header !== "")
        return header;
    if (precondition === Precondition.ETAG)
        return "If-Match";
    if (precondition === Precondition.IF_NONE_MATCH_STAR)
        return "If-None-Match";
    return undefined;
}
/** What a dialect's clients call the path variable of these fields. */
export function variableName(fields, { pathVariables }) {
    const name = fields.map(({ jsonName }) => jsonName).join(".");
    return pathVariables !== undefined && Object.hasOwn(pathVariables, name) ? (pathVariables[name] ?? name) : name;
}
/** For a body field, paths are relative to the body; a path that is none of the request's stays as it is. */
export function createFieldNamer(binding, dialect) {
    const { method, variables, body } = binding;
    const inPath = new Map(variables.map(({ fieldPath, fields }) => [fieldPath.join("."), variableName(fields, dialect)]));
    return (protoPath, message) => {
        const parts = splitPath(protoPath);
        const field = method.input.fields.find(({ name }) => name === parts[0]?.name);
        if (field === undefined)
            return protoPath;
        const variable = inPath.get(parts.map(({ name }) => name).join("."));
        if (variable !== undefined)
            return variable;
        const [first, ...rest] = jsonPath(method.input, parts, message);
        if (first === undefined)
            return protoPath;
        const whole = [first.name + first.rest, ...rest.map(textOf)].join(".");
        const outside = outsideName(field);
        if (outside !== undefined)
            return [outside + first.rest, ...rest.map(textOf)].join(".");
        const relative = body.kind === "field" && body.field === field && (rest.length > 0 || first.rest !== "");
        if (!relative)
            return whole;
        return [...(first.rest === "" ? [] : [first.rest]), ...rest.map(textOf)].join(".");
    };
}
function textOf({ name, rest }) {
    return name + rest;
}
const SUBSCRIPT = /\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/g;
function splitPath(path) {
    const parts = [];
    for (const match of path.matchAll(/(?:^|\.)([^.[]*)((?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\])*)/g)) {
        parts.push({ name: match[1] ?? "", rest: match[2] ?? "" });
    }
    return parts;
}
/** In JSON names. What stands in an entry of a list that is an object in JSON stands under the entry's key. */
function jsonPath(message, parts, request) {
    let desc = message;
    let value = request;
    let entry;
    let isListed = false;
    const path = [];
    for (const { name, rest } of parts) {
        const field = desc?.fields.find((each) => each.name === name);
        value = field !== undefined && isMessageValue(value) ? getter(field)(value) : undefined;
        let brackets = "";
        const entries = field && entryFields(field);
        for (const [bracket, subscript = ""] of rest.matchAll(SUBSCRIPT)) {
            let key = subscript.startsWith('"') ? unquoted(subscript) : subscript;
            value = elementOf(value, key);
            if (entries !== undefined)
                key = isMessageValue(value) ? getter(entries.key)(value) : undefined;
            else if (field?.fieldKind !== "map")
                key = undefined;
            brackets += key === undefined ? bracket : keySegment(`${key}`);
        }
        // The repeated field of a message that is an array in JSON stands where the message does.
        const keyed = (entry !== undefined || isListed) && field !== undefined ? path.pop() : undefined;
        if (keyed === undefined)
            path.push({ name: field?.jsonName ?? name, rest: brackets });
        else
            path.push({ name: keyed.name, rest: keyed.rest + brackets });
        entry = entries;
        isListed = field !== undefined && listField(field) !== undefined;
        desc = field?.message;
    }
    return path;
}
function elementOf(value, key) {
    if (typeof value !== "object" || value === null || typeof key !== "string")
        return undefined;
    return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
function unquoted(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "string" ? value : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=field-names.js.map