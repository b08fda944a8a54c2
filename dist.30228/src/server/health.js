// grpc.health.v1 over the server's state.
import { setTimeout as sleep } from "node:timers/promises";
import { Code, ConnectError } from "@connectrpc/connect";
import { Health, HealthCheckResponse_ServingStatus as Status, } from "../../gen/grpc/health/v1/health_pb.js";
/** How often watchers' answers are looked at again. */
const watchIntervalMs = 1000;
export function healthService(router, state) {
    const statusOf = async ({ service }) => {
        if (service !== "" && !state.services.some(({ typeName }) => typeName === service))
            return Status.SERVICE_UNKNOWN;
        return (await state.readiness()).ready ? Status.SERVING : Status.NOT_SERVING;
    };
    router.service(Health, {
        async check(request) {
            const status = await statusOf(request);
            if (status === Status.SERVICE_UNKNOWN) {
                throw new ConnectError(`unknown service "${request.service}"`, Code.NotFound);
            }
            return { status };
        },
        async *watch(request, context) {
            const ended = AbortSignal.any([context.signal, state.draining]);
            let last;
            while (!context.signal.aborted) {
                const status = await statusOf(request);
                if (status !== last)
                    yield { status };
                last = status;
                // Draining: the watcher has its NOT_SERVING, and would keep the server waiting.
                if (state.draining.aborted)
                    return;
                await sleep(watchIntervalMs, undefined, { signal: ended }).catch(() => undefined);
            }
        },
    });
}
//# sourceMappingURL=health.js.map