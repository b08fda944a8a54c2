// What is read of an organization's roles, groups and keys is read before the transaction that decides by it: inside it would hold up
// everybody who writes, and an organization has ten thousands of them.
import { expect, it } from "vitest"
import { composeApp } from "./composed-app.js"

const ADMIN = "an-administrators-key-0123456789"
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

it("no call on access reads pages in its transaction, with an Idempotency-Key or without", async () => {
  const app = await composeApp({ AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
  const call = async (path: string, json: unknown, key = ADMIN, headers: Record<string, string> = {}) => {
    const response = await app.rest("POST", path, { json, headers: { ...bearer(key), ...headers } })
    expect(response.status, response.text).toBe(201)
    return response
  }
  const acme = "/api/v0/organizations/acme"
  await call("/api/v0/organizations", { name: "acme" })
  await call(`${acme}/projects`, { name: "p" })
  const { text: made } = await call("/api/access/v1/keys", {
    name: "k",
    grants: [{ organization: "acme", role: "modeler" }],
  })
  const maker = (JSON.parse(made) as { text: string }).text
  const before = app.paged.length
  const grants = [
    { organization: "acme", role: "member" },
    { organization: "acme", project: "p", role: "modeler" },
  ]
  for (const headers of [{}, { "idempotency-key": "k" }]) {
    const name = JSON.stringify(headers).length
    await call("/api/access/v1/keys", { name: "k2", grants }, maker, headers)
    await call(
      `${acme}/permissions`,
      { userGroupId: `user:u${name}@example.org`, permission: "member" },
      ADMIN,
      headers,
    )
    await call(`${acme}/groups`, { groupName: `g${name}` }, ADMIN, headers)
  }
  const retried = await call("/api/access/v1/keys", { name: "k2", grants }, maker, { "idempotency-key": "k" })
  expect(retried.headers.get("idempotency-replayed")).toBe("true")
  expect(app.paged.slice(before)).toEqual([])
})
