// The package API over HTTP JSON, line by line of its contract: lists, pages, etags, pins, files, deletes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService, storeNames } from "../support/service.js"

describe.each(storeNames)("packages over HTTP JSON, %s", (store) => {
  let service: Service
  let organization = ""
  let made = 0
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())
  beforeEach(async () => {
    made += 1
    organization = `org${made}`
    await call("POST", "/organizations", { json: { name: organization, displayName: "One" } })
    await call("POST", `/organizations/${organization}/projects`, { json: { name: "p" } })
    await call("POST", `${project()}/packages`, { json: { name: "k", description: "d" } })
  })

  const call = (method: string, path: string, options?: Parameters<typeof http>[3]) =>
    http(service.url, method, `/api/v0${path}`, options)
  const project = () => `/organizations/${organization}/projects/p`
  const k = () => `${project()}/packages/k`
  const addVersion = (id: string, text = id) => {
    const body = new FormData()
    body.append("body", JSON.stringify({ id }))
    body.append("file", new Blob([text]), "f")
    return call("POST", `${k()}/versions`, { body })
  }
  const versionIds = (json: unknown) => (json as { id: string }[]).map(({ id }) => id)

  it("makes and answers organizations, projects and packages", async () => {
    expect((await call("POST", "/organizations", { json: { name: organization } })).json).toEqual({
      code: "already_exists",
      message: `organization '${organization}' already exists`,
    })
    expect((await call("GET", `/organizations/${organization}`)).json).toMatchObject({
      name: organization,
      displayName: "One",
      permission: "admin",
    })
    expect((await call("POST", "/organizations/nowhere/projects", { json: { name: "p" } })).status).toBe(404)
    expect((await call("GET", project())).json).toMatchObject({ name: "p", replicationCount: 1 })
    const found = (await call("GET", `${k()}?checkAdmin=true`)).json
    expect(found).toMatchObject({ name: "k", description: "d", replicationCount: 1, indexStatus: "unknown" })
    expect(found).not.toHaveProperty("latestVersion")
  })

  it("PATCH keeps what is not sent, clears what is null or empty, and refuses other emptiness by name", async () => {
    const patch = (json: object) => call("PATCH", k(), { json })
    expect((await patch({ replicationCount: 4 })).json).toMatchObject({ description: "d", replicationCount: 4 })
    expect((await patch({ description: "" })).json).not.toHaveProperty("description")
    expect((await patch({ replicationCount: null })).json).toMatchObject({ replicationCount: 1 })
    expect(await patch({ latestVersion: "" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("latestVersion"),
    })
    expect(await patch({ name: "other" })).toMatchObject({ status: 400, text: expect.stringContaining("name") })
    expect((await patch({ latestVersion: "9.9.9" })).status).toBe(400)
  })

  it("a PATCH that changes nothing moves neither updatedAt nor the etag", async () => {
    const before = await call("GET", k())
    for (const json of [{}, { description: "d" }, { replicationCount: 1 }, before.json]) {
      const after = await call("PATCH", k(), { json })
      expect(after.status).toBe(200)
      expect(after.json).toEqual(before.json)
      expect(after.headers.get("etag")).toBe(before.headers.get("etag"))
    }
  })

  it("lists versions newest first, in pages or whole", async () => {
    for (const id of ["1.0.0", "3.0.0", "2.0.0"]) expect((await addVersion(id)).status).toBe(201)
    const whole = await call("GET", `${k()}/versions`)
    expect(versionIds(whole.json)).toEqual(["2.0.0", "3.0.0", "1.0.0"])
    expect(whole.headers.has("x-next-page-token")).toBe(false)
    const ids: string[] = []
    let token = ""
    do {
      const page = await call("GET", `${k()}/versions?pageSize=2${token && `&pageToken=${encodeURIComponent(token)}`}`)
      ids.push(...versionIds(page.json))
      token = page.headers.get("x-next-page-token") ?? ""
    } while (token !== "")
    expect(ids).toEqual(["2.0.0", "3.0.0", "1.0.0"])
  })

  it.each([
    ["pageSize=0", "pageSize"],
    ["pageSize=x", "pageSize"],
    ["pageToken=made-up", "pageToken"],
    ["order=name", "order"],
  ])("refuses ?%s by name", async (query, named) => {
    for (const path of [
      "/organizations",
      `/organizations/${organization}/projects`,
      `${project()}/packages`,
      `${k()}/versions`,
    ]) {
      expect(await call("GET", `${path}?${query}`)).toMatchObject({ status: 400, text: expect.stringContaining(named) })
    }
  })

  // Over 500 are several pages inside; MongoDB takes its time with guarded parents, and pages the same way.
  it("writes a whole list as one array", async () => {
    const names = Array.from({ length: store === "embedded" ? 520 : 60 }, (_, n) => `q${String(n).padStart(3, "0")}`)
    for (let from = 0; from < names.length; from += 8) {
      const some = names.slice(from, from + 8)
      await Promise.all(some.map((name) => call("POST", `${project()}/packages`, { json: { name } })))
    }
    const found = (await call("GET", `${project()}/packages`)).json as unknown as { name: string }[]
    expect(found.map(({ name }) => name)).toEqual(["k", ...names])
  })

  it("the latest version is the last created that is not archived, unless pinned", async () => {
    const latest = async () => (await call("GET", k())).json?.latestVersion
    for (const id of ["2.0.0", "1.0.0"]) await addVersion(id)
    expect(await latest()).toBe("1.0.0")
    await call("PATCH", `${k()}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    expect(await latest()).toBe("2.0.0")
    await call("PATCH", k(), { json: { latestVersion: "1.0.0" } })
    expect(await latest()).toBe("1.0.0")
    await addVersion("3.0.0")
    expect(await latest()).toBe("1.0.0")
    await call("PATCH", k(), { json: { latestVersion: null } })
    expect(await latest()).toBe("3.0.0")
  })

  it("the package's etag moves with its latest version and that one's index status, which it shows", async () => {
    await addVersion("1.0.0")
    const etag = async () => (await call("GET", k())).headers.get("etag")
    const before = await etag()
    await call("PATCH", `${k()}/versions/1.0.0`, { json: { indexStatus: "indexed" } })
    const indexed = await etag()
    expect(indexed).not.toBe(before)
    expect((await call("GET", k())).json).toMatchObject({ indexStatus: "indexed" })
    await call("PATCH", `${k()}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    expect(await etag()).not.toBe(indexed)
  })

  it("answers conditional requests", async () => {
    await addVersion("1.0.0")
    const path = `${k()}/versions/1.0.0`
    const etag = (await call("GET", path)).headers.get("etag") ?? ""
    expect((await call("GET", path, { headers: { "if-none-match": `"x", W/${etag}` } })).status).toBe(304)
    const head = await call("HEAD", path)
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", etag])
    const archive = (headers: Record<string, string>) =>
      call("PATCH", path, { headers, json: { archiveStatus: "archive" } })
    expect((await archive({ "if-match": `W/${etag}` })).status).toBe(412)
    expect((await archive({ "if-match": `"other", ${etag}` })).status).toBe(200)
    expect((await archive({ "if-match": etag })).status).toBe(412)
    expect((await archive({ "if-match": "*" })).status).toBe(200)
    const upload = new FormData()
    upload.append("package", "{}")
    expect(
      (await call("POST", `${project()}/packages/new`, { headers: { "if-match": '"x"' }, body: upload })).status,
    ).toBe(412)
    expect((await call("DELETE", k(), { headers: { "if-match": '"x"' } })).status).toBe(412)
  })

  it("takes the documented names only", async () => {
    await addVersion("1.0.0")
    const path = `${k()}/versions/1.0.0`
    const member = await call("PATCH", path, { json: { archive_status: "archive" } })
    expect([member.status, member.text]).toEqual([400, expect.stringContaining("archive_status")])
    expect((await call("GET", `${project()}/packages?page_size=1`)).status).toBe(400)
    const body = new FormData()
    body.append("package_file", new Blob(["x"]))
    expect((await call("POST", `${project()}/packages/new`, { body })).status).toBe(400)
  })

  it("a write with If-None-Match changes nothing that has one of its tags", async () => {
    await addVersion("1.0.0")
    const path = `${k()}/versions/1.0.0`
    const etag = (await call("GET", path)).headers.get("etag") ?? ""
    const change = (tags: string, method = "PATCH", where = path) =>
      call(method, where, {
        headers: { "if-none-match": tags },
        ...(method === "PATCH" ? { json: { archiveStatus: "archive" } } : {}),
      })
    for (const tags of ["*", etag, `W/${etag}`, `"other", W/${etag}`]) {
      const refused = await change(tags)
      expect([refused.status, refused.json]).toMatchObject([
        412,
        {
          code: "precondition_failed",
          message:
            tags === "*"
              ? "package version '1.0.0' exists, and the request demands that it does not"
              : "package version '1.0.0' has an etag that it must not have for this change",
        },
      ])
      expect((await call("GET", path)).headers.get("etag")).toBe(etag)
    }
    expect((await change('"other", W/"another"')).status).toBe(200)
    expect((await change("*", "PATCH", `${k()}/versions/2.0.0`)).status).toBe(404)
    expect((await change("*", "DELETE", k())).status).toBe(412)
    expect((await change("*", "DELETE", project())).status).toBe(412)
    expect((await change('"other"', "DELETE", k())).status).toBe(204)
    // An upload, which makes the package where there is none.
    const upload = async (tags: string) => {
      const body = new FormData()
      body.append("package", "{}")
      return call("POST", `${project()}/packages/new`, { headers: { "if-none-match": tags }, body })
    }
    const made = await upload('"other"')
    expect(made.status).toBe(200)
    const tag = (await call("GET", `${project()}/packages/new`)).headers.get("etag") ?? ""
    expect([(await upload("*")).status, (await upload(tag)).status, (await upload('"x"')).status]).toEqual([
      412, 412, 200,
    ])
  })

  it("serves the file, but not of an archived version or one without content", async () => {
    await addVersion("1.0.0", "the bytes")
    const file = await call("GET", `${k()}/versions/1.0.0/file`)
    expect(file.text).toBe("the bytes")
    const unchanged = { headers: { "if-none-match": file.headers.get("etag") ?? "" } }
    expect((await call("GET", `${k()}/versions/1.0.0/file`, unchanged)).status).toBe(304)
    await call("PATCH", `${k()}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    expect(await call("GET", `${k()}/versions/1.0.0/file`)).toMatchObject({ status: 409, json: { code: "conflict" } })
    const body = new FormData()
    body.append("version", JSON.stringify({ id: "2.0.0" }))
    expect((await call("POST", k(), { body })).status).toBe(200)
    expect(await call("GET", `${k()}/versions/2.0.0/file`)).toMatchObject({ status: 404, json: { code: "not_found" } })
  })

  it("deletes a package, and a project, with everything under it; the names are free again", async () => {
    await addVersion("1.0.0")
    expect((await call("DELETE", k())).status).toBe(204)
    expect((await call("DELETE", k())).status).toBe(404)
    expect((await call("GET", `${k()}/versions/1.0.0`)).status).toBe(404)
    await call("POST", `${project()}/packages`, { json: { name: "k" } })
    expect((await call("GET", `${k()}/versions`)).json).toEqual([])
    expect((await addVersion("1.0.0")).status).toBe(201)
    expect((await call("DELETE", project())).status).toBe(204)
    expect((await call("GET", k())).status).toBe(404)
    await call("POST", `/organizations/${organization}/projects`, { json: { name: "p" } })
    expect((await call("GET", `${project()}/packages`)).json).toEqual([])
  })

  it("has no DELETE of an organization or a version, and no reserved version name", async () => {
    await addVersion("1.0.0")
    const deleted = await call("DELETE", `/organizations/${organization}`)
    expect(deleted).toMatchObject({ status: 405, json: { code: "method_not_allowed" } })
    expect(deleted.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PATCH")
    expect((await call("DELETE", `${k()}/versions/1.0.0`)).status).toBe(405)
    expect((await call("GET", `${k()}/versions/latest`)).status).toBe(404)
  })

  it("tells at once what is wrong with every part of an upload and with its path", async () => {
    const body = new FormData()
    body.append("package", JSON.stringify({ name: "no name", replicationCount: "many" }))
    body.append("version", JSON.stringify({ id: 5 }))
    body.append("colour", "red")
    const answer = await call("POST", "/organizations/acme/projects/no%20project/packages/k", { body })
    expect(answer).toMatchObject({ status: 400, json: { code: "invalid_argument" } })
    for (const path of ["projectName", "package.name", "package.replicationCount", "version.id", "colour"]) {
      expect(answer.json?.message).toContain(`${path}: `)
    }
  })

  it("takes the documented example, its placeholders filled in", async () => {
    const body = new FormData()
    const times = { createdAt: "2023-11-07T05:31:56Z", updatedAt: "2023-11-07T05:31:56Z", indexStatus: "unknown" }
    body.append(
      "package",
      JSON.stringify({
        name: "k",
        latestVersion: "3.0.0",
        description: "text",
        ...times,
        replicationCount: 1,
        resourceIdentifier: "any/thing",
      }),
    )
    body.append("version", JSON.stringify({ id: "3.0.0", ...times, archiveStatus: "archive" }))
    body.append("packageFile", new Blob(["x"]), "example-file")
    body.append("md5Hash", "9dd4e461268c8034f5c8564e155c67a6")
    const answer = await call("POST", k(), { body })
    expect(answer).toMatchObject({ status: 200, json: { latestVersion: "3.0.0", description: "text" } })
    expect((await call("GET", `${k()}/versions/3.0.0`)).json).toMatchObject({
      archiveStatus: "unarchive",
      indexStatus: "unknown",
    })
  })
})
