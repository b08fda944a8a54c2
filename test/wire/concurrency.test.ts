// Callers that race with the same precondition: exactly one wins, on both stores; opposite bulk calls leave versions alike.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Answer, http } from "../support/http.js"
import { type Service, startService, storeNames } from "../support/service.js"

const CALLERS = 50

describe.each(storeNames)("races, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())

  const rest = (method: string, path: string, options?: Parameters<typeof http>[3]) =>
    http(service.url, method, path, options)
  const statuses = (answers: readonly Answer[]) =>
    answers.reduce<Record<string, number>>((counts, { status }) => {
      counts[status] = (counts[status] ?? 0) + 1
      return counts
    }, {})
  const all = (call: (n: number) => Promise<Answer>) => Promise.all(Array.from({ length: CALLERS }, (_, n) => call(n)))
  const packagePath = (name: string) => `/api/v0/organizations/${name}/projects/demo/packages/k`
  const upload = (name: string, id: string, text: string) => {
    const body = new FormData()
    body.append("version", JSON.stringify({ id }))
    body.append("packageFile", new Blob([text]), "f")
    return rest("POST", packagePath(name), { body })
  }
  const statusCall = (name: string, json: object) =>
    rest(
      "POST",
      `/v1/package/versions/update_status?domain=${name}&repository=demo&format=generic&namespace=malloy&package=k`,
      { json },
    )

  it("PATCH version with one etag", async () => {
    await upload("race-patch", "1.0.0", "x")
    const path = `${packagePath("race-patch")}/versions/1.0.0`
    const etag = (await rest("GET", path)).headers.get("etag") ?? ""
    const answers = await all((n) =>
      rest("PATCH", path, {
        headers: { "if-match": etag },
        json: n % 2 === 0 ? { archiveStatus: "archive" } : { indexStatus: "indexed" },
      }),
    )
    expect(statuses(answers)).toEqual({ 200: 1, 412: CALLERS - 1 })
  })

  it("uploads of one version id, each with its own bytes: the stored file is the winner's", async () => {
    const answers = await all((n) => upload("race-upload", "1.0.0", `file of caller ${n}`))
    expect(statuses(answers)).toEqual({ 200: 1, 409: CALLERS - 1 })
    const winner = answers.findIndex(({ status }) => status === 200)
    const file = await fetch(`${service.url}${packagePath("race-upload")}/versions/1.0.0/file`)
    expect(await file.text()).toBe(`file of caller ${winner}`)
    const projects = await rest("GET", "/api/v0/organizations/race-upload/projects")
    expect(projects.json).toHaveLength(1)
  })

  it("update_status with one expectedStatus", async () => {
    await upload("race-status", "1.0.0", "x")
    await upload("race-status", "2.0.0", "y")
    const answers = await all(() =>
      statusCall("race-status", {
        versions: ["1.0.0", "2.0.0"],
        expectedStatus: "Published",
        targetStatus: "Archived",
      }),
    )
    expect(statuses(answers)).toEqual({ 200: CALLERS })
    const won = answers.filter(({ json }) => Object.keys(json?.successfulVersions ?? {}).length === 2)
    const lost = answers.filter(({ json }) => Object.keys(json?.failedVersions ?? {}).length === 2)
    expect([won.length, lost.length]).toEqual([1, CALLERS - 1])
  })

  it("opposite bulk calls never leave versions unlike", async () => {
    const ids = ["1.0.0", "2.0.0", "3.0.0"]
    for (const id of ids) await upload("race-bulk", id, id)
    const statusesNow = async () => {
      const found = await rest("GET", `${packagePath("race-bulk")}/versions`)
      return (found.json as unknown as { archiveStatus: string }[]).map(({ archiveStatus }) => archiveStatus)
    }
    for (let round = 0; round < 8; round += 1) {
      // From a mixed state each call writes other rows: only the guard on the rows that stay keeps them apart.
      await statusCall("race-bulk", { versions: [ids[round % 3]], targetStatus: "Archived" })
      await statusCall("race-bulk", { versions: [ids[(round + 1) % 3]], targetStatus: "Published" })
      const answers = await Promise.all(
        ["Archived", "Published", "Archived", "Published"].map((targetStatus) =>
          statusCall("race-bulk", { versions: ids, targetStatus }),
        ),
      )
      expect(statuses(answers)).toEqual({ 200: 4 })
      expect(new Set(await statusesNow()).size).toBe(1)
    }
  })

  it.each([
    ["connectors", "/api/connect/v1"],
    ["connections", "/api/connect/v1alpha1"],
  ])("PUT version of %s with one etag", async (resources, base) => {
    const path = `${base}/o/race/${resources}/t`
    await rest("PUT", path, {
      headers: { "if-none-match": "*" },
      json: { id: "t", organisationId: "race", name: "T", protocol: "http", baseUrl: "https://t.example" },
    })
    await rest("POST", `${path}/versions`, { json: { name: "1" } })
    const version = await rest("GET", `${path}/versions/1`)
    expect(version.status).toBe(200)
    const answers = await all((n) =>
      rest("PUT", `${path}/versions/1`, {
        headers: { "if-match": version.headers.get("etag") ?? "" },
        json: { ...version.json, description: `caller ${n}` },
      }),
    )
    expect(statuses(answers)).toEqual({ 200: 1, 412: CALLERS - 1 })
    const winner = answers.findIndex(({ status }) => status === 200)
    expect((await rest("GET", `${path}/versions/1`)).json?.description).toBe(`caller ${winner}`)
  })
})
