import { describe, expect, test } from "vitest"
import { readPackage } from "../../../src/indexer/read-package.js"
import type { PackageIndex } from "../../../src/registry/packages/package-index.js"
import { fixture, sourceOf, tarGz, zip } from "../../support/archives.js"

async function indexOf(bytes: Uint8Array): Promise<PackageIndex> {
  const result = await readPackage(sourceOf(bytes))
  if (result.status === "failed") throw new Error(result.reason)
  return result.index
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const result = await readPackage(sourceOf(bytes))
  return result.status === "failed" ? result.reason : "indexed"
}

function model(text: string) {
  return tarGz([
    { name: "publisher.json", content: "{}" },
    { name: "m.malloy", content: text },
  ])
}

describe("what a package holds", () => {
  test("sources, their fields and queries of every model, each with its description and line", async () => {
    const { manifest, models, truncated } = await indexOf(await tarGz(fixture("flights")))
    expect(manifest).toEqual({
      name: "flights",
      version: "1.2.0",
      description: "Departures and delays of a regional airline",
    })
    expect(models.map(({ path, description }) => [path, description])).toEqual([
      ["models/carriers.malloy", "Who flies."],
      ["models/flights.malloy", "Departures and how late they are."],
    ])
    const [flights] = models[1]?.sources ?? []
    expect(flights).toMatchObject({
      name: "flights",
      line: 5,
      description: "One row for each departure, cancelled ones too.",
    })
    expect(flights?.fields.map(({ kind, name, line, description }) => [kind, name, line, description])).toEqual([
      ["join", "carriers", 8, "The airline that sells the ticket."],
      ["rename", "destination_code", 10, undefined],
      ["dimension", "departure_delay", 14, "Minutes between the planned and the real departure, negative when early."],
      ["dimension", "is_late", 15, undefined],
      ["dimension", "flight number", 16, undefined],
      ["measure", "flight_count", 20, "Counts of departures."],
      ["measure", "late_count", 21, "Counts of departures."],
      ["measure", "late_share", 22, "Counts of departures."],
      ["view", "top_destinations", 25, "The ten destinations with the most departures."],
      ["view", "by_carrier", 31, undefined],
    ])
    expect(models[1]?.queries).toEqual([
      { name: "late_by_carrier", line: 39, description: "Late departures of each airline, worst first." },
    ])
    expect(truncated).toBe(false)
  })

  test("a zip archive of the same files gives the same index", async () => {
    for (const name of ["flights", "library", "energy"] as const) {
      expect(await indexOf(zip(fixture(name)))).toEqual(await indexOf(await tarGz(fixture(name))))
    }
  })

  test("blocks of description, and fields of a join's own source are not those of the source", async () => {
    const { models } = await indexOf(await tarGz(fixture("library")))
    expect(models[0]?.description).toBe("Loans of a public library.\nOne source a table.")
    const loans = models[0]?.sources[1]
    expect(loans?.description).toBe("Who borrowed what, and when it came back.\nOpen loans have no return date.")
    expect(loans?.fields.map(({ name }) => name)).toEqual([
      "books",
      "fines",
      "is_open",
      "loan_count",
      "open_count",
      "by_shelf",
    ])
  })

  test("columns that an include names", async () => {
    const text = `##! experimental.access_modifiers
source: orders is duckdb.table('orders') include {
  public:
    #(doc) Who bought.
    customer_id
    total is amount
  private: *
}`
    const { models } = await indexOf(await model(text))
    expect(models[0]?.sources[0]?.fields).toEqual([
      { kind: "column", name: "customer_id", line: 5, description: "Who bought." },
      { kind: "column", name: "total", line: 6 },
    ])
  })

  test("an archive whose first entry is '.', and paths that begin with './'", async () => {
    const files = fixture("energy").map(({ name, content }) => ({ name: `./${name}`, content }))
    const { models } = await indexOf(await tarGz([{ name: ".", type: "directory" }, ...files]))
    expect(models.map(({ path }) => path)).toEqual(["models/meters.malloy", "models/report.malloy"])
  })

  test("no models are fine; files that macOS adds are no models", async () => {
    const files = [
      { name: "publisher.json", content: "{}" },
      { name: "._m.malloy", content: "\0\x05\x16\x07" },
      { name: "__MACOSX/._m.malloy", content: "\0\x05\x16\x07" },
      { name: "notes.txt", content: "source: is (" },
    ]
    expect((await indexOf(zip(files))).models).toEqual([])
  })

  test("what is too much is left out, and said to be", async () => {
    const fields = Array.from({ length: 3000 }, (_, n) => `  #" ${"d".repeat(240)}\n  dimension: f${n} is 1`).join("\n")
    const { models, truncated } = await indexOf(await model(`source: s is duckdb.table('t') extend {\n${fields}\n}`))
    expect(truncated).toBe(true)
    expect(models[0]?.sources[0]?.fields.length).toBeGreaterThan(2000)
    expect(JSON.stringify(models).length).toBeLessThan(1024 * 1024)
  })

  test("a long description is cut, a name too long left out", async () => {
    const text = `#" ${"a".repeat(5000)}\nsource: s is duckdb.table('t')\nquery: ${"q".repeat(300)} is s -> { select: * }`
    const { models, truncated } = await indexOf(await model(text))
    expect(models[0]?.sources[0]?.description).toHaveLength(1000)
    expect(models[0]?.queries).toEqual([])
    expect(truncated).toBe(true)
  })
})

