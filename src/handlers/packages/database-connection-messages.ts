// Database connections as messages, and what a request for a change asks for. The block of a type is read and written by its descriptor.
import { create, type DescField, getOption, type MessageInitShape, ScalarType } from "@bufbuild/protobuf"
import { type FieldMask, FieldMaskSchema } from "@bufbuild/protobuf/wkt"
import {
  type Connection,
  ConnectionIndexingStatus,
  ConnectionSchema,
  ConnectionType,
} from "../../../gen/registry/packages/v1/database_connections_pb.js"
import { field as fieldOptions } from "../../../gen/rest/v1/annotations_pb.js"
import { etagOf } from "../../registry/etag.js"
import type { DatabaseConnectionPatch } from "../../registry/packages/database-connections.js"
import type { DatabaseConnection, DatabaseType } from "../../registry/packages/entities.js"
import type { Stored } from "../../store/store.js"
import { badRequest, type RequestViolation, requestViolation } from "../bad-request.js"
import { changeOf, type EveryMessageField, type FieldReaders, type FieldRoles } from "../message-fields.js"
import { presentFields } from "../messages.js"

const types: Record<DatabaseType, ConnectionType> = {
  postgres: ConnectionType.POSTGRES,
  bigquery: ConnectionType.BIGQUERY,
  snowflake: ConnectionType.SNOWFLAKE,
  trino: ConnectionType.TRINO,
  mysql: ConnectionType.MYSQL,
  duckdb: ConnectionType.DUCKDB,
  motherduck: ConnectionType.MOTHERDUCK,
}

/** The field of the block of a type. */
type BlockName = `${DatabaseType}Connection`

const roles: FieldRoles<Connection, DatabaseConnectionPatch> = {
  name: "name",
  type: "name",
  includeTables: "includeTables",
  excludeTables: "excludeTables",
  excludeAllTables: "excludeAllTables",
  indexingStatus: "output",
  postgresConnection: "settings",
  bigqueryConnection: "settings",
  snowflakeConnection: "settings",
  trinoConnection: "settings",
  mysqlConnection: "settings",
  duckdbConnection: "settings",
  motherduckConnection: "settings",
  etag: "output",
}

const typeNames = Object.keys(types) as DatabaseType[]

/** Members of a block: what is unset is undefined. */
type Block = Readonly<Record<string, string | number | undefined>>

/** A database connection as a message. Secrets are shown as set, never as they are. */
export function databaseConnectionMessage(
  connection: Stored<DatabaseConnection>,
): MessageInitShape<typeof ConnectionSchema> {
  const { name, type, settings, includeTables = [], excludeTables = [], excludeAllTables = false } = connection
  const message = {
    name,
    type: types[type],
    includeTables: [...includeTables],
    excludeTables: [...excludeTables],
    excludeAllTables,
    indexingStatus: ConnectionIndexingStatus.UNKNOWN,
    etag: etagOf(connection),
  } satisfies Omit<EveryMessageField<Connection>, BlockName>
  return { ...message, [blockField(type).localName]: settings }
}

/** The type that a message names; undefined when it names none. */
export function databaseType(message: Connection | undefined): DatabaseType | undefined {
  return typeNames.find((name) => types[name] === message?.type)
}

/**
 * What the message asks to change of a connection of this type. INVALID for another type's block, and for a name that is not the path's.
 */
