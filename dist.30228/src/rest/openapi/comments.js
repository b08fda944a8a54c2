import { Code } from "@connectrpc/connect";
import { outsideName } from "../binding/field-names.js";
const SNAKE_CASE = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g;
const UPPER_CASE = /\b[A-Z]+(?:_[A-Z]+)*\b/g;
/** `routes`: of one dialect. `statusOf`: the HTTP status that an error of this code usually has. */
export function spelledComments(comments, routes, statusOf) {
    const names = clientNames(routes);
    return Object.fromEntries(Object.entries(comments).map(([of, text]) => [
        of,
        text
            .replace(SNAKE_CASE, (name) => names.get(name) ?? name)
            .replace(UPPER_CASE, (name) => {
            const code = CODES.get(name);
            return String((code !== undefined && statusOf(code)) || name);
        }),
    ]));
}
/** By the names that google.rpc.Code has for them. */
const CODES = new Map(Object.entries(Code).flatMap(([name, code]) => typeof code === "number" ? [[name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(), code]] : []));
/** What clients call the fields of all messages, by the protos' names. */
function clientNames(routes) {
    const names = new Map();
    const seen = new Set();
    const add = (field, name) => {
        if (!names.has(field.name))
            names.set(field.name, name);
    };
    const visit = (message) => {
        if (seen.has(message))
            return;
        seen.add(message);
        for (const field of message.fields) {
            add(field, outsideName(field) ?? field.jsonName);
            if (field.message !== undefined)
                visit(field.message);
        }
    };
    for (const { method } of routes)
        visit(method.input);
    for (const { method } of routes)
        visit(method.output);
    return names;
}
//# sourceMappingURL=comments.js.map