import { type CommandContext } from "../context.js";
/** Brings every row from the format before to this one. It may be ended anywhere and run again, also by two processes at once. */
export interface UpgradeStep {
    readonly what: string;
    readonly run: (context: CommandContext) => Promise<void>;
}
export declare const CURRENT_FORMAT: number;
/** The data was written by a later version of the registry. */
export declare class NewerDataError extends Error {
    readonly format: number;
    readonly name = "NewerDataError";
    constructor(format: number);
}
/**
 * To be awaited before anything else reads the store. Data without a number is of format 0, also that of a new store. Every process of an
 * older version must have ended. Throws NewerDataError.
 */
export declare function upgradeData(context: CommandContext, onStep: (what: string) => void): Promise<void>;
