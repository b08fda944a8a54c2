// What is checked of rows that belong together, against the declarations of what is stored.
import { describe, expect, test } from "vitest"
import { collections } from "../../../src/registry/collections.js"
import { IntegrityCheck } from "../../../src/registry/integrity.js"

/** Collections whose documents are keyed by the uid of what they stand under. */
const children = collections.flatMap(({ name, scope }) =>
  scope.filter((member) => member.endsWith("Uid")).map((member) => ({ name, member })),
)

describe("a document whose parent is not there is found", () => {
  test.each(children)("in $name, by its $member", ({ name, member }) => {
    const check = new IntegrityCheck()
    check.add(name, { uid: "U", name: "n", organization: "o", [member]: "MISSING" })
    expect([...check.problems()]).toContainEqual(expect.stringMatching(/stands under .* MISSING, which is not there$/))
  })

  test("in collections that there are", () => {
    expect(children.length).toBeGreaterThan(10)
  })
})
