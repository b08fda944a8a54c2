import { type CommandContext } from "../../context.js";
/** Answers with the number of blobs removed. */
export declare function collectBlobs(context: CommandContext, unusedForMs: number): Promise<number>;
