// Connections of connectors (v1) and environments of connections (v1alpha1) over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService } from "../support/service.js"

const none = { schemeType: "none", id: "n", description: "" }

function body(name: string) {
  const credential = { name: "login", type: "basic-auth", data: { username: "u", password: "hush-hush" } }
  return { name, credentials: { action: [{ authSchemeConfig: none, credential }] }, variables: [] }
}

describe("connections and environments", () => {
  let service: Service
  beforeAll(async () => {
    service = await startService("embedded")
  })
  afterAll(() => service?.stop())

  async function call(method: string, path: string, json?: object) {
    const answer = await http(service.url, method, path, json === undefined ? {} : { json })
    return { status: answer.status, text: answer.text, json: answer.json as never as Record<string, never> }
  }

  it("v1: made, read without secrets, renamed, listed and deleted", async () => {
    const base = "/api/connect/v1/o/one"
    const made = await call("POST", `${base}/protocols/http/connectors`, {
      name: "cats",
      baseUrl: "https://cats.example",
      authSchemeConfigs: [],
      connectionVariables: [{ name: "v", value: "1" }],
    })
    const path = `${base}/connectors/${made.json.id}/connections`
    const created = await call("POST", path, body("prod"))
    expect(created).toMatchObject({
      status: 200,
      json: {
        name: "prod",
        credentials: { action: [{ credential: { data: { username: "u", password: "REDACTED" } } }] },
        variables: [{ name: "v", value: "1" }],
      },
    })
    expect(created.text).not.toContain("hush-hush")
    expect((await call("POST", path, body("prod"))).status).toBe(409)
    expect((await call("POST", path, { ...body("other"), credentials: {} })).status).toBe(400)
    const { id } = created.json
    expect(await call("PUT", `${path}/${id}`, { id, name: "live" })).toMatchObject({
      status: 200,
      json: { name: "live", variables: [{ name: "v", value: "1" }] },
    })
    expect((await call("GET", path)).json).toMatchObject({ items: [{ id, name: "live" }], totalCount: 1 })
    expect((await call("DELETE", `${path}/${id}`)).status).toBe(204)
    expect((await call("GET", `${path}/${id}`)).status).toBe(404)
  })

  it("v1alpha1: made with their connection, and replaced as a list", async () => {
    const base = "/api/connect/v1alpha1/o/two"
    const made = await call("POST", `${base}/protocols/http/connections`, {
      name: "cats",
      baseUrl: "https://cats.example",
      authSchemeConfigs: [],
      environments: [{ ...body("dev"), credentials: { action: [] } }],
    })
    expect(made).toMatchObject({ status: 201, json: { environments: [{ name: "dev", credentials: { action: [] } }] } })
    const environments = [body("new"), ...(made.json.environments as never as object[])]
    const put = await call("PUT", `${base}/connections/${made.json.id}`, { ...made.json, environments })
    expect(put).toMatchObject({ status: 200, json: { environments: [{ name: "new" }, { name: "dev" }] } })
  })
})
