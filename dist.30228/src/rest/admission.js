// Where a request is asked whether it may come in: before its body, in the dialect of its route.
import { createHash } from "node:crypto";
import { admissionRequest } from "../rpc/connect/http-request.js";
import { recordOf } from "../rpc/request-record.js";
import { mayHaveBody } from "./http.js";
const EMPTY_SHA256 = createHash("sha256").digest("hex");
/** Goes on once the request's headers let it in; otherwise answers the refusal. OPTIONS needs no credential. */
export function admit(exchange, method, proceed) {
    const { admission } = exchange.settings;
    const { request } = exchange;
    const record = exchange.values && recordOf(exchange.values);
    if (admission === undefined || record === undefined || request.method === "OPTIONS") {
        attempt(exchange, proceed);
        return;
    }
    let check;
    try {
        check = admission.admit(method, admissionRequest(request), record);
    }
    catch (error) {
        exchange.failWith(error);
        return;
    }
    if (check === undefined) {
        attempt(exchange, proceed);
        return;
    }
    const later = check;
    const verifyEmpty = (found) => {
        if (found === undefined)
            return undefined;
        if (!mayHaveBody(request))
            return found.verify(EMPTY_SHA256);
        exchange.bodyCheck = found;
        return undefined;
    };
    settle(exchange, () => (later instanceof Promise ? later.then(verifyEmpty) : verifyEmpty(later)), proceed);
}
/** Goes on once the body is found to be the one that the credential covers. */
export function verifyBody(exchange, bytes, proceed) {
    const { bodyCheck } = exchange;
    if (bodyCheck === undefined)
        attempt(exchange, proceed);
    else
        settle(exchange, () => bodyCheck.verify(createHash("sha256").update(bytes).digest("hex")), proceed);
}
/** Calls a step that may be over at once, so that most requests wait for nothing. */
export function settle(exchange, step, proceed) {
    let outcome;
    try {
        outcome = step();
    }
    catch (error) {
        exchange.failWith(error);
        return;
    }
    if (!(outcome instanceof Promise))
        attempt(exchange, proceed);
    else
        outcome.then(() => attempt(exchange, proceed), (error) => exchange.failWith(error));
}
function attempt(exchange, proceed) {
    try {
        proceed();
    }
    catch (error) {
        exchange.failWith(error);
    }
}
//# sourceMappingURL=admission.js.map