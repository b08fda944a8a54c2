import { create, createRegistry, fromBinary, toJson } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, file_google_rpc_error_details, RetryInfoSchema, } from "../../../gen/google/rpc/error_details_pb.js";
import { boundViolations } from "../../rpc/validation/bounds.js";
import { ownStatus, REST_DOMAIN } from "./errors.js";
const known = createRegistry(file_google_rpc_error_details);
/** `namer` spells proto field paths as the route's clients do; our own errors speak their language already. */
export function toRestError(error, dialect, namer, registry) {
    const info = error.findDetails(ErrorInfoSchema)[0];
    const own = info?.domain === REST_DOMAIN;
    const bad = error.findDetails(BadRequestSchema).flatMap(({ fieldViolations }) => fieldViolations);
    const { violations, message } = boundViolations(bad, own ? undefined : namer);
    const delay = error.findDetails(RetryInfoSchema)[0]?.retryDelay;
    const plain = {
        status: statusOf(error.code, info?.reason, own, dialect),
        code: error.code,
        reason: info?.reason,
        metadata: info?.metadata ?? {},
        message: violations.length === 0 || own ? error.rawMessage : message,
        violations,
        retryAfter: delay === undefined ? undefined : Number(delay.seconds) + delay.nanos / 1e9,
    };
    return new TranslatedError(plain, error, registry);
}
/** Its details are made where an envelope carries them: few do. (A literal with a getter would get a hidden class of its own.) */
class TranslatedError {
    error;
    registry;
    status;
    code;
    reason;
    metadata;
    message;
    violations;
    retryAfter;
    constructor(plain, error, registry) {
        this.error = error;
        this.registry = registry;
        this.status = plain.status;
        this.code = plain.code;
        this.reason = plain.reason;
        this.metadata = plain.metadata;
        this.message = plain.message;
        this.violations = plain.violations;
        this.retryAfter = plain.retryAfter;
    }
    get details() {
        return this.error.details.flatMap((detail) => detailJson(detail, this.violations, this.registry));
    }
}
/** google.rpc.Status, for errors within a stream, where no envelope has its place. */
export function statusJson(error) {
    return { code: error.code, message: error.message, details: [...error.details] };
}
/** An error that comes in the middle of a stream, as its last message. */
export function streamedErrorJson(error, namer, registry) {
    return JSON.stringify(statusJson(toRestError(error, NO_STATUS, namer, registry)));
}
/** The status line has gone out already. */
const NO_STATUS = { statusByReason: {}, statusByCode: {} };
function detailJson(detail, violations, registry) {
    const outgoing = "desc" in detail;
    const desc = outgoing ? detail.desc : (known.getMessage(detail.type) ?? registry?.getMessage(detail.type));
    if (desc === undefined)
        return [];
    const type = { "@type": `type.googleapis.com/${desc.typeName}` };
    if (desc.typeName === BadRequestSchema.typeName) {
        return [{ ...type, fieldViolations: violations.map((violation) => ({ ...violation })) }];
    }
    try {
        const message = outgoing ? create(desc, detail.value) : fromBinary(desc, detail.value);
        const json = toJson(desc, message, registry === undefined ? {} : { registry });
        return [isObject(json) ? { ...type, ...json } : { ...type, value: json }];
    }
    catch {
        return [];
    }
}
function isObject(json) {
    return typeof json === "object" && json !== null && !Array.isArray(json);
}
function statusOf(code, reason, own, dialect) {
    const ours = own && reason !== undefined ? ownStatus(reason) : undefined;
    if (ours !== undefined)
        return ours;
    if (reason !== undefined && Object.hasOwn(dialect.statusByReason, reason)) {
        const status = dialect.statusByReason[reason];
        if (status !== undefined)
            return status;
    }
    return dialect.statusByCode[code] ?? STATUS_BY_CODE[code];
}
/** The table in google/rpc/code.proto. */
const STATUS_BY_CODE = {
    [Code.Canceled]: 499,
    [Code.Unknown]: 500,
    [Code.InvalidArgument]: 400,
    [Code.DeadlineExceeded]: 504,
    [Code.NotFound]: 404,
    [Code.AlreadyExists]: 409,
    [Code.PermissionDenied]: 403,
    [Code.ResourceExhausted]: 429,
    [Code.FailedPrecondition]: 400,
    [Code.Aborted]: 409,
    [Code.OutOfRange]: 400,
    [Code.Unimplemented]: 501,
    [Code.Internal]: 500,
    [Code.Unavailable]: 503,
    [Code.DataLoss]: 500,
    [Code.Unauthenticated]: 401,
};
//# sourceMappingURL=rest-error.js.map