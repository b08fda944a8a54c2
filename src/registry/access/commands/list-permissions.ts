// Who was given a role on an organization or project, by principal.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../paging.js"
import { grants } from "../collections.js"
import type { Grant } from "../entities.js"
import { grantId } from "../grant-rows.js"
import { type ResourceRef, requireTarget } from "../permissions.js"

/** A page of the grants on one resource, by principal. */
export function listPermissions(
  context: CommandContext,
  ref: ResourceRef,
  page: ForwardPageRequest,
): Promise<ListPage<Stored<Grant>>> {
  return context.store.read(async (tx) => {
    const target = await requireTarget(tx, ref)
    const { name, uid } = target.organization
    return readPage(tx, grants, { scope: [name, uid], prefix: [grantId(target, "")] }, page)
  })
}
