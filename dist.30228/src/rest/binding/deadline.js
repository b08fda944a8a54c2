import { grpcTimeout } from "../../rpc/grpc/headers.js";
import { restError } from "../responses/errors.js";
/** Longer than timers can hold is as good as none. */
const LONGEST = 2_147_483_647;
/** Milliseconds; undefined without a deadline. Throws on a malformed one. */
export function readDeadline(headers) {
    const grpc = headers["grpc-timeout"];
    const connect = headers["connect-timeout-ms"];
    const seconds = headers["request-timeout"];
    if (grpc === undefined && connect === undefined && seconds === undefined)
        return undefined;
    const timeouts = [read("grpc-timeout", grpc), read("connect-timeout-ms", connect), read("Request-Timeout", seconds)];
    return Math.min(LONGEST, ...timeouts);
}
function read(name, value) {
    if (value === undefined)
        return Number.POSITIVE_INFINITY;
    const text = String(value);
    if (name === "grpc-timeout") {
        const milliseconds = grpcTimeout(text);
        if (milliseconds !== undefined)
            return milliseconds;
    }
    else if (name === "connect-timeout-ms") {
        if (/^\d{1,10}$/.test(text))
            return Number(text);
    }
    else if (/^\d{1,10}(\.\d{1,9})?$/.test(text)) {
        return Number(text) * 1_000;
    }
    throw restError("MALFORMED_HEADER", `${name}: ${JSON.stringify(text)} is no timeout`, [
        { field: name, description: `${JSON.stringify(text)} is no timeout`, reason: "MALFORMED_HEADER" },
    ]);
}
//# sourceMappingURL=deadline.js.map