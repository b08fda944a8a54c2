// Changes what may change of an organization.
import type { Stored } from "../../../../store/store.js"
import { organizations } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { type Patch, patched } from "../../../patch.js"
import type { Organization } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"

/** The organization as it now is. */
export function updateOrganization(
  context: CommandContext,
  input: {
    readonly organization: string
    readonly patch: Patch<Pick<Organization, "displayName">>
    readonly preconditions: readonly Precondition[]
  },
): Promise<Stored<Organization>> {
  return transact(context, async (tx, now) => {
    const organization = await requireOrganization(tx, input.organization)
    checkPreconditions(input.preconditions, etagOf(organization), "organization", organization.name)
    const next = patched(organization, input.patch, now)
    return next === organization ? organization : tx.update(organizations, next)
  })
}
