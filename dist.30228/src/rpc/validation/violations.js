import { pathToString } from "@bufbuild/protobuf/reflect";
import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js";
import { boundViolations } from "./bounds.js";
/** `path`: of the field, where the violation was found in a copy that has it elsewhere. */
export function ruleViolation(violation, path) {
    return {
        field: pathToString(path),
        description: describe(violation),
        reason: violation.ruleId,
        concerns: concernsOf(path),
    };
}
/** The violations as InvalidArgument with a BadRequest, within the bounds of bounds.ts. `domain`: of the ErrorInfo. */
export function ruleError(all, domain) {
    const { violations, message } = boundViolations(all);
    return new ConnectError(message, Code.InvalidArgument, undefined, [
        { desc: ErrorInfoSchema, value: { reason: "INVALID", domain } },
        { desc: BadRequestSchema, value: { fieldViolations: violations.map((each) => ({ ...each })) } },
    ]);
}
function concernsOf(path) {
    const last = path.at(-1);
    if (last?.kind !== "oneof")
        return [pathToString(path)];
    return last.fields.map((field) => pathToString([...path.slice(0, -1), field]));
}
function describe({ ruleId, message, forKey }) {
    const text = ruleId === "required" ? "must be set" : message.replace(/^does not (?=\w)/, "must ");
    return forKey ? `each key ${text}` : text;
}
//# sourceMappingURL=violations.js.map