import { Code, ConnectError } from "@connectrpc/connect";
import { recordOf } from "../rpc/request-record.js";
import { callOf } from "../rpc/request-view.js";
import { noLongerAdmitted } from "./gatekeeper.js";
import { permissionDenied, unauthenticated } from "./refusals.js";
/** How often it is asked whether the caller of a stream is still let in. */
const READMIT_MS = 30_000;
/** To stand before validation: refuses with UNAUTHENTICATED or PERMISSION_DENIED. */
export function authorization(gatekeeper) {
    return (next) => (request) => {
        const record = recordOf(request.contextValues);
        try {
            if (record?.refusal !== undefined)
                throw record.refusal;
            if (record === undefined)
                throw unauthenticated("CREDENTIAL_MISSING", "no credential");
            if (!request.stream) {
                const decided = gatekeeper.authorize(request.method, request.message, record);
                return decided === undefined ? next(request) : decided.then(() => next(request));
            }
            if (isJudged(request.method, record))
                return next(request);
            return next({ ...request, message: judgedFirst(gatekeeper, request, record) });
        }
        catch (error) {
            return Promise.reject(error);
        }
    };
}
/** To stand after validation: what was let through because it named no place was expected to be refused there. */
export function requireDecision(gatekeeper) {
    return (next) => (request) => {
        const record = recordOf(request.contextValues);
        if (request.stream || gatekeeper.ruleOf(request.method).need === "public" || isJudged(request.method, record)) {
            return next(request);
        }
        return Promise.reject(permissionDenied("the request does not say what it is about"));
    };
}
function isJudged(method, record) {
    return record?.authorized === method;
}
/** The first message says where to: nothing reaches the handler before it is judged. */
async function* judgedFirst(gatekeeper, request, record) {
    let isFirst = true;
    for await (const message of request.message) {
        if (isFirst) {
            await gatekeeper.authorize(request.method, message, record);
            if (!isJudged(request.method, record))
                throw permissionDenied("the first message does not say what it is about");
        }
        isFirst = false;
        yield message;
    }
}
/** Watches a stream from its beginning to its end: aborts it with UNAUTHENTICATED once its caller is let in no more. */
export function readmission(intervalMs = READMIT_MS) {
    return (next) => async (request) => {
        const record = recordOf(request.contextValues);
        const call = callOf(request);
        if (!request.stream || record?.readmit === undefined || call === undefined)
            return next(request);
        const { readmit } = record;
        let end = () => undefined;
        const ended = new Promise((_, reject) => {
            end = reject;
        });
        ended.catch(() => undefined);
        const timer = setInterval(async () => {
            try {
                await readmit();
            }
            catch (error) {
                if (!(error instanceof ConnectError && error.code === Code.Unauthenticated))
                    return;
                const reason = noLongerAdmitted();
                end(reason);
                call.abort(reason);
            }
        }, intervalMs);
        timer.unref();
        const response = await Promise.race([next(request), ended]).catch((error) => {
            clearInterval(timer);
            throw error;
        });
        if (!response.stream)
            return response;
        return { ...response, message: until(response.message, ended, () => clearInterval(timer)) };
    };
}
async function* until(messages, ended, over) {
    const iterator = messages[Symbol.asyncIterator]();
    try {
        for (;;) {
            const step = await Promise.race([iterator.next(), ended]);
            if (step.done)
                return;
            yield step.value;
        }
    }
    finally {
        over();
        void iterator.return?.().catch(() => undefined);
    }
}
//# sourceMappingURL=interceptor.js.map