import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { Grant, Role } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** The new grant. Refuses with ALREADY_EXISTS a principal that has a role there. */
export declare function createPermission(context: CommandContext, ref: ResourceRef, principal: string, role: Role): Promise<Stored<Grant>>;