describe("what is wrong with a package is a reason", () => {
  test("no publisher.json at the root", async () => {
    const models = [{ name: "m.malloy", content: "" }]
    expect(await reasonOf(await tarGz(models))).toBe("the archive has no file publisher.json at its root")
    expect(await reasonOf(zip([{ name: "a/publisher.json", content: "{}" }]))).toMatch(/no file publisher.json/)
    const link = { name: "publisher.json", type: "symlink", linkname: "other.json" } as const
    expect(await reasonOf(await tarGz([link]))).toMatch(/no file publisher.json/)
  })

  test.each([
    ["[]", "publisher.json must be a JSON object"],
    ["null", "publisher.json must be a JSON object"],
    ['"x"', "publisher.json must be a JSON object"],
    ["{", "publisher.json is not JSON: "],
    ["\xff\xfe", '"publisher.json" is not UTF-8 text'],
  ])("publisher.json of %s", async (content, reason) => {
    expect(
      await reasonOf(await tarGz([{ name: "publisher.json", content: Buffer.from(content, "latin1") }])),
    ).toContain(reason)
  })

  test("a model that does not parse: its path, line and the parser's message", async () => {
    const reason = await reasonOf(await model("source: ok is duckdb.table('t')\n\nsource: bad is (\n"))
    expect(reason).toMatch(/^m\.malloy, line \d: /)
    expect(await reasonOf(await model("dimension: x is 1"))).toMatch(/^m\.malloy, line 1: /)
    expect(await reasonOf(await model("\u0001\u0002 what"))).toMatch(/^m\.malloy, line 1: /)
  })

  test("a model nested deeper than the parser's stack", async () => {
    const depth = 100_000
    const reason = await reasonOf(
      await model(`query: q is a -> { select: x is ${"(".repeat(depth)}1${")".repeat(depth)} }`),
    )
    expect(reason).toMatch(/^m\.malloy.*: .*call stack/)
  })

  test("a model that is no text, a model too large, too many models", async () => {
    expect(await reasonOf(await model("\ud800".repeat(1)))).toMatch(/m\.malloy/)
    const large = Buffer.alloc(1024 * 1024 + 1, " ")
    const publisher = { name: "publisher.json", content: "{}" }
    expect(await reasonOf(zip([publisher, { name: "m.malloy", content: large }]))).toMatch(/more than 1048576/)
    const many = Array.from({ length: 1001 }, (_, n) => ({ name: `${n}.malloy`, content: "" }))
    expect(await reasonOf(zip([publisher, ...many]))).toBe("the package has more than 1000 models")
    const sum = Array.from({ length: 17 }, (_, n) => ({ name: `${n}.malloy`, content: Buffer.alloc(1024 * 1024, " ") }))
    expect(await reasonOf(await tarGz([publisher, ...sum]))).toMatch(/models have more than/)
  })

  test("reasons have at most 500 characters, and none that could deceive a terminal", async () => {
    const name = `\u001b[2J${"../".repeat(200)}`
    const reason = await reasonOf(zip([{ name, content: "" }]))
    expect(reason.length).toBeLessThanOrEqual(500)
    expect(reason).not.toMatch(/\p{Cc}/u)
  })
})

test("a source that can't be read rejects with its own error", async () => {
  const bytes = await tarGz(fixture("flights"))
  const failing = {
    size: bytes.length + 2_000_000,
    async *read(start: number, end: number) {
      if (end > 1_500_000) throw new Error("disk on fire")
      yield Buffer.concat([bytes, Buffer.alloc(end)]).subarray(start, end)
    },
  }
  await expect(readPackage(failing)).rejects.toThrow("disk on fire")
})
