// Every answer that is a resource has an etag. What has none, and why, stands in docs/api-style.md.
import { readFileSync } from "node:fs"
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { expect, test } from "vitest"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import { fieldOptions } from "../../../src/rest/options.js"
import { registryServices } from "../../../src/services.js"

/** Methods of these names answer with one resource. */
const ONE = /^(Get|Describe|Create|Update|Put|Upsert|Publish|Unpublish|Upload|Add)/

function isEtag(field: DescField): boolean {
  return field.name === "etag" || fieldOptions(field).precondition === Precondition.ETAG
}

function hasEtag({ fields }: DescMessage): boolean {
  return fields.some((field) => isEtag(field) || field.message?.fields.some(isEtag))
}

/** Messages of resources that have an etag, and the resources in them. */
function resources(): DescMessage[] {
  const messages = new Map<string, DescMessage>()
  const visit = (message: DescMessage) => {
    if (messages.has(message.typeName)) return
    messages.set(message.typeName, message)
    for (const { message: inner } of message.fields) if (inner !== undefined) visit(inner)
  }
  for (const { output } of registryServices.flatMap(({ methods }) => methods)) visit(output)
  return [...messages.values()].filter(
    ({ name, fields }) => !/(Request|Response)$/.test(name) && fields.some((field) => field.name === "etag"),
  )
}

/** Resources with an etag that lack a time, and why. */
const WITHOUT_TIMES: Readonly<Record<string, string>> = {
  "registry.connections.v1alpha1.Action": "documented without them",
  "registry.connections.v1alpha1.Definition": "documented without them",
  "registry.connectors.v1.Action": "documented without them",
  "registry.connectors.v1.Definition": "documented without them",
  "registry.connectors.v1.Trigger": "documented without them",
  "registry.packages.v1.Connection": "documented without them",
}

test("every resource with an etag has the times of its creation and of its last change", () => {
  const all = resources()
  expect(all.length).toBeGreaterThan(5)
  const has = ({ fields }: DescMessage, name: string) => fields.some((field) => field.name === name)
  const without = all.filter((message) => !has(message, "create_time") || !has(message, "update_time"))
  expect(without.map(({ typeName }) => typeName).sort()).toEqual(Object.keys(WITHOUT_TIMES).sort())
})

test("answers without an etag are those that docs/api-style.md gives a reason for", () => {
  const methods = registryServices.flatMap(({ methods }) => methods).filter(({ name }) => ONE.test(name))
  expect(methods.length).toBeGreaterThan(60)
  const without = methods.filter(({ output }) => !hasEtag(output)).map(({ parent, name }) => `${parent.name}.${name}`)
  const [, section = ""] = readFileSync("docs/api-style.md", "utf8").split("## Answers without an etag")
  const [table = ""] = section.split("\n## ")
  const explained = [...table.matchAll(/`(\w+Service\.\w+)`/g)].map(([, method]) => method)
  expect(explained.sort()).toEqual(without.sort())
})
