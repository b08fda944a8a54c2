// Makes a draft, empty or a copy of another version.

import type { Stored, WriteTransaction } from "../../../store/store.js"
import { connectorVersions } from "../../collections.js"
import { type CommandContext, LARGE_TRANSACTION_MS, transact } from "../../context.js"
import { createRow } from "../../every-field.js"
import { invalid, refuseInvalid, violation } from "../../violations.js"
import { copyChildren } from "../children/copy.js"
import { contextOf } from "../children/rows.js"
import type { Connector, ConnectorVersion } from "../entities.js"
import type { ConnectorField } from "../fields.js"
import { type ConnectorName, versionExists } from "../kinds.js"
import { checkLabels, type LabelInput, storedLabels } from "../labels.js"
import { changeConnector, findVersion, requireConnector } from "../rows.js"
import { checkVersionName } from "../rules.js"
import { type VersionView, versionView } from "../views.js"

export interface CreateVersionInput extends ConnectorName {
  readonly versionName: string
  /** Name of the version (or "latest", or "default") whose children are copied. */
  readonly fromVersion?: string | undefined
  /** Without them a copy has those of the version that it is made from. */
  readonly labels?: readonly LabelInput[]
}

/** The new draft. Refuses with ALREADY_EXISTS a taken name. */
export async function createVersion(context: CommandContext, input: CreateVersionInput): Promise<VersionView> {
  const { versionName, fromVersion } = input
  const { labels = [] } = input
  refuseInvalid([...checkVersionName(versionName), ...checkLabels(labels)])

  return transact(
    context,
    async (tx, now) => {
      const connector = await requireConnector(tx, input)
      const source = fromVersion === undefined ? undefined : await findVersion(tx, connector, fromVersion)
      if (fromVersion !== undefined && source === undefined) {
        throw invalid(
          violation<ConnectorField>("version.fromVersion", `version '${fromVersion}' does not exist`, "NOT_FOUND"),
        )
      }
      if ((await findVersion(tx, connector, versionName)) !== undefined) throw versionExists(input.kind, versionName)
      const members = {
        name: versionName,
        contents: source?.contents,
        labels: labels.length > 0 ? storedLabels(labels) : source?.labels,
      }
      const version = await addVersion(tx, context, connector, members, now)
      if (source?.contents !== undefined) {
        await copyChildren(tx, context, contextOf(connector, source), contextOf(connector, version), now)
      }
      const parent = await changeConnector(tx, connector, { versionCount: connector.versionCount + 1 }, now)
      return versionView(parent, version)
    },
    { timeoutMs: LARGE_TRANSACTION_MS },
  )
}

/** Writes a new draft. What stands on the connector of its versions is the caller's to write. */
export function addVersion(
  tx: WriteTransaction,
  context: CommandContext,
  connector: Connector,
  { name, contents, labels }: Pick<ConnectorVersion, "name" | "contents" | "labels">,
  now: Date,
): Promise<Stored<ConnectorVersion>> {
  return createRow(tx, connectorVersions, {
    uid: context.newId(),
    organization: connector.organization,
    connectorUid: connector.uid,
    name,
    description: undefined,
    publishTime: undefined,
    labels,
    contents,
    messages: undefined,
    createTime: now,
    updateTime: now,
  })
}
