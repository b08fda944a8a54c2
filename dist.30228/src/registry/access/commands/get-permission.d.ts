import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { Grant } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** The grant, or NOT_FOUND. */
export declare function getPermission(context: CommandContext, ref: ResourceRef, principal: string): Promise<Stored<Grant>>;
