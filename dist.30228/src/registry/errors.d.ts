import type { FieldViolation } from "./violations.js";
export type ResourceType = "organization" | "project" | "package" | "package-version" | "asset" | "database-connection" | "connector" | "connector-version" | "connection" | "connection-version" | "permission" | "group" | "group-member" | "api-key" | "policy" | "environment" | "definition" | "action" | "trigger" | "schema" | "auth-scheme-config" | "protocol";
export type ErrorReason = 
/** The request can never be right, or not against what is stored; `violations` names each field. */
"INVALID" | "NOT_FOUND" | "ALREADY_EXISTS"
/** What is stored does not allow it: published is immutable, there are children. */
 | "CONFLICT"
/** Something that stays refers to it; `metadata.definition` says what. */
 | "REFERENCED"
/** The etag that the request names is not the current one. */
 | "ETAG_MISMATCH"
/** The request wanted nothing to be there. */
 | "ALREADY_EXISTS_PRECONDITION" | "PERMISSION_DENIED"
/** More bytes, or more things, than the limit. */
 | "TOO_LARGE" | "QUOTA_EXCEEDED"
/** The bytes asked for begin behind the last one; `metadata.size` says how many there are. */
 | "RANGE_NOT_SATISFIABLE" | "UNIMPLEMENTED";
/** What an error carries beside its reason and message. */
export interface ErrorDetails {
    readonly resourceType?: ResourceType;
    readonly resourceId?: string;
    readonly violations?: readonly FieldViolation[];
    /**
     * More for the error's metadata. `problem` is the message without the resource that it starts with: a dialect that calls the
     * resource otherwise puts its own word and the problem together.
     */
    readonly metadata?: Readonly<Record<string, string>>;
}
/** An error that a command gives: a reason for machines, a message for people. */
export declare class RegistryError extends Error {
    readonly reason: ErrorReason;
    readonly details: ErrorDetails;
    readonly name = "RegistryError";
    constructor(reason: ErrorReason, message: string, details?: ErrorDetails);
}
/** An error about one resource. Its message is the resource's type and quoted id, then the problem: "does not exist". */
export declare function resourceError(reason: ErrorReason, resourceType: ResourceType, resourceId: string, problem: string): RegistryError;
/** The error NOT_FOUND about one resource. */
export declare function notFound(resourceType: ResourceType, resourceId: string, problem?: string): RegistryError;
/** The error ALREADY_EXISTS about one resource. */
export declare function alreadyExists(resourceType: ResourceType, resourceId: string): RegistryError;
/** What is stored does not allow the change: `problem` says what, and what the caller can do about it. */
export declare function conflict(resourceType: ResourceType, resourceId: string, problem: string): RegistryError;
/** How messages call a kind of resource: "package version". */
export declare function resourceName(type: ResourceType): string;
