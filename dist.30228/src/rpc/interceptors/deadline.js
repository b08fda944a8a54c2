import { callOf } from "../request-view.js";
/**
 * A unary call is answered DeadlineExceeded when its time is up, whatever its implementation does; a stream's signal aborts, and
 * ends it.
 */
export function deadline({ defaultMs, maxMs, maxStreamMs }) {
    return (next) => (request) => {
        const call = callOf(request);
        if (call === undefined)
            return next(request);
        if (request.stream) {
            if (maxStreamMs !== undefined)
                call.limitTimeout(maxStreamMs);
            return next(request);
        }
        const left = call.limitTimeout(call.timeoutMs() === undefined ? defaultMs : maxMs);
        return new Promise((resolve, reject) => {
            call.whenExpired(reject);
            if (left === 0)
                call.expire();
            else
                next(request).then(resolve, reject);
        });
    };
}
//# sourceMappingURL=deadline.js.map