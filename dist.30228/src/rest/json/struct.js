// google.protobuf.Struct, Value and ListValue: any JSON. protobuf-es has them in two forms, both served here: as messages, and, for a
// Struct in any field but Value's own, as a plain JSON object.
import { isProperties, setKey } from "./properties.js";
import { keySegment } from "./reading.js";
import { parseFloatingPoint } from "./scalar-text.js";
import { writeDouble, writeString } from "./scalar-writers.js";
import { LETTER_F, LETTER_N, LETTER_T, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./scanner.js";
/** Reads any JSON object as a google.protobuf.Struct. */
export function readJsonObject(reading) {
    if (reading.char() !== OPEN_BRACE)
        return reading.mismatch("an object");
    return readObject(reading, {}, readPlain);
}
/** Into a Struct message. */
export function readStruct(reading, struct) {
    if (reading.char() !== OPEN_BRACE)
        reading.mismatch("an object");
    else
        readObject(reading, isProperties(struct.fields) ? struct.fields : {}, readValueMessage);
}
/** Into a ListValue message. */
export function readListValue(reading, list) {
    if (reading.char() !== OPEN_BRACKET)
        reading.mismatch("an array");
    else
        list.values = readArray(reading, readValueMessage);
}
/** Into a Value message. */
export function readValue(reading, value) {
    value.kind = readKind(reading);
}
/** JSON of a JSON value as protobuf-es holds it. */
export function writeJson(value) {
    if (typeof value === "string")
        return writeString(value);
    if (typeof value === "number")
        return writeFinite(value);
    if (typeof value === "boolean")
        return value ? "true" : "false";
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return `[${value.map(writeJson).join(",")}]`;
    if (!isProperties(value))
        throw new Error(`cannot write ${typeof value} as JSON`);
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${writeString(key)}:${writeJson(member)}`).join(",")}}`;
}
/** JSON of a Struct message. */
export function writeStruct(struct) {
    if (!isProperties(struct.fields))
        throw new Error("cannot write a Struct without fields");
    const members = Object.entries(struct.fields);
    return `{${members.map(([key, member]) => `${writeString(key)}:${writeValue(asMessage(member))}`).join(",")}}`;
}
/** JSON of a ListValue message. */
export function writeListValue(list) {
    if (!Array.isArray(list.values))
        throw new Error("cannot write a ListValue without values");
    return `[${list.values.map((value) => writeValue(asMessage(value))).join(",")}]`;
}
/** JSON of a Value message. Throws where JSON has none: no kind, NaN, infinity. */
export function writeValue(value) {
    const kind = asMessage(value.kind);
    switch (kind.case) {
        case "nullValue":
            return "null";
        case "numberValue":
        case "stringValue":
        case "boolValue":
            return writeJson(kind.value);
        case "structValue":
            return writeStruct(asMessage(kind.value));
        case "listValue":
            return writeListValue(asMessage(kind.value));
        default:
            throw new Error("cannot write a google.protobuf.Value that has no kind");
    }
}
function writeFinite(value) {
    if (!Number.isFinite(value))
        throw new Error(`cannot write ${value} as a google.protobuf.Value: JSON has no such number`);
    return writeDouble(value);
}
function asMessage(value) {
    if (!isProperties(value))
        throw new Error(`cannot write ${typeof value} as a message`);
    return value;
}
function readKind(reading) {
    switch (reading.char()) {
        case QUOTE:
            return { case: "stringValue", value: reading.string() };
        case OPEN_BRACE: {
            const fields = readObject(reading, {}, readValueMessage);
            return { case: "structValue", value: { $typeName: "google.protobuf.Struct", fields } };
        }
        case OPEN_BRACKET: {
            const values = readArray(reading, readValueMessage);
            return { case: "listValue", value: { $typeName: "google.protobuf.ListValue", values } };
        }
        case LETTER_T:
        case LETTER_F:
            return { case: "boolValue", value: readPlain(reading) };
        case LETTER_N:
            reading.literal("null");
            return { case: "nullValue", value: 0 };
        default:
            return { case: "numberValue", value: readNumber(reading) };
    }
}
function readValueMessage(reading) {
    return { $typeName: "google.protobuf.Value", kind: readKind(reading) };
}
function readPlain(reading) {
    switch (reading.char()) {
        case QUOTE:
            return reading.string();
        case OPEN_BRACE:
            return readObject(reading, {}, readPlain);
        case OPEN_BRACKET:
            return readArray(reading, readPlain);
        case LETTER_T:
            reading.literal("true");
            return true;
        case LETTER_F:
            reading.literal("false");
            return false;
        case LETTER_N:
            reading.literal("null");
            return null;
        default:
            return readNumber(reading);
    }
}
function readNumber(reading) {
    const value = reading.smallInteger();
    return Number.isNaN(value) ? reading.accept(parseFloatingPoint(reading.numberText(), false)) : value;
}
function readObject(reading, object, read) {
    for (let more = reading.openObject(); more; more = reading.nextMember()) {
        const at = reading.pos;
        const key = reading.memberName();
        if (Object.hasOwn(object, key))
            reading.failNamedTwice(key, at);
        const mark = reading.violations.length;
        setKey(object, key, read(reading));
        if (reading.violations.length > mark)
            reading.locate(mark, keySegment(key));
    }
    return object;
}
function readArray(reading, read) {
    const values = [];
    for (let more = reading.openArray(); more; more = reading.nextElement()) {
        const mark = reading.violations.length;
        values.push(read(reading));
        if (reading.violations.length > mark)
            reading.locate(mark, `[${values.length - 1}]`);
    }
    return values;
}
//# sourceMappingURL=struct.js.map