/** An error that a command gives: a reason for machines, a message for people. */
export class RegistryError extends Error {
    reason;
    details;
    name = "RegistryError";
    constructor(reason, message, details = {}) {
        super(message);
        this.reason = reason;
        this.details = details;
    }
}
/** An error about one resource. Its message is the resource's type and quoted id, then the problem: "does not exist". */
export function resourceError(reason, resourceType, resourceId, problem) {
    return new RegistryError(reason, `${resourceName(resourceType)} '${resourceId}' ${problem}`, {
        resourceType,
        resourceId,
        metadata: { problem },
    });
}
/** The error NOT_FOUND about one resource. */
export function notFound(resourceType, resourceId, problem = "does not exist") {
    return resourceError("NOT_FOUND", resourceType, resourceId, problem);
}
/** The error ALREADY_EXISTS about one resource. */
export function alreadyExists(resourceType, resourceId) {
    return resourceError("ALREADY_EXISTS", resourceType, resourceId, "already exists");
}
/** What is stored does not allow the change: `problem` says what, and what the caller can do about it. */
export function conflict(resourceType, resourceId, problem) {
    return resourceError("CONFLICT", resourceType, resourceId, problem);
}
/** How messages call a kind of resource: "package version". */
export function resourceName(type) {
    return type.replaceAll("-", " ");
}
//# sourceMappingURL=errors.js.map