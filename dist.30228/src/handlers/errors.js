// Domain errors become ConnectErrors, by the codes of error-reasons.ts. An interceptor does so for every method.
import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js";
import { BlobError } from "../blobs/blob-store.js";
import { RegistryError } from "../registry/errors.js";
import { StoreError } from "../store/store.js";
import { badRequest, ERROR_DOMAIN } from "./bad-request.js";
import { errorReasons } from "./error-reasons.js";
import { fieldPath } from "./field-paths.js";
import { serviceFieldPaths } from "./service-field-paths.js";
/** Seconds after which a client may try again when the store was busy or away. */
const RETRY_SECONDS = 1n;
/** Domain errors become ConnectErrors with google.rpc details; anything else passes as it is. */
export const registryErrors = (next) => async (request) => {
    try {
        const response = await next(request);
        return response.stream ? { ...response, message: translated(response.message, request.method) } : response;
    }
    catch (error) {
        throw toConnectError(error, request.method);
    }
};
async function* translated(messages, method) {
    try {
        yield* messages;
    }
    catch (error) {
        throw toConnectError(error, method);
    }
}
function toConnectError(error, method) {
    if (error instanceof RegistryError)
        return fromRegistryError(error, method);
    if (error instanceof StoreError)
        return fromStoreError(error);
    if (error instanceof BlobError)
        return fromBlobError(error);
    return error;
}
function fromRegistryError(error, method) {
    const { resourceType, resourceId, violations = [], metadata } = error.details;
    if (error.reason === "INVALID" && violations.length > 0) {
        return badRequest(...violations.map((violation) => inRequest(violation, method)));
    }
    const connectError = connectErrorOf(errorReasons[error.reason].code, error.reason, error.message, error, {
        ...(resourceType === undefined ? {} : { resourceType }),
        ...(resourceId === undefined ? {} : { resourceId }),
        ...metadata,
    });
    if (violations.length > 0) {
        const fieldViolations = violations.map((violation) => inRequest(violation, method));
        connectError.details.push({ desc: BadRequestSchema, value: create(BadRequestSchema, { fieldViolations }) });
    }
    return connectError;
}
/** The violation of the field as the method's request names it. */
function inRequest(violation, method) {
    const { description, reason } = violation;
    return { field: fieldPath(serviceFieldPaths[method.parent.typeName], method.name, violation), description, reason };
}
function fromStoreError(error) {
    switch (error.reason) {
        case "contention":
            return retryLater(Code.Unavailable, "CONTENTION", "too many changes at once to the same thing: try again", error);
        case "unavailable":
            return retryLater(Code.Unavailable, "UNAVAILABLE", "the registry's store is not available: try again", error);
        case "deadline":
            return connectErrorOf(Code.DeadlineExceeded, "DEADLINE_EXCEEDED", "the operation timed out", error);
        case "invalid":
            return connectErrorOf(Code.InvalidArgument, "INVALID", error.message, error);
        // Commands look before they create, so what is left of these two is a fault of ours.
        case "exists":
        case "misuse":
            return connectErrorOf(Code.Internal, "INTERNAL", "internal error", error);
    }
}
function fromBlobError(error) {
    switch (error.reason) {
        case "too-large":
            return connectErrorOf(Code.ResourceExhausted, "TOO_LARGE", error.message, error);
        case "unavailable":
            return retryLater(Code.Unavailable, "UNAVAILABLE", "the registry's file storage is not available: try again", error);
        case "missing":
            return connectErrorOf(Code.DataLoss, "DATA_LOSS", "the file's bytes are missing", error);
        case "damaged":
            return connectErrorOf(Code.DataLoss, "DATA_LOSS", "the file's bytes are damaged", error);
    }
}
function connectErrorOf(code, reason, message, cause, metadata = {}) {
    const error = new ConnectError(message, code, undefined, undefined, cause);
    error.details.push({
        desc: ErrorInfoSchema,
        value: create(ErrorInfoSchema, { reason, domain: ERROR_DOMAIN, metadata }),
    });
    return error;
}
function retryLater(code, reason, message, cause) {
    const error = connectErrorOf(code, reason, message, cause);
    error.details.push({
        desc: RetryInfoSchema,
        value: create(RetryInfoSchema, { retryDelay: { seconds: RETRY_SECONDS } }),
    });
    return error;
}
//# sourceMappingURL=errors.js.map