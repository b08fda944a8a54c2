import { create, getOption } from "@bufbuild/protobuf";
import { FieldMaskSchema, hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt";
import { FieldBehavior, field_behavior } from "../../../gen/google/api/field_behavior_pb.js";
import { JsonSyntaxError } from "../json/codec.js";
import { fieldOptions, outsideBody } from "../options.js";
import { restError } from "../responses/errors.js";
import { getter, maker, setter } from "./field-accessors.js";
import { presenceMask } from "./presence-mask.js";
const NOTHING = { violations: [], present: [] };
/** Compiles how the JSON body of a binding is read. */
export function createJsonBody(binding, codec) {
    const { method, body, httpMethod } = binding;
    const read = bodyReader(binding, codec);
    const masks = body.kind === "field" ? memberMasks(method.input, body.field, httpMethod) : wholeMasks(binding);
    const patch = httpMethod === "PATCH" && body.kind === "field" && body.field.fieldKind === "message"
        ? patchMask(method.input)
        : undefined;
    return {
        read(text, message, violations) {
            const result = readSyntax(read, text, message);
            if (result.violations.length > 0)
                violations.push(...result.violations);
            for (const mask of masks)
                mask(message, result.present);
            return result.present;
        },
        complete(message, present) {
            patch?.(message, present);
        },
    };
}
/** Reads one part of a multipart body, or one element of a stream, into a field. */
export function createFieldBody(binding, field, codec) {
    const read = fieldReader(field, [], codec);
    const masks = memberMasks(binding.method.input, field, binding.httpMethod);
    return (text, message, violations) => {
        const result = readSyntax(read, text, message);
        violations.push(...result.violations);
        for (const mask of masks)
            mask(message, result.present);
        return result.present;
    };
}
function readSyntax(read, text, message) {
    try {
        return read(text, message);
    }
    catch (error) {
        if (error instanceof JsonSyntaxError)
            throw restError("MALFORMED_JSON", `the body is not JSON: ${error.message}`);
        throw error;
    }
}
function bodyReader({ method, body, requiredMembers }, codec) {
    switch (body.kind) {
        case "all": {
            const read = codec.messageReader(method.input, { requiredMembers });
            if (hasCustomJsonRepresentation(method.input)) {
                return (text, message) => (text === "" ? NOTHING : read(text, message));
            }
            return (text, message) => read(text || "{}", message);
        }
        case "field":
            return fieldReader(body.field, requiredMembers, codec);
        default:
            return () => NOTHING;
    }
}
function fieldReader(field, requiredMembers, codec) {
    if (field.fieldKind !== "message" || hasCustomJsonRepresentation(field.message)) {
        const read = codec.fieldReader(field);
        return (text, message) => (text === "" ? NOTHING : read(text, message));
    }
    const make = maker(field.message);
    const read = codec.messageReader(field.message, { requiredMembers });
    const set = setter(field);
    return (text, message) => {
        const value = make();
        set(message, value);
        return read(text || "{}", value);
    };
}
/** The masks that are members_of the field. */
function memberMasks(input, field, httpMethod) {
    return input.fields
        .filter((mask) => fieldOptions(mask).membersOf === field.name)
        .map((mask) => {
        const set = setter(mask);
        const paths = pathMaker(field.message, httpMethod === "PUT");
        return (message, present) => set(message, maskOf(paths(present)));
    });
}
/** With body "*" the members of a field stand one level deeper. */
function wholeMasks({ method, body, httpMethod }) {
    if (body.kind !== "all")
        return [];
    return method.input.fields.flatMap((field) => memberMasks(method.input, field, httpMethod).map((mask) => {
        const prefix = `${field.name}.`;
        return (message, present) => {
            const own = present.filter((path) => path.startsWith(prefix));
            mask(message, own.map((path) => path.slice(prefix.length)));
        };
    }));
}
/** The one FieldMask of a PATCH that nobody has set yet. */
function patchMask(input) {
    const mask = presenceMask(input);
    if (mask === undefined)
        return undefined;
    const get = getter(mask);
    const set = setter(mask);
    return (message, present) => {
        if (get(message) === undefined)
            set(message, maskOf([...present]));
    };
}
function maskOf(paths) {
    return create(FieldMaskSchema, { paths });
}
/** PUT replaces: what it leaves out is reset, but for what only the server sets and what is kept when absent. */
function pathMaker(message, put) {
    if (!put || message === undefined)
        return (present) => [...present];
    const replaced = message.fields
        .filter((field) => !outsideBody(field) && !fieldOptions(field).keepWhenAbsent && !isOutputOnly(field))
        .map(({ name }) => name);
    return (present) => {
        const whole = new Set(replaced);
        const rest = present.filter((path) => !whole.has(path.split(".", 1)[0] ?? ""));
        return [...whole, ...rest];
    };
}
function isOutputOnly(field) {
    return getOption(field, field_behavior).includes(FieldBehavior.OUTPUT_ONLY);
}
//# sourceMappingURL=json-body.js.map