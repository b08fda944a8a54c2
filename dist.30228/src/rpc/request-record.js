// What is known of one request, gathered on its way by whoever learns it: the transport makes it, interceptors find it in the
// context values, the request log writes it.
import { randomBytes } from "node:crypto";
import { createContextKey, } from "@connectrpc/connect";
export class RequestRecord {
    protocol;
    startedAt = performance.now();
    /** Of the caller when well-formed, else made here; echoed in the answer as x-request-id. */
    correlationId;
    /** Who calls. */
    caller = "anonymous";
    /** The address that the request came from. */
    source;
    /** Who calls, as whoever let the request in knows it. */
    identity;
    /** Why the request was not let in, where that is still to be told. */
    refusal;
    /** The method that the caller was found to be allowed to call, on what path and query name. */
    authorized;
    /** Which of the process's limits it counts towards. */
    counted;
    /** Asks again, of a stream that goes on, whether its caller is still let in. */
    readmit;
    /** "package.Service/Method", or the route of an HTTP request that is no RPC. */
    method;
    /** 0 is success; undefined: not known, the HTTP status has to tell. */
    code;
    /** The trace it belongs to: of its client, or begun here where traces are exported. */
    trace;
    /** This program's span of it, for the response's `traceresponse`. */
    traceResponse;
    /** What the request failed with; its cause, if any, is never sent. */
    error;
    /** What it holds of the process's memory, where that is bounded. */
    memory;
    constructor(
    /** "grpc", "grpc-web", "connect", "rest". */
    protocol, requestId) {
        this.protocol = protocol;
        this.correlationId = typeof requestId === "string" && wellFormed.test(requestId) ? requestId : newCorrelationId();
    }
}
/** Unlike any other process's, then counted: a random one for each request costs more than its routing. */
const ownPrefix = randomBytes(10).toString("hex");
let made = 0;
function newCorrelationId() {
    made += 1;
    return `${ownPrefix}-${made.toString(36)}`;
}
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
/** Where interceptors and implementations find the record: `recordOf(context.values)`. */
export const requestRecord = createContextKey(undefined, { description: "request record" });
export function recordOf(values) {
    return values.get(requestRecord);
}
/** Context values that hold the record from the start; any other value costs a map when first set. */
export class RequestValues {
    record;
    others;
    constructor(record) {
        this.record = record;
    }
    get(key) {
        if (key.id === requestRecord.id)
            return this.record;
        return this.others?.has(key.id) ? this.others.get(key.id) : key.defaultValue;
    }
    set(key, value) {
        if (key.id === requestRecord.id) {
            this.record = value;
        }
        else {
            this.others ??= new Map();
            this.others.set(key.id, value);
        }
        return this;
    }
    delete(key) {
        if (key.id === requestRecord.id)
            this.record = undefined;
        this.others?.delete(key.id);
        return this;
    }
}
//# sourceMappingURL=request-record.js.map