// Creates an organization; a taken name is ALREADY_EXISTS.
import { type CommandContext, transact } from "../../../context.js"
import { addOrganization, type NewOrganization } from "../../new-rows.js"
import { type OrganizationView, organizationView } from "../../organization-view.js"

/** The new organization, whose maker is its admin. */
export function createOrganization(context: CommandContext, fields: NewOrganization): Promise<OrganizationView> {
  return transact(context, async (tx, now) => organizationView(tx, await addOrganization(tx, context, now, fields)))
}
