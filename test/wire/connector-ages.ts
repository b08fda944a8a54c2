// One API at two ages, as its wire tests see it: names differ, rules don't.
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

export interface Age {
  readonly title: string
  readonly base: string
  readonly thing: "connector" | "connection"
  readonly things: "connectors" | "connections"
  readonly children: "connections" | "environments"
  readonly variables: "connectionVariables" | "environmentVariables"
  /** Fourth member of an error. */
  readonly fourth: "details" | "cause"
  readonly method: Readonly<Record<Operation, DescMethod>>
}

const v1 = ConnectorService.method
const v1alpha1 = ConnectionService.method

export const ages: readonly Age[] = [
  {
    title: "connectors, v1",
    base: "/api/connect/v1",
    thing: "connector",
    things: "connectors",
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
    thing: "connection",
    things: "connections",
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

/** The thing that a case makes: always this id, in an organization of its own. */
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

export function thingPath(age: Age, world: World): string {
  return `/o/${world.name}/${age.things}/${ID}`
}

export function versionPath(age: Age, world: World, name = "1"): string {
  return `${thingPath(age, world)}/versions/${encodeURIComponent(name)}`
}

export function rpcNames(age: Age, world: World) {
  return { organisationId: world.name, [`${age.thing}Id`]: ID }
}

/** A message by names that differ by age: the types can't follow. */
export function message(members: Record<string, unknown>): MessageInitShape<DescMessage> {
  return members as MessageInitShape<DescMessage>
}

export function thingBody(world: World, members: object = {}) {
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

export async function withThing(age: Age, world: World): Promise<void> {
  const headers = { "if-none-match": "*" }
  await expectStatus(world.rest("PUT", thingPath(age, world), { headers, json: thingBody(world) }), 201)
}

/** The thing and a draft. */
export async function withDraft(age: Age, world: World, name = "1"): Promise<void> {
  await withThing(age, world)
  await addDraft(age, world, name)
}

export async function addDraft(age: Age, world: World, name: string): Promise<void> {
  await expectStatus(world.rest("POST", `${thingPath(age, world)}/versions`, { json: { name } }), 201)
}

export async function publish(age: Age, world: World, name: string): Promise<void> {
  await expectStatus(world.rest("POST", `${versionPath(age, world, name)}/publish`), 200)
}

/** The thing and these versions, published in this order. */
export async function withPublished(age: Age, world: World, ...names: string[]): Promise<void> {
  await withThing(age, world)
  for (const name of names) {
    await addDraft(age, world, name)
    await publish(age, world, name)
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

export async function getVersion(age: Age, world: World, name = "1"): Promise<VersionBody> {
  return versionOf(await expectStatus(world.rest("GET", versionPath(age, world, name)), 200))
}

/** A PUT of the whole version as it is but for these members. */
export async function putVersion(
  age: Age,
  world: World,
  name: string,
  changes: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const json = { ...(await getVersion(age, world, name)), ...changes }
  return world.rest("PUT", versionPath(age, world, name), { json, headers })
}

/** An error over HTTP, naming these fields. */
export function refusal(age: Age, status: number, ...fields: string[]) {
  return () => ({
    code: `${status}000`,
    message: expect.any(String),
    ...(fields.length === 0 ? {} : { fields: fields.map((field) => ({ field, message: expect.any(String) })) }),
    [age.fourth]: expect.any(String),
  })
}