export function databaseConnectionPatch(
  message: Connection | undefined,
  mask: FieldMask | undefined,
  target: { readonly type: DatabaseType; readonly name: string },
): DatabaseConnectionPatch {
  const { given, members } = pathsOf(message, mask)
  const own = blockField(target.type)
  const block = blockOf(message, own)
  const settings: Record<string, string | number | null> = {}
  const secrets: Record<string, string | null> = {}
  const violations = refusals(message, given, target)
  for (const field of own.message?.fields ?? []) {
    const value = block?.[field.localName]
    if (value === undefined && !members.has(`${own.name}.${field.name}`)) continue
    if (field.scalar !== ScalarType.STRING && value === undefined) {
      violations.push(requestViolation(`connection.${own.name}.${field.name}`, "must not be null", "EMPTY"))
    } else if (isSecret(field)) {
      secrets[field.localName] = value === undefined ? null : String(value) || null
    } else {
      settings[field.localName] = value === undefined || value === "" ? null : value
    }
  }
  if (violations.length > 0) throw badRequest(...violations)
  const readers: FieldReaders<Connection, DatabaseConnectionPatch> = {
    // Of a block some members are settings, the others secrets.
    settings: () => settings,
    secrets: () => secrets,
    includeTables: () => message?.includeTables ?? null,
    excludeTables: () => message?.excludeTables ?? null,
    excludeAllTables: () => message?.excludeAllTables ?? null,
  }
  return { ...changeOf(ConnectionSchema, roles, readers, message, given), settings, secrets }
}

function refusals(
  message: Connection | undefined,
  given: ReadonlySet<string>,
  target: { readonly type: DatabaseType; readonly name: string },
): RequestViolation[] {
  const own = blockField(target.type)
  const nulls = [
    ...(given.has("type") && databaseType(message) === undefined ? ["type"] : []),
    ...(given.has("exclude_all_tables") && message?.excludeAllTables === undefined ? ["exclude_all_tables"] : []),
    ...(given.has(own.name) && blockOf(message, own) === undefined ? [own.name] : []),
  ]
  const foreign = typeNames.map(blockField).filter((field) => field !== own && given.has(field.name))
  const type = databaseType(message)
  const otherType = given.has("type") && type !== undefined && type !== target.type
  const otherName = given.has("name") && message?.name !== target.name
  return [
    ...(otherName
      ? [requestViolation("connection.name", `never changes: it must be '${target.name}', or be left out`, "IMMUTABLE")]
      : []),
    ...(otherType
      ? [requestViolation("connection.type", `never changes: it must be '${target.type}', or be left out`, "IMMUTABLE")]
      : []),
    ...nulls.map((name) => requestViolation(`connection.${name}`, "must not be null", "EMPTY")),
    ...foreign.map(({ name }) =>
      requestViolation(
        `connection.${name}`,
        `belongs to another type: this connection is of type ${target.type}`,
        "MISMATCH",
      ),
    ),
  ]
}

/** The fields that a request names, and the members of blocks: a mask may go into a block, no further. */
function pathsOf(
  message: Connection | undefined,
  mask: FieldMask | undefined,
): { readonly given: ReadonlySet<string>; readonly members: ReadonlySet<string> } {
  const known = new Set([...blockFields.values()].flatMap((block) => memberPaths(block)))
  const paths = mask?.paths ?? []
  const members = new Set(paths.filter((path) => known.has(path)))
  const heads = [...members].map((path) => path.slice(0, path.indexOf(".")))
  const rest = [...paths.filter((path) => !known.has(path)), ...heads]
  return { given: presentFields(ConnectionSchema, message, mask && create(FieldMaskSchema, { paths: rest })), members }
}

function memberPaths(block: DescField): string[] {
  return block.message?.fields.map((field) => `${block.name}.${field.name}`) ?? []
}

/** INVALID unless the message has the block of its type. */
export function requireBlock(message: Connection | undefined, type: DatabaseType): void {
  const field = blockField(type)
  if (blockOf(message, field) === undefined) {
    throw badRequest(requestViolation(`connection.${field.name}`, `is required with type ${type}`, "REQUIRED"))
  }
}

const blockFields = new Map(
  typeNames.map((type) => {
    const field = ConnectionSchema.fields.find(({ name }) => name === `${type}_connection`)
    if (field === undefined) throw new Error(`Connection has no block for ${type}`)
    return [type, field]
  }),
)

function blockField(type: DatabaseType): DescField {
  const field = blockFields.get(type)
  if (field === undefined) throw new Error(`no database is of type ${type}`)
  return field
}

function blockOf(message: Connection | undefined, field: DescField): Block | undefined {
  return message && (message as unknown as Record<string, Block | undefined>)[field.localName]
}

function isSecret(field: DescField): boolean {
  return getOption(field, fieldOptions).secret
}
