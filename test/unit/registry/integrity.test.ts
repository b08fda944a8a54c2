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

describe("what stands on connectors and their versions is found to be wrong", () => {
  const updateTime = new Date(1.7e12)
  const connector = {
    ...{ uid: "U", organization: "o", kind: "connector", id: "c", name: "c", public: true, updateTime },
    ...{ versionCount: 0, publishedCount: 0 },
  }
  const row = { uid: "U", organization: "o", id: "c", name: "c", updateTime }
  const counters = [
    { organization: "o", counter: "connectors", share: "0", value: 1 },
    { organization: "", counter: "public-connectors", share: "0", value: 1 },
  ]
  const version = { uid: "V", organization: "o", connectorUid: "U", name: "1" }
  const contents = { action: 1, trigger: 0, definition: 1, bytes: 30 }
  const action = { uid: "A", organization: "o", versionUid: "V", kind: "action", name: "a", bytes: 10 }
  const definition = { uid: "D", organization: "o", versionUid: "V", name: "d", bytes: 20 }

  function problems(rows: Readonly<Record<string, readonly object[]>>): string[] {
    const check = new IntegrityCheck()
    for (const [name, documents] of Object.entries({ connectors: [connector], counters, ...rows })) {
      for (const document of documents) check.add(name, document as Record<string, unknown>)
    }
    return [...check.problems()]
  }

  const whole = {
    connectors: [{ ...connector, versionCount: 1, environments: { count: 1, bytes: 1, nextPosition: 1 } }],
    "public-connectors": [row],
    "connector-versions": [{ ...version, contents }],
    "connector-operations": [action],
    "connector-definitions": [definition],
    "connector-environments": [{ uid: "E", organization: "o", connectorUid: "U", name: "e" }],
  }

  test("but not where all is as it should be", () => {
    expect(problems(whole)).toEqual([])
  })

  test.each<[string, Readonly<Record<string, readonly object[]>>, RegExp]>([
    [
      "a public connector without its row",
      { "public-connectors": [] },
      /o\/c is public, and public-connectors does not/,
    ],
    ["a row that is not as its connector", { "public-connectors": [{ ...row, updateTime: new Date(0) }] }, /is not as/],
    ["a row of none", { connectors: [{ ...whole.connectors[0], public: false }] }, /o\/c is no public connector/],
    ["a counter", { counters: counters.slice(0, 1) }, /public-connectors of {2}says 0, and there are 1/],
    ["a version's contents", { "connector-operations": [] }, /says that it has 1 actions.* and has 0 actions/],
    ["the bytes of a version", { "connector-definitions": [{ ...definition, bytes: 1 }] }, /30 bytes, and .*11 bytes/],
    ["a connector's environments", { "connector-environments": [] }, /says that it has 1 environments, and has 0/],
  ])("%s", (_, changes, problem) => {
    expect(problems({ ...whole, ...changes })).toContainEqual(expect.stringMatching(problem))
  })
})
