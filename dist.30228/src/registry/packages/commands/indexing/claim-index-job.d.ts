import { type CommandContext } from "../../../context.js";
/** A claim lasts so long unless it is renewed. */
export declare const CLAIM_MS = 20000;
export interface IndexClaim {
    readonly versionUid: string;
    readonly owner: string;
    /** The file's bytes. */
    readonly sha256: string;
    readonly size: number;
}
/** The claimed version, which shows that it is being indexed; undefined when there is nothing to do now. */
export declare function claimIndexJob(context: CommandContext): Promise<IndexClaim | undefined>;
/** Keeps a claim for another CLAIM_MS. False when it is no longer held: its result would not be taken. */
export declare function renewIndexClaim(context: CommandContext, { versionUid, owner }: IndexClaim): Promise<boolean>;
/**
 * Gives a claim back without a result: the version can be claimed again in `delayMs`. `counted: false` when the attempt says nothing about
 * the version, as when the process stops.
 */
export declare function releaseIndexJob(context: CommandContext, { versionUid, owner }: IndexClaim, { delayMs, counted }: {
    readonly delayMs: number;
    readonly counted: boolean;
}): Promise<void>;
