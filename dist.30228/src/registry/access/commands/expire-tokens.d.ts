import { type CommandContext } from "../../context.js";
/** Answers with the number of tokens removed. */
export declare function expireTokens(context: CommandContext): Promise<number>;
