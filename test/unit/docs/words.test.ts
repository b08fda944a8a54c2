// The vendors' documents speak to readers of a JSON API: no word of Protobuf, no code of gRPC, no field in a proto's spelling.
import { describe, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"

/** What stands in backticks or in an address is quoted. */
const QUOTED = /`[^`]*`|https?:\S+/g
const FOREIGN =
  /protobuf|\.proto\b|\bproto\b|first message|messages as needed|oneof|\bmask\b|gRPC|google\.rpc|[A-Z]{3,}_[A-Z]+|[a-z0-9]_[a-z]/i

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    (name === "description" || name === "summary") && typeof member === "string" ? [member] : textsIn(member),
  )
}

describe("documents speak to readers of JSON", () => {
  test.each(
    apiDocuments(serviceRoutes())
      .filter(({ name }) => name !== "openapi" && name !== "registry")
      .map((document) => [document.name, document] as const),
  )("%s", async (_, document) => {
    const texts = textsIn(await document.json())
    expect(texts.length).toBeGreaterThan(100)
    expect([...new Set(texts)].filter((text) => FOREIGN.test(text.replace(QUOTED, "")))).toEqual([])
  })
})
