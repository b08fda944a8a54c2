import * as violations from "../violations.js";
/** A violation of a field, or of an item of it. */
export function violation(field, description, reason, index) {
    return violations.violation(field, description, reason, ...(index === undefined ? [] : [index]));
}
/** The error INVALID with every violation. */
export function invalid(...all) {
    return violations.invalid(...all);
}
//# sourceMappingURL=fields.js.map