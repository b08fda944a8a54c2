// Creates a database connection in a project that exists.

import type { Stored } from "../../../../store/store.js"
import { databaseConnections, projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { alreadyExists } from "../../../errors.js"
import { createRow, type EveryField, entityOf } from "../../../every-field.js"
import {
  type DatabaseConnectionPatch,
  type DatabaseConnectionRef,
  patchedConnection,
} from "../../database-connections.js"
import type { DatabaseConnection, DatabaseType } from "../../entities.js"
import { requireProject } from "../../lookup.js"

/** The new connection. Refuses with ALREADY_EXISTS a taken name. */
export function createDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
  input: { readonly type: DatabaseType; readonly patch: DatabaseConnectionPatch },
): Promise<Stored<DatabaseConnection>> {
  return transact(context, async (tx, now) => {
    const project = await requireProject(tx, ref)
    if ((await tx.get(databaseConnections, [ref.organization, project.uid, ref.connection])) !== undefined) {
      throw alreadyExists("database-connection", ref.connection)
    }
    // The project must still be there when this commits.
    await tx.guard(projects, [project.organization, project.name])
    const empty: EveryField<DatabaseConnection> = {
      uid: context.newId(),
      organization: project.organization,
      projectUid: project.uid,
      name: ref.connection,
      type: input.type,
      settings: {},
      sealed: {},
      includeTables: undefined,
      excludeTables: undefined,
      excludeAllTables: undefined,
      createTime: now,
      updateTime: now,
    }
    const fields = patchedConnection(context, entityOf(empty), input.patch, now) ?? empty
    return createRow(tx, databaseConnections, fields)
  })
}
