import type { Stored, WriteTransaction } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { ResourcePolicy } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** The policy, or NOT_FOUND. */
export declare function getPolicy(context: CommandContext, ref: ResourceRef): Promise<Stored<ResourcePolicy>>;
/** The policy, or NOT_FOUND. */
export declare function requirePolicy(tx: Pick<WriteTransaction, "get">, ref: ResourceRef): Promise<Stored<ResourcePolicy>>;
