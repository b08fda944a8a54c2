// Tags of an organization, project or package, in the order they were added.
import type { CommandContext } from "../../../context.js"
import type { Tag } from "../../entities.js"
import { requireTagged, type TagTarget } from "./tagged.js"

/** Every tag of the resource. */
export function listTags(context: CommandContext, target: TagTarget): Promise<readonly Tag[]> {
  return context.store.read(async (tx) => (await requireTagged(tx, target)).tags)
}
