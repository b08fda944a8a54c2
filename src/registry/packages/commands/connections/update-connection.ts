// Changes a database connection, member by member.
import type { Stored } from "../../../../store/store.js"
import { databaseConnections } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { entityOf } from "../../../every-field.js"
import {
  type DatabaseConnectionPatch,
  type DatabaseConnectionRef,
  patchedConnection,
  requireDatabaseConnection,
} from "../../database-connections.js"
import type { DatabaseConnection, DatabaseType } from "../../entities.js"

/** The connection as it now is. */
export function updateDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
  input: {
    /** What to change of a connection of this type; what it throws comes out. */
    readonly patchOf: (type: DatabaseType) => DatabaseConnectionPatch
    readonly preconditions: readonly Precondition[]
  },
): Promise<Stored<DatabaseConnection>> {
  return transact(context, async (tx, now) => {
    const connection = await requireDatabaseConnection(tx, ref)
    checkPreconditions(input.preconditions, etagOf(connection), "database-connection", connection.name)
    const next = patchedConnection(context, connection, input.patchOf(connection.type), now)
    if (next === undefined) return connection
    return tx.update(databaseConnections, { ...entityOf(next), revision: connection.revision })
  })
}
