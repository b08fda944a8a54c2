// Makes a connector from a published version of another one, which is public or of the same organization: with all that stands under
// that version, and without secrets.
import type { ReadTransaction, Stored } from "../../../store/store.js"
import { type CommandContext, LARGE_TRANSACTION_MS, transact } from "../../context.js"
import { copyChildren } from "../children/copy.js"
import { contextOf } from "../children/rows.js"
import type { Connector } from "../entities.js"
import { noConnector, noVersion } from "../kinds.js"
import { findPublicConnector } from "../public-connectors.js"
import { changeConnector, findConnector, requireVersion } from "../rows.js"
import { type ConnectorView, connectorView } from "../views.js"
import { addConnector } from "./create-connector.js"
import { addVersion } from "./create-version.js"

export interface ImportConnectorInput {
  /** Who gets it. */
  readonly organization: string
  /** The source's. A connector of the organization itself comes before public ones of others. */
  readonly id: string
  /** A name, or "latest" or "default". */
  readonly versionName: string
}

/** The new connector with its one draft. Refuses with NOT_FOUND what is not public or not published. */
export function importConnector(context: CommandContext, input: ImportConnectorInput): Promise<ConnectorView> {
  return transact(
    context,
    async (tx, now) => {
      const source = await requireSource(tx, input)
      const published = await requireVersion(tx, source, input.versionName)
      if (published.publishTime === undefined) throw noVersion("connector", input.versionName)

      const { protocol, authSchemeConfigs, name, baseUrl, datasetId, documentationUrl, imageUrl, tags, variables } =
        source
      const members = { name, baseUrl, datasetId, documentationUrl, imageUrl, tags, variables, public: false }
      const { organization } = input
      const identity = { kind: "connector", organization, id: context.newId(), protocol, authSchemeConfigs } as const
      const connector = await addConnector(tx, context, { ...identity, ...members, environments: [] }, now)
      const draft = await addVersion(
        tx,
        context,
        connector,
        { name: published.name, contents: published.contents },
        now,
      )
      if (published.contents !== undefined) {
        await copyChildren(tx, context, contextOf(source, published), contextOf(connector, draft), now)
      }
      return connectorView(tx, await changeConnector(tx, connector, { versionCount: 1 }, now))
    },
    { timeoutMs: LARGE_TRANSACTION_MS },
  )
}

async function requireSource(
  tx: ReadTransaction,
  { organization, id }: ImportConnectorInput,
): Promise<Stored<Connector>> {
  const name = { kind: "connector", organization, id } as const
  const source = (await findConnector(tx, name)) ?? (await findPublicConnector(tx, id))
  if (source === undefined) throw noConnector(name)
  return source
}
