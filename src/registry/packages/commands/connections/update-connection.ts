// Changes a database connection, member by member.
import type { Stored } from "../../../../store/store.js"
import { databaseConnections } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { DatabaseConnection, DatabaseType } from "../../../entities.js"
import { type FieldViolation, invalid, violation } from "../../../errors.js"
import { checkEtag, etagOf } from "../../../etag.js"
import {
  type DatabaseConnectionPatch,
  type DatabaseConnectionRef,
  findDatabaseConnection,
  patchedConnection,
} from "../../database-connections.js"

export function updateDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
  input: {
    /** What the request says that the type is. */
    readonly type: DatabaseType | undefined
    readonly patchOf: (type: DatabaseType) => DatabaseConnectionPatch
    readonly etags: readonly string[]
  },
): Promise<Stored<DatabaseConnection>> {
  return transact(context, async (tx, now) => {
    const connection = await findDatabaseConnection(tx, ref)
    checkEtag(input.etags, etagOf(connection), "database-connection", connection.name)
    if (input.type !== undefined && input.type !== connection.type) throw invalid(immutableType(connection))
    const next = patchedConnection(context, connection, input.patchOf(connection.type), now)
    return next === connection ? connection : tx.update(databaseConnections, next)
  })
}

function immutableType({ type }: DatabaseConnection): FieldViolation {
  return violation("connection.type", `never changes: it must be '${type}', or be left out`, "IMMUTABLE")
}
