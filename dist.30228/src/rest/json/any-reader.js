// google.protobuf.Any from JSON: the members of the message that is packed and "@type", or, for a type with a JSON form of its own,
// "@type" and "value". @type may stand anywhere in the object, so it is looked for before the message is read; where it is not the
// first member, the types of all Anys within are found in the same pass, or each level would go through its text once more.
import { toBinary } from "@bufbuild/protobuf";
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt";
import { messageOf } from "./properties.js";
import { nameSegment } from "./reading.js";
import { OPEN_BRACE, OPEN_BRACKET, QUOTE, shorten } from "./scanner.js";
const TYPE = "@type";
const VALUE = "value";
/** Into an Any message. `{}` is an empty one. */
export function anyReader(context) {
    return (reading, any) => {
        if (reading.char() !== OPEN_BRACE)
            return reading.mismatch("an object");
        const isEmpty = !reading.lookAhead(() => reading.openObject());
        if (isEmpty)
            return reading.skipValue();
        const typeUrl = findType(reading);
        const slash = typeUrl?.lastIndexOf("/") ?? -1;
        // A bare name is no URL: any.proto wants a slash before it.
        const desc = slash === -1 ? undefined : context.registry?.getMessage(typeUrl?.slice(slash + 1) ?? "");
        if (typeUrl === undefined) {
            reading.report("REQUIRED", "must be the name of the message's type", TYPE);
        }
        else if (!desc) {
            reading.report("UNKNOWN_TYPE", `${JSON.stringify(shorten(typeUrl))} is not a known type`, TYPE);
        }
        else {
            const mark = reading.violations.length;
            const content = readContent(reading, desc, context);
            if (reading.violations.length > mark)
                return;
            const value = encode(reading, desc, content);
            if (value === undefined)
                return;
            any.typeUrl = typeUrl;
            any.value = value;
            return;
        }
        reading.skipValue();
    };
}
/** The @type of the object at hand, which is not empty; undefined without one that is a string. */
function findType(reading) {
    if (reading.pos >= reading.typesEnd) {
        const first = reading.lookAhead(() => {
            reading.openObject();
            return reading.memberName() === TYPE && reading.char() === QUOTE ? reading.string() : undefined;
        });
        if (first !== undefined)
            return first;
        const types = new Map();
        reading.types = types;
        reading.typesEnd = reading.lookAhead(() => {
            indexTypes(reading, types);
            return reading.pos;
        });
    }
    return reading.types?.get(reading.pos);
}
/** Goes through the value at hand and remembers the @type of every object in it. */
function indexTypes(reading, types) {
    const { pos } = reading;
    switch (reading.char()) {
        case OPEN_BRACE:
            for (let more = reading.openObject(); more; more = reading.nextMember()) {
                const isType = reading.memberName() === TYPE && reading.char() === QUOTE;
                if (isType)
                    types.set(pos, reading.string());
                else
                    indexTypes(reading, types);
            }
            return;
        case OPEN_BRACKET:
            for (let more = reading.openArray(); more; more = reading.nextElement())
                indexTypes(reading, types);
            return;
        default:
            reading.skipValue();
    }
}
function readContent(reading, desc, context) {
    if (!hasCustomJsonRepresentation(desc)) {
        const { create, read } = context.packedMessage(desc);
        const message = create();
        read(reading, message);
        return message;
    }
    const { create, read } = context.message(desc);
    const message = create();
    const names = new Set();
    for (let more = reading.openObject(); more; more = reading.nextMember()) {
        const at = reading.pos;
        const name = reading.memberName();
        if (names.has(name))
            reading.failNamedTwice(name, at);
        names.add(name);
        if (name === VALUE) {
            const mark = reading.violations.length;
            read(reading, message);
            if (reading.violations.length > mark)
                reading.locate(mark, VALUE);
        }
        else {
            if (name !== TYPE && context.style.unknownMembers === "refuse") {
                reading.report("UNKNOWN_MEMBER", "is not a known member", nameSegment(name));
            }
            reading.skipValue();
        }
    }
    if (!names.has(VALUE))
        reading.report("REQUIRED", "must be present", VALUE);
    return message;
}
function encode(reading, desc, content) {
    try {
        return toBinary(desc, messageOf(content));
    }
    catch (error) {
        reading.report("INVALID_VALUE", `cannot be encoded: ${error instanceof Error ? error.message : error}`);
    }
}
//# sourceMappingURL=any-reader.js.map