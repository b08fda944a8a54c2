import { MemoryBudget } from "../rpc/memory-budget.js";
import { createRequestLog } from "../telemetry/request-log.js";
import { Dispatcher } from "./dispatch.js";
import { drain } from "./drain.js";
import { createHttp1Server } from "./http1.js";
import { createNodeHttp2 } from "./http2-node.js";
import { createHttp2Memory, createOwnHttp2 } from "./http2-own.js";
import { InFlight } from "./in-flight.js";
import { defaultLimits } from "./limits.js";
import { Port } from "./port.js";
/** A server that does not listen yet. */
export function createServer(options) {
    const limits = { ...defaultLimits, ...options.limits };
    const { state, logger, methods, rest, cors } = options;
    state.services = methods.services;
    state.onFailure = (check, error) => logger.error({ err: error, check }, "not ready: a check fails");
    const inFlight = new InFlight();
    const logRequest = createRequestLog(logger);
    const onFinished = (record, httpStatus) => {
        logRequest(record, httpStatus);
        options.onFinished?.(record, httpStatus);
    };
    const http2Memory = createHttp2Memory(limits);
    const memory = new MemoryBudget({ requestBytes: limits.maxRequestMemoryBytes, responseBytes: limits.maxResponseMemoryBytes }, () => http2Memory.unsentBytes);
    const { maxHeaderBytes } = limits;
    const dispatcher = new Dispatcher({
        methods,
        rest,
        cors,
        guard: options.guard,
        admission: options.admission,
        state,
        onStarted: options.onStarted,
        onFinished,
        inFlight,
        memory,
        maxHeaderBytes,
    });
    const checkEveryMs = Math.min(1000, limits.headersTimeoutMs / 4, limits.stallTimeoutMs / 4);
    const http1 = createHttp1Server(dispatcher, limits, checkEveryMs);
    const http2 = options.http2 === "node"
        ? createNodeHttp2(dispatcher, limits)
        : createOwnHttp2(dispatcher, limits, http2Memory, logger);
    const onTlsFailure = (error) => logger.error({ err: error }, "the TLS files can't be used: those before stay in use");
    const port = new Port({ http1, http2, limits, tls: options.tls, onTlsFailure });
    let sweeper;
    let stopped;
    async function stop() {
        state.drain();
        const graceMs = options.drainGraceMs ?? 500;
        const cut = await drain({ port, http1, http2, inFlight }, { graceMs, timeoutMs: options.drainTimeoutMs ?? 30_000 });
        if (cut > 0)
            logger.warn({ requests: cut }, "requests were cut: they outlasted the drain timeout");
        clearInterval(sweeper);
    }
    return {
        async start() {
            const address = await port.listen(options.host, options.port);
            http1.start();
            sweeper = setInterval(() => {
                http2.sweep();
                inFlight.watchForStalls(limits.stallTimeoutMs);
            }, checkEveryMs).unref();
            return address;
        },
        stop() {
            stopped ??= stop();
            return stopped;
        },
        counts() {
            const { open, accepted, refused, receivedBytes, sentBytes } = port.counts();
            return {
                connectionsOpen: open,
                connectionsAccepted: accepted,
                connectionsRefused: refused,
                receivedBytes,
                sentBytes,
                requestsOpen: inFlight.size,
                http2: http2.counters,
            };
        },
    };
}
//# sourceMappingURL=server.js.map