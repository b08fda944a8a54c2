// Which requests count as the same.
import { create, toBinary } from "@bufbuild/protobuf"
import { expect, it } from "vitest"
import { CreateActionRequestSchema } from "../../../gen/registry/connectors/v1/actions_pb.js"
import { CreateOrganizationRequestSchema } from "../../../gen/registry/packages/v1/packages_pb.js"
import { requestContent } from "../../../src/handlers/request-content.js"

const action = (completion: Record<string, string | number>) =>
  requestContent(
    CreateActionRequestSchema,
    create(CreateActionRequestSchema, { action: { name: "a", parameters: [{ name: "p", completion }] } }),
  )

it("the order of a map's entries does not tell requests apart, and what they say does", () => {
  expect(action({ b: "2", a: "1" })).toBe(action({ a: "1", b: "2" }))
  const contents = [{ a: "1" }, { a: 1 }, { a: Number.NaN }, { b: "1" }, { a: "1", b: "2" }, {}].map(action)
  expect(new Set(contents).size).toBe(contents.length)
})

it("a message without maps is compared by its bytes", () => {
  const message = create(CreateOrganizationRequestSchema, { organization: { name: "o" } })
  expect(requestContent(CreateOrganizationRequestSchema, message)).toEqual(
    toBinary(CreateOrganizationRequestSchema, message),
  )
})
