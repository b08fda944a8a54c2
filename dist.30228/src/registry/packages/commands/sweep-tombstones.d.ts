import { type CommandContext } from "../../context.js";
/** Answers with the number of rows removed. Stops between two pages when the signal is aborted. */
export declare function sweepTombstones(context: CommandContext): Promise<number>;
