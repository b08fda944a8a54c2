// Shapes that every mapper between messages and entities needs.
import { isFieldSet } from "@bufbuild/protobuf";
import { badRequest, requestViolation } from "./bad-request.js";
/** The instant as a Timestamp, to the millisecond. */
export function toTimestamp(date) {
    const milliseconds = date.getTime();
    const seconds = Math.floor(milliseconds / 1000);
    return { seconds: BigInt(seconds), nanos: (milliseconds - seconds * 1000) * 1_000_000 };
}
/** The instant to the millisecond, what is finer cut off. */
export function fromTimestamp(timestamp) {
    return new Date(Number(timestamp.seconds) * 1000 + Math.floor(timestamp.nanos / 1_000_000));
}
/**
 * The names (as in the .proto) of the top-level fields that a request sets: those of its mask ("*": all), or, when that is empty,
 * those that are set in the message. A path that no field has, or that goes into a field, is refused.
 */
export function presentFields(schema, message, mask, maskField = "update_mask") {
    const known = schema.fields;
    if (mask === undefined || mask.paths.length === 0) {
        if (message === undefined)
            return new Set();
        return new Set(known.filter((field) => isFieldSet(message, field)).map((field) => field.name));
    }
    if (mask.paths.includes("*"))
        return new Set(known.map((field) => field.name));
    const masked = new Set(mask.paths);
    const names = new Set(known.map((field) => field.name));
    const unknown = [...masked].filter((name) => !names.has(name));
    if (unknown.length > 0) {
        throw badRequest(...unknown.map((name) => requestViolation(maskField, `no field is named '${name}'`, "UNKNOWN_FIELD")));
    }
    return masked;
}
//# sourceMappingURL=messages.js.map