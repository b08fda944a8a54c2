// One organization with the bytes it keeps.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import { assetBytes } from "../../asset-counter.js"
import type { Organization } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"

export function describeOrganization(
  context: CommandContext,
  name: string,
): Promise<{ readonly organization: Stored<Organization>; readonly assetBytes: number }> {
  return context.store.read(async (tx) => ({
    organization: await requireOrganization(tx, name),
    assetBytes: await assetBytes(tx, name),
  }))
}
