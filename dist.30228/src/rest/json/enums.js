import { enumSpelling } from "../options.js";
import { Fault } from "./fault.js";
import { INT32, parseInteger } from "./scalar-text.js";
import { LETTER_N, QUOTE, startsNumber } from "./scanner.js";
const MAX_NAMES_LISTED = 20;
function enumNames(desc) {
    const spelled = desc.values.some((value) => enumSpelling(value) !== undefined);
    const numbers = new Map();
    const names = new Map();
    for (const value of desc.values) {
        const name = spelled ? enumSpelling(value) : value.name;
        if (name === undefined)
            continue;
        if (!numbers.has(name))
            numbers.set(name, value.number);
        if (!names.has(value.number))
            names.set(value.number, name);
    }
    const listed = [...numbers.keys()].slice(0, MAX_NAMES_LISTED);
    if (listed.length < numbers.size)
        listed.push("…");
    return { spelled, numbers, names, unknown: new Fault("UNKNOWN_ENUM_VALUE", `must be one of ${listed.join(", ")}`) };
}
/** Whether JSON null is a value of the enum. */
export function isNullValue(field) {
    return field.enum?.typeName === "google.protobuf.NullValue";
}
/** Reads the values of an enum by their spelling, or by their number. */
export function enumReader(desc) {
    const { spelled, numbers, unknown } = enumNames(desc);
    const parseNumber = enumNumberParser(desc, unknown);
    const nullable = isNullValue({ enum: desc });
    const expected = spelled ? "a string" : "a string or an integer";
    return (reading) => {
        const char = reading.char();
        if (char === QUOTE)
            return reading.accept(numbers.get(reading.string()) ?? unknown);
        if (startsNumber(char) && !spelled)
            return reading.accept(parseNumber(reading.numberText()));
        if (char === LETTER_N && nullable) {
            reading.literal("null");
            return 0;
        }
        return reading.mismatch(expected);
    };
}
/** For queries and paths, where a number is text like a name. */
export function enumParser(desc) {
    const { spelled, numbers, unknown } = enumNames(desc);
    const parseNumber = enumNumberParser(desc, unknown);
    const texts = isNullValue({ enum: desc }) ? new Map([...numbers, ["null", 0]]) : numbers;
    return (text) => texts.get(text) ?? (spelled || !startsNumber(text.charCodeAt(0)) ? unknown : parseNumber(text));
}
/** JSON of an enum value; undefined for one that has no spelling. */
export function enumWriter(desc) {
    if (isNullValue({ enum: desc }))
        return () => "null";
    const { names } = enumNames(desc);
    const texts = new Map(desc.values.map(({ number }) => [number, undefined]));
    for (const [number, name] of names)
        texts.set(number, JSON.stringify(name));
    return (value) => {
        const text = texts.get(value);
        if (text !== undefined || texts.has(value))
            return text;
        if (!Number.isInteger(value))
            throw new Error(`cannot write ${value} as a ${desc.typeName}`);
        return `${value}`;
    };
}
/** Open enums take every 32-bit number, closed ones those declared. */
function enumNumberParser(desc, unknown) {
    const declared = new Set(desc.values.map((value) => value.number));
    return (text) => {
        const value = parseInteger(text, INT32);
        if (value instanceof Fault)
            return value;
        return desc.open || declared.has(Number(value)) ? Number(value) : unknown;
    };
}
//# sourceMappingURL=enums.js.map