// Which of the registry's errors an operation can answer with: those that its method declares, and what every method can fail with.
import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js";
import { ERROR_DOMAIN } from "../handlers/bad-request.js";
import { commonReasons, errorReasons } from "../handlers/error-reasons.js";
function failure(code, reason, message, metadata = {}) {
    return new ConnectError(message, code, undefined, [
        { desc: ErrorInfoSchema, value: { reason, domain: ERROR_DOMAIN, metadata: { ...metadata } } },
    ]);
}
const declared = Object.entries(errorReasons)
    .filter(([reason]) => !commonReasons.has(reason))
    .map(([reason, { code, description, example }]) => ({
    name: reason.toLowerCase().replaceAll("_", "-"),
    description,
    error: failure(code, reason, example.message, example.metadata),
    applies: ({ declaredErrors }) => declaredErrors.has(reason),
}));
/** The registry's cases of errors, for OpenAPI documents. */
export const errorCases = [
    ...declared,
    {
        name: "unavailable",
        description: "The store is busy or away: try again.",
        error: failure(Code.Unavailable, "UNAVAILABLE", "the registry's store is not available: try again"),
        applies: () => true,
    },
];
//# sourceMappingURL=error-cases.js.map