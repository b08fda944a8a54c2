import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { ResourcePolicy } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** The policy as it now is. Refuses with CONFLICT another revision than the current one. */
export declare function putPolicy(context: CommandContext, ref: ResourceRef, input: {
    readonly document: string;
    readonly policyRevision: string | undefined;
}): Promise<Stored<ResourcePolicy>>;
/** Refuses with CONFLICT when a revision is named that is not the current one. */
export declare function checkPolicyRevision(ref: ResourceRef, policy: ResourcePolicy | undefined, policyRevision: string | undefined): void;
