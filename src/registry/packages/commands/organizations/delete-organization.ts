// Deletes an organization that has nothing in it.

import { addTombstone } from "../../../add-tombstone.js"
import { organizations } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { guardCounter } from "../../../counters.js"
import { conflict } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { requireOrganization } from "../../lookup.js"
import { type OrganizationView, organizationView } from "../../organization-view.js"

/** Gives the organization as it was. Refuses with CONFLICT while it has projects, connectors or connections. */
export function deleteOrganization(
  context: CommandContext,
  name: string,
  preconditions: readonly Precondition[] = [],
): Promise<OrganizationView> {
  return transact(context, async (tx, now) => {
    const view = await organizationView(tx, await requireOrganization(tx, name))
    checkPreconditions(preconditions, view.etag, "organization", name)
    for (const counter of ["projects", "connectors", "connections"] as const) {
      const count = await guardCounter(tx, name, counter)
      if (count > 0) throw conflict("organization", name, `is not empty: delete its ${count} ${counter} first`)
    }
    const { uid } = view.organization
    await addTombstone(tx, "organization", { uid, organization: name }, now)
    await tx.delete(organizations, view.organization)
    return view
  })
}
