// How the two versions of the connectors API differ: in the names of resources, and in nothing else.

import { alreadyExists, conflict, notFound, type RegistryError } from "../errors.js"
import type { ConnectorKind } from "./entities.js"

/** The resource types of a kind of connector. */
interface ConnectorResourceTypes {
  readonly connector: "connector" | "connection"
  readonly version: "connector-version" | "connection-version"
  /** What it is used with. */
  readonly environment: "connection" | "environment"
}

const resourceTypes: Record<ConnectorKind, ConnectorResourceTypes> = {
  connector: {
    connector: "connector",
    version: "connector-version",
    environment: "connection",
  },
  connection: {
    connector: "connection",
    version: "connection-version",
    environment: "environment",
  },
}

/** What errors call a connector of this kind, and its versions. */
export function resourceTypesOf(kind: ConnectorKind): ConnectorResourceTypes {
  return resourceTypes[kind]
}

/** What names a connector in every request. */
export interface ConnectorName {
  readonly kind: ConnectorKind
  readonly organization: string
  readonly id: string
}

/** The error that the connector does not exist. */
export function noConnector(name: ConnectorName): RegistryError {
  return notFound(resourceTypesOf(name.kind).connector, name.id)
}

/** The error that the version does not exist. */
export function noVersion(kind: ConnectorKind, name: string): RegistryError {
  return notFound(resourceTypesOf(kind).version, name)
}

/** The error that the version's name is taken. */
export function versionExists(kind: ConnectorKind, name: string): RegistryError {
  return alreadyExists(resourceTypesOf(kind).version, name)
}

/** The error that the version does not allow the change; `problem` says why. */
export function versionConflict(kind: ConnectorKind, name: string, problem: string): RegistryError {
  return conflict(resourceTypesOf(kind).version, name, problem)
}
