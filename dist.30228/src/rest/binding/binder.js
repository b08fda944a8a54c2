import { Precondition } from "../../../gen/rest/v1/annotations_pb.js";
import { compileTextReader, TextValueError } from "../json/text.js";
import { fieldOptions, isPreconditions } from "../options.js";
import { appender, descend, otherMember, setter } from "./field-accessors.js";
import { variableName } from "./field-names.js";
import { pathValue } from "./path-value.js";
import { preconditionSteps } from "./precondition-fields.js";
import { bindQuery } from "./query.js";
/** Compiles how the requests of a binding are read into messages. */
export function createBinder(binding, dialect, planner, options) {
    const names = planner.plan(binding);
    const bodyOptions = {
        ignoreUnknown: dialect.unknownQueryParameters === "ignore",
        emptyIsAbsent: dialect.emptyQueryParameters === "absent",
    };
    const paths = binding.variables.map((variable) => pathStep(variable, dialect, options));
    const headerSteps = [
        ...preconditionSteps(binding),
        ...binding.method.input.fields.flatMap((field) => headerStep(field, options) ?? []),
    ];
    return {
        bind(message, segments, query, headers, violations) {
            if (query !== "")
                bindQuery(names, bodyOptions, query, message, violations);
            for (const step of paths)
                step(message, segments, violations);
            for (const step of headerSteps)
                step(message, headers, violations);
        },
        takesIfMatch: binding.method.input.fields.some((field) => isPreconditions(field) || fieldOptions(field).precondition === Precondition.ETAG),
    };
}
function pathStep(variable, dialect, options) {
    const names = variable.fields.map(({ jsonName }) => jsonName);
    const name = variableName(variable.fields, dialect);
    const last = variable.fields.at(-1);
    if (last === undefined)
        throw new Error("a path variable without a field");
    const parents = variable.fields.slice(0, -1).map(descendInto);
    const read = compileTextReader(last, options);
    const set = setter(last);
    const other = otherMember(last);
    return (message, segments, violations) => {
        const text = pathValue(variable, segments);
        if (text === undefined) {
            violations.push({ field: name, description: "is not percent-encoded UTF-8", reason: "INVALID_ENCODING" });
            return;
        }
        let target = message;
        for (const parent of parents)
            target = parent(target);
        const rival = other(target);
        if (rival !== undefined) {
            violations.push({
                field: [...names.slice(0, -1), rival].join("."),
                description: `${name}, of the same oneof, is given by the path`,
                reason: "ONEOF_CONFLICT",
            });
            return;
        }
        readInto(name, () => set(target, read(text)), violations);
    };
}
function descendInto(field) {
    if (field.fieldKind !== "message")
        throw new Error(`${field.toString()} is no message`);
    return descend(field);
}
function readInto(field, read, violations) {
    try {
        read();
    }
    catch (error) {
        if (!(error instanceof TextValueError))
            throw error;
        violations.push({ field, description: error.message, reason: error.reason });
    }
}
function headerStep(field, options) {
    const { header } = fieldOptions(field);
    if (header === "")
        return undefined;
    const key = header.toLowerCase();
    const read = compileTextReader(field, options);
    const set = setter(field);
    const add = field.fieldKind === "list" ? appender(field) : undefined;
    return (message, headers, violations) => {
        const given = headers[key];
        if (given === undefined)
            return;
        // Node joins repeated header fields, but for set-cookie.
        const value = Array.isArray(given) ? given.join(", ") : given;
        if (add === undefined) {
            readInto(header, () => set(message, read(value)), violations);
            return;
        }
        for (const element of value.split(","))
            readInto(header, () => add(message, read(element.trim())), violations);
    };
}
//# sourceMappingURL=binder.js.map