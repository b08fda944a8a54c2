import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { ResourcePolicy } from "../entities.js";
import type { ResourceRef } from "../permissions.js";
/** Gives the policy as it was. Refuses with CONFLICT another revision than the current one. */
export declare function deletePolicy(context: CommandContext, ref: ResourceRef, policyRevision: string | undefined): Promise<Stored<ResourcePolicy>>;
