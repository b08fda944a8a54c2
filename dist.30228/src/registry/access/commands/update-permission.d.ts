import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import type { Grant, Role } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** The grant as it now is. */
export declare function updatePermission(context: CommandContext, ref: ResourceRef, principal: string, input: {
    readonly role: Role | undefined;
    readonly preconditions: readonly Precondition[];
}): Promise<Stored<Grant>>;
