import type { WriteTransaction } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import { type Place } from "./rows.js";
/** Into a version that has no children yet. Its contents are those of the source: the caller writes them. */
export declare function copyChildren(tx: WriteTransaction, context: CommandContext, from: Place, to: Place, now: Date): Promise<void>;
