// One organization.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import type { Organization } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"

/** The organization, or NOT_FOUND. */
export function getOrganization(context: CommandContext, name: string): Promise<Stored<Organization>> {
  return requireOrganization(context.store, name)
}
