// Database connections of a project: one, and all by name.
import type { Stored } from "../../../../store/store.js"
import { databaseConnections } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { DatabaseConnection } from "../../../entities.js"
import { type ListPage, listPage, type PageRequest, pageQuery } from "../../../paging.js"
import { type DatabaseConnectionRef, findDatabaseConnection } from "../../database-connections.js"
import { findProject, type ProjectRef } from "../../lookup.js"

export function getDatabaseConnection(
  context: CommandContext,
  ref: DatabaseConnectionRef,
): Promise<Stored<DatabaseConnection>> {
  return context.store.read((tx) => findDatabaseConnection(tx, ref))
}

export function listDatabaseConnections(
  context: CommandContext,
  ref: ProjectRef,
  page: PageRequest,
): Promise<ListPage<Stored<DatabaseConnection>>> {
  return context.store.read(async (tx) => {
    const project = await findProject(tx, ref)
    return listPage(await tx.page(databaseConnections, { scope: [ref.organization, project.uid], ...pageQuery(page) }))
  })
}
