// Makes a draft, empty or a copy of another version.
import { connectorVersions } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { invalid, violation } from "../../violations.js"
import { type ConnectorName, versionExists } from "../kinds.js"
import { changeConnector, findVersion, requireConnector } from "../rows.js"
import { checkVersionName } from "../rules.js"
import { type VersionView, versionView } from "../views.js"

export interface CreateVersionInput extends ConnectorName {
  readonly versionName: string
  /** Name of the version (or "latest", or "default") whose children are copied; there are no kinds of children yet. */
  readonly fromVersion?: string | undefined
}

export async function createVersion(context: CommandContext, input: CreateVersionInput): Promise<VersionView> {
  const { versionName, fromVersion } = input
  const violations = checkVersionName("version.name", versionName)
  if (violations.length > 0) throw invalid(...violations)

  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    if (fromVersion !== undefined && (await findVersion(tx, connector, fromVersion)) === undefined) {
      throw invalid(violation("version.from_version", `version '${fromVersion}' does not exist`, "NOT_FOUND"))
    }
    if ((await findVersion(tx, connector, versionName)) !== undefined) throw versionExists(input.kind, versionName)
    const version = await tx.create(connectorVersions, {
      uid: context.newId(),
      organization: connector.organization,
      connectorUid: connector.uid,
      name: versionName,
      createTime: now,
      updateTime: now,
    })
    const parent = await changeConnector(tx, connector, { versionCount: connector.versionCount + 1 }, now)
    return versionView(parent, version)
  })
}
