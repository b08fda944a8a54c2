import { readTraceContext } from "../rpc/trace-context.js";
export class Exchanges {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** Notes what trace a request belongs to, if its client says so. */
    started(record, traceparent, tracestate) {
        if (typeof traceparent === "string")
            record.trace = readTraceContext(traceparent, tracestate);
        this.parts.onStarted?.(record);
    }
    begin(exchange) {
        this.parts.inFlight.add(exchange);
        exchange.connection?.callStarted();
    }
    /** The response is closed and what served it has come back. */
    exchangeDone(exchange) {
        exchange.connection?.callEnded();
        exchange.record.memory?.release();
        this.parts.inFlight.delete(exchange);
        this.parts.admission?.leave(exchange.record);
        this.parts.onFinished(exchange.record, exchange.httpStatus);
    }
    /** A request that could not be read has been answered. */
    unreadable(record, httpStatus) {
        this.parts.onFinished(record, httpStatus);
    }
}
//# sourceMappingURL=exchanges.js.map