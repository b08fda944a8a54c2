import type { Logger } from "pino";
import type { CommandContext } from "../registry/context.js";
import { type IndexerOptions } from "./indexer.js";
export interface IndexingRunner {
    /** Gives back what is under way, for another process or the next start; resolves when no worker is left. */
    stop(): Promise<void>;
}
export interface IndexingOptions extends IndexerOptions {
    /** How often an empty queue is looked at, in milliseconds. Default: 1,000. */
    readonly pollMs?: number;
    /** Is told that indexing a package has begun; returns what is called with how it ended. */
    readonly onBegin?: () => (status: "indexed" | "failed" | "retried") => void;
}
/** Starts as many loops as there are workers. A step that fails is logged and tried again. */
export declare function startIndexing(context: Omit<CommandContext, "actor" | "correlationId" | "signal">, options: IndexingOptions, logger: Logger): IndexingRunner;
