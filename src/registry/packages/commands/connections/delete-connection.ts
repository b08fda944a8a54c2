// Deletes a database connection.
import { databaseConnections } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { type DatabaseConnectionRef, requireDatabaseConnection } from "../../database-connections.js"

/** The connection is gone with its secrets. */
export function deleteDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
  preconditions: readonly Precondition[],
): Promise<void> {
  return transact(context, async (tx) => {
    const connection = await requireDatabaseConnection(tx, ref)
    checkPreconditions(preconditions, etagOf(connection), "database-connection", connection.name)
    await tx.delete(databaseConnections, connection)
  })
}
