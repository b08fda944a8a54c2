// Runs the registry's upkeep now and then: what was deleted is swept, bytes that nobody uses are collected.
import { setTimeout as sleep } from "node:timers/promises";
import { maintain } from "./registry/maintain.js";
/** One run after the other, the first at once: a process that died may have left something. A run that fails is logged and tried again. */
export function startMaintenance(context, intervalMs, logger) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const run = async () => {
        while (!signal.aborted) {
            try {
                const done = await maintain({ ...context, actor: "maintenance", correlationId: context.newId(), signal });
                if (Object.values(done).some((count) => count > 0))
                    logger.info(done, "maintenance");
            }
            catch (error) {
                if (!signal.aborted)
                    logger.warn({ err: error }, "maintenance failed: it is tried again");
            }
            await sleep(intervalMs, undefined, { signal, ref: false }).catch(() => undefined);
        }
    };
    const running = run();
    return {
        async stop() {
            stopping.abort();
            await running;
        },
    };
}
//# sourceMappingURL=maintenance.js.map