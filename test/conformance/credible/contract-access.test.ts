// What the contract says of roles, permissions and groups.
import { expect, it } from "vitest"
import { apiKey, contractCases, o, p } from "./contract-service.js"

contractCases("access", ({ call, newKey, newPackage, refusal }) => {
  it("what each role may do, and checkAdmin", async () => {
    const k = await newPackage("1.0.0")
    const keys = {
      viewer: await newKey([{ organization: "acme", project: "p", role: "viewer" }]),
      member: await newKey([{ organization: "acme", role: "member" }]),
      modeler: await newKey([{ organization: "acme", role: "modeler" }]),
      projectAdmin: await newKey([{ organization: "acme", project: "p", role: "admin" }]),
      admin: await newKey([{ organization: "acme", role: "admin" }]),
    }
    const as = async (key: string, method: string, path: string, json?: object) =>
      (await call(method, path, { headers: apiKey(key), ...(json && { json }) })).status
    const statuses = (method: string, path: string, json?: object) =>
      Promise.all(Object.values(keys).map((key) => as(key, method, path, json)))
    expect(await statuses("GET", k)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses("GET", `${k}?checkAdmin=true`)).toEqual([403, 403, 403, 200, 200])
    expect(await statuses("GET", `${k}?checkAdmin=false`)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses("PATCH", k, { description: "d" })).toEqual([403, 403, 200, 200, 200])
    expect(await statuses("PATCH", `${k}/versions/1.0.0`, { archiveStatus: "archive" })).toEqual([
      403, 403, 200, 200, 200,
    ])
    expect(await statuses("GET", `${p}/connections`)).toEqual([403, 403, 200, 200, 200])
    expect(await statuses("GET", `${p}/permissions`)).toEqual([403, 403, 403, 200, 200])
    expect(await statuses("GET", `${o}/permissions`)).toEqual([403, 403, 403, 403, 200])
    expect(await statuses("PATCH", o, { displayName: "x" })).toEqual([403, 403, 403, 403, 200])
    expect(await statuses("GET", `${o}/groups`)).toEqual([403, 200, 200, 403, 200])
  })

  it("permissions and groups, as the provider calls them", async () => {
    for (const [at, role, other] of [
      [o, "modeler", "member"],
      [p, "viewer", "modeler"],
    ] as const) {
      const userGroupId = "user:ann+x@example.com"
      const made = await call("POST", `${at}/permissions`, { json: { userGroupId, permission: role } })
      expect(made).toMatchObject({ status: 201, json: { userGroupId, permission: role } })
      expect(Object.keys(made.json ?? {}).sort()).toEqual(["createdAt", "permission", "updatedAt", "userGroupId"])
      expect(await refusal("POST", `${at}/permissions`, { json: { userGroupId, permission: role } })).toMatch(/^409 /)
      const path = `${at}/permissions/${userGroupId}`
      for (const each of [path, `${at}/permissions/${encodeURIComponent(userGroupId)}`])
        expect((await call("GET", each)).json).toEqual(made.json)
      const same = await call("PATCH", path, { json: {} })
      expect([same.status, same.json]).toEqual([200, made.json])
      expect((await call("PATCH", path, { json: { permission: other } })).json).toMatchObject({ permission: other })
      for (const json of [
        { permission: null },
        { permission: "" },
        { permission: "boss" },
        { userGroupId: "user:b@c.example" },
      ])
        expect(await refusal("PATCH", path, { json })).toMatch(/^400 invalid_argument /)
      expect((await call("DELETE", path)).status).toBe(204)
      expect((await call("DELETE", path)).status).toBe(404)
    }
    const group = await call("POST", `${o}/groups`, { json: { groupName: "data.eng", description: "d" } })
    expect(group).toMatchObject({
      status: 201,
      json: { groupName: "data.eng", organizationName: "acme", description: "d" },
    })
    const g = `${o}/groups/data.eng`
    expect((await call("PATCH", g, { json: {} })).json).toEqual(group.json)
    expect((await call("PATCH", g, { json: { description: "" } })).json).not.toHaveProperty("description")
    expect(await refusal("PATCH", g, { json: { groupName: "other" } })).toMatch(/^400 .*groupName/)
    const members = [{ userGroupId: "user:ann+x@example.com" }, { userGroupId: "group:other", status: "admin" }]
    const listed = [
      { userGroupId: "group:other", status: "admin" },
      { userGroupId: "user:ann+x@example.com", status: "member" },
    ]
    const sorted = (json: unknown) =>
      [...(json as { members: { userGroupId: string }[] }).members].sort((a, b) =>
        a.userGroupId < b.userGroupId ? -1 : 1,
      )
    const added = await call("POST", `${g}/members`, { json: { members } })
    expect([added.status, sorted(added.json)]).toEqual([200, listed])
    expect(sorted((await call("GET", `${g}/members`)).json)).toEqual(listed)
    for (const member of ["ann+x@example.com", "user:ann+x@example.com", "ann%2Bx%40example.com"]) {
      const { status, json } = await call("PATCH", `${g}/members/${member}`, { json: { status: "admin" } })
      expect([status, json]).toEqual([200, { userGroupId: "user:ann+x@example.com", status: "admin" }])
    }
    expect(await refusal("PATCH", `${g}/members/none@example.com`, { json: { status: "admin" } })).toMatch(/^404 /)
    for (const json of [{ status: null }, { status: "" }, { status: "boss" }])
      expect(await refusal("PATCH", `${g}/members/other`, { json })).toMatch(/^400 .*status/)
    const gone = [...members, { userGroupId: "user:none@example.com" }]
    expect(await refusal("DELETE", `${g}/members`, { json: { members: gone } })).toMatch(/^404 not_found /)
    expect(sorted((await call("GET", `${g}/members`)).json)).toHaveLength(2)
    expect((await call("DELETE", `${g}/members`, { json: { members } })).status).toBe(204)
    expect((await call("GET", `${g}/members`)).json).toEqual({ members: [] })
    await call("POST", `${p}/permissions`, { json: { userGroupId: "group:data.eng", permission: "viewer" } })
    expect((await call("DELETE", g)).status).toBe(204)
    expect((await call("DELETE", g)).status).toBe(404)
    expect((await call("GET", `${p}/permissions/group:data.eng`)).status).toBe(200)
  })
})
