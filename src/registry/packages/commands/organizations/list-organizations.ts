// Organizations by name.
import type { Stored } from "../../../../store/store.js"
import { organizations } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Organization } from "../../entities.js"

/** A page of all organizations, by name. */
export async function listOrganizations(
  context: CommandContext,
  request: ForwardPageRequest,
): Promise<ListPage<Stored<Organization>>> {
  return context.store.read((tx) => readPage(tx, organizations, { scope: [] }, request))
}
