// Deletes an organization that has nothing in it.
import type { Stored } from "../../../../store/store.js"
import { connectorTallies, organizations, orphanages } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Organization } from "../../../entities.js"
import { conflict } from "../../../errors.js"
import { assetBytes } from "../../asset-counter.js"
import { findOrganization } from "../../lookup.js"

/** Answers with the organization as it was. */
export function deleteOrganization(
  context: CommandContext,
  name: string,
): Promise<{ readonly organization: Stored<Organization>; readonly assetBytes: number }> {
  return transact(context, async (tx, now) => {
    const organization = await findOrganization(tx, name)
    if (organization.projectCount > 0) {
      throw conflict("organization", name, `'${name}' has ${organization.projectCount} repositories: delete them first`)
    }
    for (const kind of ["connector", "connection"] as const) {
      const count = (await tx.guard(connectorTallies, [name, kind]))?.count ?? 0
      if (count > 0) throw conflict("organization", name, `'${name}' has ${count} ${kind}s: delete them first`)
    }
    const bytes = await assetBytes(tx, name)
    await tx.create(orphanages, { uid: organization.uid, organization: name, kind: "organization", createTime: now })
    await tx.delete(organizations, organization)
    return { organization, assetBytes: bytes }
  })
}
