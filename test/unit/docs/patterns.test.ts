// Patterns in the documents are ones that the regular expressions of other languages take: a generated client compiles them.
import { describe, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"

function patternsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === "pattern" && typeof member === "string" ? [member] : patternsIn(member),
  )
}

describe("patterns in documents use no Unicode properties, named groups or look-around", () => {
  test.each(apiDocuments(serviceRoutes()).map((document) => [document.name, document] as const))(
    "%s",
    async (_, document) => {
      const patterns = patternsIn(await document.json())
      expect(patterns.length).toBeGreaterThan(0)
      expect([...new Set(patterns)].filter((pattern) => /\\[pPk]|\(\?/.test(pattern))).toEqual([])
    },
  )
})
