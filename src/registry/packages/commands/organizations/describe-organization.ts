// One organization with what is in it.
import type { CommandContext } from "../../../context.js"
import { requireOrganization } from "../../lookup.js"
import { type OrganizationView, organizationView } from "../../organization-view.js"

/** Refuses with NOT_FOUND. */
export function describeOrganization(context: CommandContext, name: string): Promise<OrganizationView> {
  return context.store.read(async (tx) => organizationView(tx, await requireOrganization(tx, name)))
}
