// Database connections of a project: one, and all by name.
import type { Stored } from "../../../../store/store.js"
import { databaseConnections } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import { type DatabaseConnectionRef, requireDatabaseConnection } from "../../database-connections.js"
import type { DatabaseConnection } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"

/** The connection, or NOT_FOUND. */
export function getDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
): Promise<Stored<DatabaseConnection>> {
  return context.store.read((tx) => requireDatabaseConnection(tx, ref))
}

/** A page of a project's connections, by name. */
export function listDatabaseConnections(
  context: CommandContext,
  ref: ProjectRef,
  page: ForwardPageRequest,
): Promise<ListPage<Stored<DatabaseConnection>>> {
  return context.store.read(async (tx) => {
    const project = await requireProject(tx, ref)
    return readPage(tx, databaseConnections, { scope: [ref.organization, project.uid] }, page)
  })
}
