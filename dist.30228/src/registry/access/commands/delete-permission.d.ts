import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type ResourceRef } from "../permissions.js";
/** The grant is gone. Refuses with CONFLICT the last admin's. */
export declare function deletePermission(context: CommandContext, ref: ResourceRef, principal: string, preconditions: readonly Precondition[]): Promise<void>;
