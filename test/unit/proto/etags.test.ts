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

test("answers without an etag are those that docs/api-style.md gives a reason for", () => {
  const methods = registryServices.flatMap(({ methods }) => methods).filter(({ name }) => ONE.test(name))
  expect(methods.length).toBeGreaterThan(60)
  const without = methods.filter(({ output }) => !hasEtag(output)).map(({ parent, name }) => `${parent.name}.${name}`)
  const [, section = ""] = readFileSync("docs/api-style.md", "utf8").split("## Answers without an etag")
  const [table = ""] = section.split("\n## ")
  const explained = [...table.matchAll(/`(\w+Service\.\w+)`/g)].map(([, method]) => method)
  expect(explained.sort()).toEqual(without.sort())
})
