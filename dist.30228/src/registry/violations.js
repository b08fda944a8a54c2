// What is wrong with the fields of a request. Each subdomain names its fields in a fields.ts of its own; a handler maps those names to
// paths in its messages.
import { RegistryError } from "./errors.js";
/** A violation of a field; with indexes, of an item of a list, or of a field in such an item. */
export function violation(field, description, reason = "INVALID_VALUE", ...indexes) {
    return indexes.length === 0 ? { field, description, reason } : { field, indexes, description, reason };
}
/** The violation that a required field is absent. */
export function required(field, ...indexes) {
    return violation(field, "is required", "REQUIRED", ...indexes);
}
/** The error INVALID with every violation. */
export function invalid(...violations) {
    const message = violations.map((each) => `${each.field}: ${each.description}`).join("; ");
    return new RegistryError("INVALID", message, { violations });
}
/** Throws the error INVALID with every violation, if there is one. */
export function refuseInvalid(violations) {
    if (violations.length > 0)
        throw invalid(...violations);
}
//# sourceMappingURL=violations.js.map