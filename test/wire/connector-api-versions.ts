// One API in its two versions, as its wire tests see it: names differ, rules don't.
import type { DescMessage, DescMethod, MessageInitShape } from "@bufbuild/protobuf"
import { expect } from "vitest"
import { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
import type { Answer } from "../support/http.js"
import type { World } from "./harness.js"

type Operation =
  | "list"
  | "get"
  | "create"
  | "update"
  | "delete"
  | "listVersions"
  | "createVersion"
  | "getVersion"
  | "updateVersion"
  | "deleteVersion"
  | "publishVersion"
  | "unpublishVersion"

export interface ApiVersion {
  readonly title: string
  readonly base: string
  readonly resource: "connector" | "connection"
  readonly resources: "connectors" | "connections"
  readonly children: "connections" | "environments"
  readonly variables: "connectionVariables" | "environmentVariables"
  /** Fourth member of an error. */
  readonly fourth: "details" | "cause"
  readonly method: Readonly<Record<Operation, DescMethod>>
}

const v1 = ConnectorService.method
const v1alpha1 = ConnectionService.method

export const apiVersions: readonly ApiVersion[] = [
  {
    title: "connectors, v1",
    base: "/api/connect/v1",
    resource: "connector",
    resources: "connectors",
    children: "connections",
    variables: "connectionVariables",
    fourth: "details",
    method: {
      list: v1.listConnectors,
      get: v1.getConnector,
      create: v1.createHttpConnector,
      update: v1.updateConnector,
      delete: v1.deleteConnector,
      listVersions: v1.listConnectorVersions,
      createVersion: v1.createConnectorVersion,
      getVersion: v1.getConnectorVersion,
      updateVersion: v1.updateConnectorVersion,
      deleteVersion: v1.deleteConnectorVersion,
      publishVersion: v1.publishConnectorVersion,
      unpublishVersion: v1.unpublishConnectorVersion,
    },
  },
  {
    title: "connections, v1alpha1",
    base: "/api/connect/v1alpha1",
    resource: "connection",
    resources: "connections",
    children: "environments",
    variables: "environmentVariables",
    fourth: "cause",
    method: {
      list: v1alpha1.listConnections,
      get: v1alpha1.getConnection,
      create: v1alpha1.createHttpConnection,
      update: v1alpha1.updateConnection,
      delete: v1alpha1.deleteConnection,
      listVersions: v1alpha1.listConnectionVersions,
      createVersion: v1alpha1.createConnectionVersion,
      getVersion: v1alpha1.getConnectionVersion,
      updateVersion: v1alpha1.updateConnectionVersion,
      deleteVersion: v1alpha1.deleteConnectionVersion,
      publishVersion: v1alpha1.publishConnectionVersion,
      unpublishVersion: v1alpha1.unpublishConnectionVersion,
    },
  },
]

/** The resource that a case makes: always this id, in an organization of its own. */
export const ID = "C_-1"

export const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
export const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/

export interface VersionBody {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly isLatest: boolean
  readonly isDefault: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly publishedAt: string | null
}

export function resourcePath(apiVersion: ApiVersion, world: World): string {
  return `/o/${world.name}/${apiVersion.resources}/${ID}`
}

export function versionPath(apiVersion: ApiVersion, world: World, name = "1"): string {
  return `${resourcePath(apiVersion, world)}/versions/${encodeURIComponent(name)}`
}

export function rpcNames(apiVersion: ApiVersion, world: World) {
  return { organisationId: world.name, [`${apiVersion.resource}Id`]: ID }
}

/** A message by names that differ by API version: the types can't follow. */
export function message(members: Record<string, unknown>): MessageInitShape<DescMessage> {
  return members as MessageInitShape<DescMessage>
}

export function resourceBody(world: World, members: object = {}) {
  return {
    id: ID,
    organisationId: world.name,
    name: "cats",
    protocol: "http",
    baseUrl: "https://cats.example",
    ...members,
  }
}

async function expectStatus(answer: Promise<Answer>, status: number): Promise<Answer> {
  const got = await answer
  expect({ status: got.status, text: got.text }).toMatchObject({ status })
  return got
}

export async function withResource(apiVersion: ApiVersion, world: World): Promise<void> {
  const headers = { "if-none-match": "*" }
  await expectStatus(world.rest("PUT", resourcePath(apiVersion, world), { headers, json: resourceBody(world) }), 201)
}

/** The resource and a draft. */
export async function withDraft(apiVersion: ApiVersion, world: World, name = "1"): Promise<void> {
  await withResource(apiVersion, world)
  await addDraft(apiVersion, world, name)
}

export async function addDraft(apiVersion: ApiVersion, world: World, name: string): Promise<void> {
  await expectStatus(world.rest("POST", `${resourcePath(apiVersion, world)}/versions`, { json: { name } }), 201)
}

export async function publish(apiVersion: ApiVersion, world: World, name: string): Promise<void> {
  await expectStatus(world.rest("POST", `${versionPath(apiVersion, world, name)}/publish`), 200)
}

/** The resource and these versions, published in this order. */
export async function withPublished(apiVersion: ApiVersion, world: World, ...names: string[]): Promise<void> {
  await withResource(apiVersion, world)
  for (const name of names) {
    await addDraft(apiVersion, world, name)
    await publish(apiVersion, world, name)
  }
}

export function versionOf(answer: Answer): VersionBody {
  return answer.json as unknown as VersionBody
}

/** The fields that an error names. */
export function fieldsOf(answer: Answer): string[] {
  const { fields = [] } = answer.json as unknown as { fields?: { field: string }[] }
  return fields.map(({ field }) => field)
}

export async function getVersion(apiVersion: ApiVersion, world: World, name = "1"): Promise<VersionBody> {
  return versionOf(await expectStatus(world.rest("GET", versionPath(apiVersion, world, name)), 200))
}

/** A PUT of the whole version as it is but for these members. */
export async function putVersion(
  apiVersion: ApiVersion,
  world: World,
  name: string,
  changes: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const json = { ...(await getVersion(apiVersion, world, name)), ...changes }
  return world.rest("PUT", versionPath(apiVersion, world, name), { json, headers })
}

/** An error over HTTP, naming these fields. */
export function refusal(apiVersion: ApiVersion, status: number, ...fields: string[]) {
  return () => ({
    code: `${status}000`,
    message: expect.any(String),
    ...(fields.length === 0 ? {} : { fields: fields.map((field) => ({ field, message: expect.any(String) })) }),
    [apiVersion.fourth]: expect.any(String),
  })
}
