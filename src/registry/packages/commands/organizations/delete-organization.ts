// Deletes an organization that has nothing in it.
import type { Stored } from "../../../../store/store.js"
import { connectorCounters, organizations } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { conflict } from "../../../errors.js"
import { assetBytes } from "../../asset-counter.js"
import type { Organization } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"

/** Answers with the organization as it was. */
export function deleteOrganization(
  context: CommandContext,
  name: string,
): Promise<{ readonly organization: Stored<Organization>; readonly assetBytes: number }> {
  return transact(context, async (tx) => {
    const organization = await requireOrganization(tx, name)
    if (organization.projectCount > 0) {
      throw conflict("organization", name, `is not empty: delete its ${organization.projectCount} projects first`)
    }
    for (const kind of ["connector", "connection"] as const) {
      const count = (await tx.guard(connectorCounters, [name, kind]))?.count ?? 0
      if (count > 0) throw conflict("organization", name, `is not empty: delete its ${count} ${kind}s first`)
    }
    const bytes = await assetBytes(tx, name)
    await tx.delete(organizations, organization)
    return { organization, assetBytes: bytes }
  })
}
