// Versions as large as they may be, imported many at once: each import reads and writes all that stands under one.
import { expect, test } from "vitest"
import { attackedServer, besides, port } from "./attacked-server.js"

attackedServer()

const IMPORTS = 24
const BATCHES = 4
const EACH = 45

async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly id?: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  const made: { readonly id?: string } = JSON.parse(text)
  return { ...made, status: answer.status }
}

/** A published version of 12 MB and 8,000 references. */
async function makeVersion(): Promise<string> {
  await post("/api/v0/organizations", { name: "acme" })
  await post("/api/v0/organizations", { name: "other" })
  const connector = { name: "c", baseUrl: "http://localhost", public: true, shortDescription: "s" }
  const lists = { authSchemeConfigs: [], connections: [], connectionVariables: [] }
  const { id = "" } = await post("/o/acme/protocols/http/connectors", { ...connector, ...lists })
  const version = `/o/acme/connectors/${id}/versions`
  await post(version, { name: "1" })
  for (let batch = 0; batch < BATCHES; batch++) {
    const names = Array.from({ length: EACH }, (_, i) => `d${batch}-${i}`)
    const anyOf = names.map((name) => ({ $ref: `#/$defs/${name}` }))
    const content = JSON.stringify({ anyOf, pad: "x".repeat(65_000) })
    const schema = { contentType: "application/json", content }
    const definitions = names.map((name) => ({ name, accept: ["application/json"], schema }))
    expect((await post(`${version}/1/definitions`, { definitions })).status).toBe(201)
  }
  expect((await post(`${version}/1/publish`, {})).status).toBe(200)
  return id
}

test("large versions that are imported at once are each imported, or refused in time", async () => {
  const id = await makeVersion()
  const path = `/o/other/connectors/${id}/versions/1/library/import`
  const answers = await besides(() => Promise.all(Array.from({ length: IMPORTS }, () => post(path, {}))))
  for (const { status } of answers) expect([200, 503, 504]).toContain(status)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(1)
}, 180_000)
