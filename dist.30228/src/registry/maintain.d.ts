import type { CommandContext } from "./context.js";
export interface MaintainOptions {
    /** How long bytes without a use are kept: longer than an upload takes from its last byte to its commit. Default: an hour. */
    readonly unusedForMs?: number;
    /** After what time without progress an upload counts as given up. Default: an hour. */
    readonly abandonedAfterMs?: number;
}
/** How much was removed. */
export interface MaintainOutcome {
    readonly rows: number;
    readonly blobs: number;
    readonly tokens: number;
    /** Uploads whose writers are gone. */
    readonly uploads: number;
}
/** Throws when the context's signal is aborted, between two steps; the next run goes on from there. */
export declare function maintain(context: CommandContext, options?: MaintainOptions): Promise<MaintainOutcome>;
