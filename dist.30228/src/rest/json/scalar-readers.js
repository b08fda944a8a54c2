// Scalars from JSON: one reader a type, with a fast path for plain integers.
import { ScalarType } from "@bufbuild/protobuf";
import { outOfRange } from "./decimal.js";
import { integerRange, is64Bit, parseFloatingPoint, scalarParser } from "./scalar-text.js";
import { LETTER_F, LETTER_T, QUOTE, startsNumber } from "./scanner.js";
/** `longAsString`: see scalarParser. */
export function scalarReader(type, longAsString = false) {
    const range = integerRange(type);
    if (range !== undefined)
        return integerReader(range, scalarParser(type, longAsString), longAsString);
    switch (type) {
        case ScalarType.FLOAT:
            return (reading) => readFloatingPoint(reading, true);
        case ScalarType.DOUBLE:
            return (reading) => readFloatingPoint(reading, false);
        case ScalarType.BOOL:
            return readBool;
        case ScalarType.STRING:
            return readString;
        case ScalarType.BYTES:
            return quotedReader("a string of base64", scalarParser(type));
    }
    throw new Error(`no scalar type ${type}`);
}
/** For what JSON spells as a string: Timestamp, bytes and so on. */
export function quotedReader(expected, parse) {
    return (reading) => (reading.char() === QUOTE ? reading.accept(parse(reading.string())) : reading.mismatch(expected));
}
function readString(reading) {
    return reading.char() === QUOTE ? reading.string() : reading.mismatch("a string");
}
function readBool(reading) {
    switch (reading.char()) {
        case LETTER_T:
            reading.literal("true");
            return true;
        case LETTER_F:
            reading.literal("false");
            return false;
        default:
            return reading.mismatch("true or false");
    }
}
function integerReader(range, parse, longAsString) {
    const wide = is64Bit(range);
    const min = Number(range.min);
    const max = Number(range.max);
    return (reading) => {
        const char = reading.char();
        if (startsNumber(char)) {
            const value = reading.smallInteger();
            if (value >= min && value <= max) {
                // Adding 0 makes 0 of -0.
                if (!wide)
                    return value + 0;
                return longAsString ? String(value + 0) : BigInt(value);
            }
            return reading.accept(Number.isNaN(value) ? parse(reading.numberText()) : outOfRange);
        }
        return char === QUOTE ? reading.accept(parse(reading.string())) : reading.mismatch("an integer");
    };
}
function readFloatingPoint(reading, single) {
    const char = reading.char();
    if (startsNumber(char)) {
        const value = reading.smallInteger();
        if (Number.isNaN(value))
            return reading.accept(parseFloatingPoint(reading.numberText(), single));
        return single ? Math.fround(value) : value;
    }
    if (char === QUOTE)
        return reading.accept(parseFloatingPoint(reading.string(), single));
    return reading.mismatch("a number");
}
//# sourceMappingURL=scalar-readers.js.map