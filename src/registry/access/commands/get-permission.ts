// The role that a user or group was given on an organization or project.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import type { Grant } from "../entities.js"
import { type ResourceRef, requireGrant, requireTarget } from "../permissions.js"

/** The grant, or NOT_FOUND. */
export function getPermission(context: CommandContext, ref: ResourceRef, principal: string): Promise<Stored<Grant>> {
  return context.store.read(async (tx) => requireGrant(tx, await requireTarget(tx, ref), principal))
}
