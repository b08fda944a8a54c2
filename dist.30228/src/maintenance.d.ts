import type { Logger } from "pino";
import type { CommandContext } from "./registry/context.js";
export interface Maintenance {
    /** Resolves when no run is under way any more. */
    stop(): Promise<void>;
}
/** One run after the other, the first at once: a process that died may have left something. A run that fails is logged and tried again. */
export declare function startMaintenance(context: Omit<CommandContext, "actor" | "correlationId" | "signal">, intervalMs: number, logger: Logger): Maintenance;
