// To format 2: connectors that are public have a row each, which lists over all organizations go by.
import { connectors, organizations } from "../collections.js"
import { publicConnectors } from "../connectors/collections.js"
import { addPublic, isPublic } from "../connectors/public-connectors.js"
import { transact } from "../context.js"
import type { UpgradeStep } from "./data-format.js"
import { eachRow } from "./each-row.js"

export const rowsOfPublicConnectors: UpgradeStep = {
  what: "rows of public connectors",
  async run(context) {
    for await (const { name } of eachRow(context, organizations, [])) {
      for await (const { id } of eachRow(context, connectors, [name, "connector"])) {
        await transact(context, async (tx, now) => {
          const connector = await tx.guard(connectors, [name, "connector", id])
          if (connector === undefined || !isPublic(connector)) return
          if ((await tx.get(publicConnectors, [connector.uid])) === undefined) await addPublic(tx, connector, now)
        })
      }
    }
  },
}
