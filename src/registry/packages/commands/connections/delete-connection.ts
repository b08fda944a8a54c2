// Deletes a database connection.
import { databaseConnections } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkEtag, etagOf } from "../../../etag.js"
import { type DatabaseConnectionRef, findDatabaseConnection } from "../../database-connections.js"

export function deleteDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
  etags: readonly string[],
): Promise<void> {
  return transact(context, async (tx) => {
    const connection = await findDatabaseConnection(tx, ref)
    checkEtag(etags, etagOf(connection), "database-connection", connection.name)
    await tx.delete(databaseConnections, connection)
  })
}
