import type { Stored, WriteTransaction } from "../../store/store.js";
import type { CommandContext } from "../context.js";
import type { Organization } from "../packages/entities.js";
/** Owners of owners are followed this far. */
export declare const MAX_OWNERS = 8;
/** Makes the caller an admin of a new organization; of a key also whoever owns it, without whom it could not be one. */
export declare function addCreator(tx: WriteTransaction, context: CommandContext, now: Date, organization: Stored<Organization>): Promise<void>;
