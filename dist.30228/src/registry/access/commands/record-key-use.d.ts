import { type CommandContext } from "../../context.js";
/** Uses nearer than this to the last one noted are not. */
export declare const USE_INTERVAL_MS = 600000;
/** Writes down that the key is used now, at most every ten minutes. */
export declare function recordKeyUse(context: CommandContext, id: string): Promise<void>;
