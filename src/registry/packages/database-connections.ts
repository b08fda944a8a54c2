// Rules of database connections: what is a secret stays sealed, and a change is merged member by member.
import { isDeepStrictEqual } from "node:util"
import type { ReadTransaction, Stored } from "../../store/store.js"
import { databaseConnections } from "../collections.js"
import { atLeast, type CommandContext } from "../context.js"
import { notFound, RegistryError } from "../errors.js"
import type { EveryField } from "../every-field.js"
import type { DatabaseConnection } from "./entities.js"
import { type ProjectRef, requireProject } from "./lookup.js"

export interface DatabaseConnectionRef extends ProjectRef {
  readonly connection: string
}

/** What to change; what is left out stays, null takes it away. */
export interface DatabaseConnectionPatch {
  readonly settings?: Readonly<Record<string, string | number | null>>
  /** In the clear. */
  readonly secrets?: Readonly<Record<string, string | null>>
  readonly includeTables?: readonly string[] | null
  readonly excludeTables?: readonly string[] | null
  readonly excludeAllTables?: boolean | null
}

/** The connection, or NOT_FOUND. */
export async function requireDatabaseConnection(
  tx: ReadTransaction,
  ref: DatabaseConnectionRef,
): Promise<Stored<DatabaseConnection>> {
  const project = await requireProject(tx, ref)
  const found = await tx.get(databaseConnections, [ref.organization, project.uid, ref.connection])
  if (found === undefined) throw notFound("database-connection", ref.connection)
  return found
}

/** The connection with the patch applied; undefined when that changes nothing, a secret sent again included. */
export function patchedConnection(
  context: CommandContext,
  connection: DatabaseConnection,
  patch: DatabaseConnectionPatch,
  now: Date,
): EveryField<DatabaseConnection> | undefined {
  const include = merged(connection.includeTables, patch.includeTables)
  const exclude = merged(connection.excludeTables, patch.excludeTables)
  const excludeAll = merged(connection.excludeAllTables, patch.excludeAllTables)
  const next: EveryField<DatabaseConnection> = {
    uid: connection.uid,
    organization: connection.organization,
    projectUid: connection.projectUid,
    name: connection.name,
    type: connection.type,
    settings: mergedMembers(connection.settings, patch.settings ?? {}),
    sealed: mergedSecrets(context, connection, patch.secrets ?? {}),
    includeTables: include?.length ? include : undefined,
    excludeTables: exclude?.length ? exclude : undefined,
    excludeAllTables: excludeAll ? true : undefined,
    createTime: connection.createTime,
    updateTime: connection.updateTime,
  }
  const fields = Object.keys(next) as (keyof DatabaseConnection)[]
  if (fields.every((field) => isDeepStrictEqual(next[field], connection[field]))) return undefined
  return { ...next, updateTime: atLeast(connection.updateTime, now) }
}

function merged<T>(stored: T | undefined, sent: T | null | undefined): T | undefined {
  return sent === undefined ? stored : (sent ?? undefined)
}

function mergedMembers<T>(
  stored: Readonly<Record<string, T>>,
  sent: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const members: Record<string, T> = { ...stored }
  for (const [name, value] of Object.entries(sent)) {
    if (value === null) delete members[name]
    else members[name] = value
  }
  return members
}

function mergedSecrets(
  { secretBox }: CommandContext,
  { uid, sealed }: DatabaseConnection,
  sent: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const changes: Record<string, string | null> = {}
  for (const [name, secret] of Object.entries(sent)) {
    if (secret === null) {
      changes[name] = null
      continue
    }
    if (secretBox === undefined) {
      throw new RegistryError(
        "UNIMPLEMENTED",
        `${name} can't be stored: the service has no key to encrypt secrets with`,
      )
    }
    // What it is sealed with binds it to this connection and member: it can't be moved to another.
    const aad = `database-connections/${uid}/${name}`
    const stored = sealed[name]
    if (stored === undefined || secretBox.open(stored, aad) !== secret) changes[name] = secretBox.seal(secret, aad)
  }
  return mergedMembers(sealed, changes)
}
