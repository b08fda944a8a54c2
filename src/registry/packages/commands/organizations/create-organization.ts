// Creates an organization; a taken name is ALREADY_EXISTS.
import type { Stored } from "../../../../store/store.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Organization } from "../../entities.js"
import { addOrganization } from "../../new-rows.js"

export function createOrganization(
  context: CommandContext,
  fields: Pick<Organization, "name" | "displayName" | "encryptionKey" | "tags">,
): Promise<Stored<Organization>> {
  return transact(context, (tx, now) => addOrganization(tx, context, now, fields))
}
