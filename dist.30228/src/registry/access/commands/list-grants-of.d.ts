import type { CommandContext } from "../../context.js";
import { type Caller } from "../caller.js";
import type { KeyGrant } from "../entities.js";
/** By organization, then project. At most those of 100 organizations. */
export declare function listGrantsOf(context: CommandContext, caller: Caller): Promise<KeyGrant[]>;
