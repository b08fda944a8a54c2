// One group.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import type { Group } from "../entities.js"
import { type GroupRef, requireGroup } from "../groups.js"

/** The group, or NOT_FOUND. */
export function getGroup(context: CommandContext, ref: GroupRef): Promise<Stored<Group>> {
  return context.store.read(async (tx) => (await requireGroup(tx, ref)).group)
}
