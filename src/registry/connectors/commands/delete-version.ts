import { addTombstone } from "../../add-tombstone.js"
import { connectorVersions } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { resourceTypesOf, versionConflict } from "../kinds.js"
import { changeConnector, requireConnector, requireVersion, withoutPublished } from "../rows.js"
import { versionView } from "../views.js"
import type { VersionName } from "./get-version.js"

export interface DeleteVersionInput extends VersionName {
  /** Also when published. */
  readonly force: boolean
  readonly preconditions: readonly Precondition[]
}

/** Refuses with CONFLICT, unless forced, a published version. */
export async function deleteVersion(context: CommandContext, input: DeleteVersionInput): Promise<void> {
  await transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const version = await requireVersion(tx, connector, input.versionName)
    checkPreconditions(
      input.preconditions,
      versionView(connector, version).etag,
      resourceTypesOf(input.kind).version,
      version.name,
    )
    const isPublished = version.publishTime !== undefined
    if (isPublished && !input.force) {
      throw versionConflict(input.kind, version.name, "is published: unpublish it, or use force")
    }
    await addTombstone(tx, "connector-version", version, now)
    await tx.delete(connectorVersions, version)
    const marks = isPublished ? await withoutPublished(tx, connector, version) : {}
    await changeConnector(tx, connector, { ...marks, versionCount: connector.versionCount - 1 }, now)
  })
}
