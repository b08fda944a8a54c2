// How the two ages of connectors differ: in what things are called, and in nothing else.

import { alreadyExists, conflict, notFound, RegistryError } from "../errors.js"
import { violation } from "../violations.js"
import type { ConnectorKind } from "./entities.js"

interface Names {
  /** The resource, and its field in requests. */
  readonly thing: "connector" | "connection"
  readonly version: "connector-version" | "connection-version"
  /** Field of the variables that what is made under it starts with. */
  readonly variables: "connection_variables" | "environment_variables"
  /** Field of what is made under it. */
  readonly children: "connections" | "environments"
}

const namesByKind: Record<ConnectorKind, Names> = {
  connector: {
    thing: "connector",
    version: "connector-version",
    variables: "connection_variables",
    children: "connections",
  },
  connection: {
    thing: "connection",
    version: "connection-version",
    variables: "environment_variables",
    children: "environments",
  },
}

export function namesOf(kind: ConnectorKind): Names {
  return namesByKind[kind]
}

/** What names a connector in every request. */
export interface ConnectorName {
  readonly kind: ConnectorKind
  readonly organization: string
  readonly id: string
}

export function noConnector(name: ConnectorName): RegistryError {
  return notFound(namesOf(name.kind).thing, name.id)
}

export function noVersion(kind: ConnectorKind, name: string): RegistryError {
  return notFound(namesOf(kind).version, name)
}

export function versionExists(kind: ConnectorKind, name: string): RegistryError {
  return alreadyExists(namesOf(kind).version, name)
}

export function versionConflict(kind: ConnectorKind, name: string, problem: string): RegistryError {
  return conflict(namesOf(kind).version, name, problem)
}

/** Refuses what would need a feature that is not there yet; `fields` are paths in the request. */
export function unimplemented(fields: readonly string[]): RegistryError {
  const violations = fields.map((field) => violation(field, "must be empty: not supported yet", "UNIMPLEMENTED"))
  return new RegistryError("UNIMPLEMENTED", `not supported yet: ${fields.join(", ")}`, { violations })
}
