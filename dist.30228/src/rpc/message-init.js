// What create() of protobuf-es does, compiled once for a type: from the plain object that an implementation answers with to a message.
import { isMessage, ScalarType, } from "@bufbuild/protobuf";
import { messageFactory } from "./message-factory.js";
import { isHeldAsJson, isHeldUnwrapped, wrappedField } from "./message-representation.js";
const compiled = new WeakMap();
/** Returns a message of the type as it is; of undefined an empty one. */
export function initializer(desc) {
    let found = compiled.get(desc);
    if (found === undefined) {
        found = compile(desc);
        compiled.set(desc, found);
    }
    return found;
}
function compile(desc) {
    const make = messageFactory(desc);
    // Compiled when first needed: types may contain themselves.
    let steps;
    return (init) => {
        if (isMessage(init, desc))
            return init;
        steps ??= desc.members.map(stepOf);
        const message = make();
        if (init === undefined)
            return message;
        const given = init;
        for (const { name, convert } of steps) {
            const value = given[name];
            if (value !== undefined && value !== null)
                message[name] = convert === undefined ? value : convert(value);
        }
        return message;
    };
}
function stepOf(member) {
    return { name: member.localName, convert: member.kind === "oneof" ? oneofConverter(member) : fieldConverter(member) };
}
function oneofConverter({ fields }) {
    const converters = new Map(fields.map((field) => [field.localName, fieldConverter(field)]));
    return (value) => {
        const { case: name, value: inner } = value;
        if (name === undefined || !converters.has(name))
            return { case: undefined };
        return { case: name, value: converters.get(name)?.(inner) ?? inner };
    };
}
function fieldConverter(field) {
    switch (field.fieldKind) {
        case "scalar":
            return scalarConverter(field.scalar);
        case "message":
            return messageConverter(field, field.message);
        case "list": {
            const convert = field.listKind === "message" ? messageConverter(field, field.message) : scalarConverter(field.scalar);
            return convert && ((value) => (Array.isArray(value) ? value.map((item) => convert(item)) : value));
        }
        case "map": {
            const convert = field.mapKind === "message" ? messageConverter(field, field.message) : scalarConverter(field.scalar);
            return convert && ((value) => (isObject(value) ? mapped(value, convert) : value));
        }
        default:
            return undefined;
    }
}
function scalarConverter(scalar) {
    return scalar === ScalarType.BYTES
        ? (value) => (Array.isArray(value) ? new Uint8Array(value) : value)
        : undefined;
}
function messageConverter(field, desc) {
    if (isHeldUnwrapped(field))
        return scalarConverter(wrappedField(desc)?.scalar);
    if (isHeldAsJson(field))
        return undefined;
    const init = initializer(desc);
    return (value) => (isObject(value) ? init(value) : value);
}
function mapped(value, convert) {
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        Object.defineProperty(result, key, { value: convert(item), writable: true, enumerable: true, configurable: true });
    }
    return result;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=message-init.js.map