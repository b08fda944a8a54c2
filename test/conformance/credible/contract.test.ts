// What the API's clients were promised, line by line, with a key as they have one: values, partial changes, pins, uploads, lists, errors,
// groups, permissions and connections.
import { createHash } from "node:crypto"
import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../../support/http.js"
import { type Service, startService, storeNames } from "../../support/service.js"

const ADMIN = "the-administrators-key-of-this-test"
const apiKey = (key: string) => ({ authorization: `ApiKey ${key}` })

describe.each(storeNames)("the contract, with keys, %s", (store) => {
  let service: Service
  const o = "/organizations/acme"
  const p = `${o}/projects/p`
  beforeAll(async () => {
    service = await startService(store, {
      AUTHENTICATION: "required",
      ADMIN_API_KEY: ADMIN,
      MAX_FILE_BYTES: "100000",
    })
    await call("POST", "/organizations", { json: { name: "acme" } })
    await call("POST", `${o}/projects`, { json: { name: "p" } })
  })
  afterAll(() => service?.stop())

  const call = (method: string, path: string, options: Parameters<typeof http>[3] = {}) =>
    http(service.url, method, `/api/v0${path}`, { ...options, headers: { ...apiKey(ADMIN), ...options.headers } })

  /** The code and the message of a refusal. */
  async function refusal(method: string, path: string, options?: Parameters<typeof http>[3]): Promise<string> {
    const { status, json, headers } = await call(method, path, options)
    expect(headers.get("content-type")).toBe("application/json")
    expect(Object.keys(json ?? {})).toEqual(["code", "message"])
    return `${status} ${json?.code} ${json?.message}`
  }

  let packages = 0
  async function newPackage(...versions: string[]): Promise<string> {
    packages += 1
    const k = `${p}/packages/k${packages}`
    expect((await call("POST", `${p}/packages`, { json: { name: `k${packages}` } })).status).toBe(201)
    for (const id of versions)
      expect((await upload(k, { version: { id }, packageFile: `file ${id}` })).status).toBe(200)
    return k
  }

  function form(parts: Readonly<Record<string, unknown>>): FormData {
    const body = new FormData()
    for (const [name, value] of Object.entries(parts)) {
      if (name === "packageFile" || name === "file") body.append(name, new Blob([String(value)]), "f.tar.gz")
      else body.append(name, typeof value === "string" ? value : JSON.stringify(value))
    }
    return body
  }
  const upload = (k: string, parts: Readonly<Record<string, unknown>>, headers: Record<string, string> = {}) =>
    call("POST", k, { body: form(parts), headers })

  describe("values", () => {
    it("names in paths and bodies are checked by their patterns, and named", async () => {
      const bad: [string, string, string][] = [
        ["GET", "/organizations/a.b", "organizationName"],
        ["GET", `/organizations/${"a".repeat(129)}`, "organizationName"],
        ["GET", `${o}/projects/a%20b`, "projectName"],
        ["GET", `${p}/packages/a.b`, "packageName"],
        ["GET", `${p}/packages/k/versions/a%7Eb`, "versionId"],
        ["GET", `${p}/connections/a.b`, "connectionName"],
        ["GET", `${o}/groups/a%20b`, "groupName"],
        ["GET", `${o}/permissions/alice@example.com`, "userGroupId"],
        ["GET", `${o}/permissions/user:alice`, "userGroupId"],
        ["GET", `${o}/permissions/group:a%20b`, "userGroupId"],
      ]
      for (const [method, path, field] of bad)
        expect(await refusal(method, path)).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
      const bodies: [string, object, string][] = [
        ["/organizations", { name: "a.b" }, "name"],
        [`${o}/projects`, { name: "a".repeat(129) }, "name"],
        [`${o}/projects`, { name: "x", replicationCount: 0 }, "replicationCount"],
        [`${o}/projects`, { name: "x", replicationCount: 11 }, "replicationCount"],
        [`${p}/packages`, { name: "x", replicationCount: 1.5 }, "replicationCount"],
        [`${p}/packages`, { name: "" }, "name"],
        [`${p}/packages`, { description: "d" }, "name"],
        [`${p}/packages`, { name: "x", colour: "red" }, "colour"],
        [`${o}/groups`, { groupName: "a b" }, "groupName"],
        [`${o}/permissions`, { userGroupId: "user:a@b", permission: "admin" }, "userGroupId"],
        [`${o}/permissions`, { userGroupId: "user:a@b.example", permission: "viewer" }, "permission"],
        [`${p}/permissions`, { userGroupId: "user:a@b.example", permission: "member" }, "permission"],
      ]
      for (const [path, json, field] of bodies)
        expect(await refusal("POST", path, { json })).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
    })

    it("a path within its pattern that names nothing is 404, and so is a missing parent", async () => {
      const missing = [
        ["GET", `${o}/projects/none`],
        ["GET", `${p}/packages/none`],
        ["GET", `${p}/packages/none/versions`],
        ["GET", `${p}/packages/none/versions/1.0.0`],
        ["GET", `${p}/packages/none/versions/1.0.0/file`],
        ["GET", `${p}/packages/none/versions/1.0.0/index`],
        ["GET", `${p}/connections/none`],
        ["DELETE", `${p}/connections/none`],
        ["DELETE", `${p}/packages/none`],
        ["DELETE", `${o}/projects/none`],
        ["GET", `${o}/groups/none`],
        ["GET", `${o}/groups/none/members`],
        ["GET", `${o}/permissions/user:nobody@example.com`],
        ["DELETE", `${p}/permissions/user:nobody@example.com`],
        ["GET", `${o}/projects/none/search?q=x`],
        ["GET", `${o}/workspaces/w/packages`],
        ["GET", `${p}/packages/none/permissions`],
        ["POST", "/demo/create_self_service_organization"],
      ] as const
      for (const [method, path] of missing) expect(await refusal(method, path)).toMatch(/^404 not_found /)
      expect(await refusal("POST", `${o}/projects/none/packages`, { json: { name: "k" } })).toMatch(/^404 /)
      expect(
        await refusal("POST", `${o}/projects/none/connections`, {
          json: { name: "c", type: "duckdb", duckdbConnection: {} },
        }),
      ).toMatch(/^404 /)
      const body = form({ body: { id: "1.0.0" }, file: "x" })
      expect(await refusal("POST", `${p}/packages/none/versions`, { body })).toMatch(/^404 not_found /)
    })

    it("ids of versions are three numbers, compared as text", async () => {
      const k = await newPackage("1.0.0", "01.0.0")
      for (const id of ["1.0", "1.0.0-a", "v1.0.0", "latest", `1.0.${"0".repeat(61)}`]) {
        const { status, text } = await upload(k, { version: { id }, packageFile: "x" })
        expect([status, text]).toEqual([400, expect.stringContaining("version.id")])
      }
      expect((await upload(k, { version: { id: `1.0.${"0".repeat(60)}` } })).status).toBe(200)
    })
  })

  describe("PATCH", () => {
    it("of a package and a project: partial, null and empty text as documented, {} and what GET gave change nothing", async () => {
      for (const path of [await newPackage("1.0.0"), p]) {
        const textMember = path === p ? "readme" : "description"
        const before = await call("GET", path)
        for (const json of [{}, before.json]) {
          const same = await call("PATCH", path, { json })
          expect([same.status, same.json, same.headers.get("etag")]).toEqual([
            200,
            before.json,
            before.headers.get("etag"),
          ])
        }
        expect((await call("PATCH", path, { json: { [textMember]: "t" } })).json).toMatchObject({ [textMember]: "t" })
        for (const empty of ["", null]) {
          await call("PATCH", path, { json: { [textMember]: "t" } })
          const cleared = await call("PATCH", path, { json: { [textMember]: empty } })
          expect(cleared.json).not.toHaveProperty(textMember)
        }
        expect((await call("PATCH", path, { json: { replicationCount: 10 } })).json).toMatchObject({
          replicationCount: 10,
        })
        expect((await call("PATCH", path, { json: { replicationCount: null } })).json).toMatchObject({
          replicationCount: 1,
        })
        const wrong: [object, string][] = [
          [{ replicationCount: "" }, "replicationCount"],
          [{ replicationCount: 11 }, "replicationCount"],
          [{ name: null }, "name"],
          [{ name: "" }, "name"],
          [{ name: "other" }, "name"],
          [{ colour: 1 }, "colour"],
          [{ [textMember]: 5 }, textMember],
        ]
        for (const [json, field] of wrong)
          expect(await refusal("PATCH", path, { json })).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
      }
      expect((await call("PATCH", o, { json: { displayName: "A" } })).json).toMatchObject({ displayName: "A" })
      expect((await call("PATCH", o, { json: { displayName: null } })).json).not.toHaveProperty("displayName")
      expect(await refusal("PATCH", o, { json: { name: "" } })).toMatch(/^400 .*name/)
    })

    it("of a version: both statuses or neither, error_state and what is empty refused", async () => {
      const k = await newPackage("1.0.0")
      const path = `${k}/versions/1.0.0`
      const before = await call("GET", path)
      expect(Object.keys(before.json ?? {}).sort()).toEqual(
        ["archiveStatus", "createdAt", "id", "indexStatus", "updatedAt"].sort(),
      )
      const same = await call("PATCH", path, { json: before.json })
      expect([same.json, same.headers.get("etag")]).toEqual([before.json, before.headers.get("etag")])
      const wrong: [object, string][] = [
        [{ archiveStatus: "error_state" }, "archiveStatus"],
        [{ archiveStatus: "archive", indexStatus: "done" }, "indexStatus"],
        [{ archiveStatus: null }, "archiveStatus"],
        [{ archiveStatus: "" }, "archiveStatus"],
        [{ indexStatus: null }, "indexStatus"],
        [{ indexStatus: "" }, "indexStatus"],
        [{ id: "2.0.0" }, "id"],
        [{ id: null }, "id"],
        [{ id: "" }, "id"],
        [{ colour: 1 }, "colour"],
        [{ createdAt: "yesterday" }, "createdAt"],
      ]
      for (const [json, field] of wrong)
        expect(await refusal("PATCH", path, { json })).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
      expect((await call("GET", path)).json).toEqual(before.json)
      const both = await call("PATCH", path, {
        json: { id: "1.0.0", createdAt: "2023-11-07T05:31:56Z", archiveStatus: "archive", indexStatus: "failed" },
      })
      expect(both.json).toMatchObject({
        archiveStatus: "archive",
        indexStatus: "failed",
        createdAt: before.json?.createdAt,
      })
      expect(String(both.json?.updatedAt) > String(before.json?.updatedAt)).toBe(true)
      expect((await call("PATCH", path, { json: { indexStatus: "unknown" } })).json).toMatchObject({
        indexStatus: "unknown",
      })
    })
  })

  it("pins: an existing version, archived or not; what GET shows pins nothing; null unpins; a pin stays", async () => {
    const k = await newPackage("1.0.0", "2.0.0")
    const latest = async () => (await call("GET", k)).json?.latestVersion
    const pin = (latestVersion: unknown) => call("PATCH", k, { json: { latestVersion } })
    expect((await pin("2.0.0")).status).toBe(200)
    await upload(k, { version: { id: "3.0.0" } })
    expect(await latest()).toBe("3.0.0")
    await call("PATCH", `${k}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    await pin("1.0.0")
    expect(await latest()).toBe("1.0.0")
    for (const wrong of ["9.9.9", "", "x", 5]) expect([wrong, (await pin(wrong)).status]).toEqual([wrong, 400])
    const uploaded = await upload(k, { version: { id: "4.0.0" }, packageFile: "x" })
    expect(uploaded.json?.latestVersion).toBe("1.0.0")
    // The version of the request itself can be pinned, and after it that one stays.
    await upload(k, { package: { latestVersion: "5.0.0" }, version: { id: "5.0.0" } })
    await pin("3.0.0")
    expect((await upload(k, { package: { latestVersion: "5.0.0" } })).json?.latestVersion).toBe("5.0.0")
    await upload(k, { version: { id: "6.0.0" } })
    expect(await latest()).toBe("5.0.0")
    expect((await pin(null)).json?.latestVersion).toBe("6.0.0")
    expect((await upload(k, { package: { latestVersion: "9.9.9" }, version: { id: "7.0.0" } })).status).toBe(400)
    expect((await call("GET", `${k}/versions/7.0.0`)).status).toBe(404)
    for (const id of ["1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0", "6.0.0"])
      await call("PATCH", `${k}/versions/${id}`, { json: { archiveStatus: "archive" } })
    expect((await call("GET", k)).json).not.toHaveProperty("latestVersion")
    expect((await call("GET", k)).json?.indexStatus).toBe("unknown")
  })

  describe("uploads", () => {
    it("refuse what is wrong with them by name, and then nothing is stored, no parent either", async () => {
      const k = "/organizations/never/projects/never/packages/never"
      const md5 = createHash("md5").update("x").digest("hex")
      const wrong: [Record<string, unknown>, RegExp][] = [
        [
          { version: { id: "1.0.0" }, packageFile: "x", md5Hash: md5.replace(/./, (c) => (c === "0" ? "1" : "0")) },
          /md5Hash/,
        ],
        [{ version: { id: "1.0.0" }, packageFile: "x", md5Hash: "short" }, /md5Hash/],
        [{ version: { id: "1.0.0" }, md5Hash: md5 }, /md5Hash/],
        [{ packageFile: "x" }, /version.*id/],
        [{ version: {}, packageFile: "x" }, /version.*id/],
        [{ version: {} }, /version.*id/],
        [{ package: { name: "other" } }, /name/],
        [{ package: { name: "" } }, /name/],
        [{ package: { colour: 1 } }, /colour/],
        [{ package: "{" }, /package/],
        [{ package: "[]" }, /package/],
        [{ version: { id: "1.0.0", indexStatus: "done" } }, /indexStatus/],
        [{ colour: "red" }, /colour/],
      ]
      for (const [parts, named] of wrong) {
        const refused = await refusal("POST", k, { body: form(parts) })
        expect(refused).toMatch(/^400 invalid_argument /)
        expect(refused).toMatch(named)
      }
      const twice = form({ version: { id: "1.0.0" } })
      twice.append("version", JSON.stringify({ id: "1.0.0" }))
      expect(await refusal("POST", k, { body: twice })).toMatch(/^400 .*version/)
      const multipart = (type: string, body: string) => refusal("POST", k, { headers: { "content-type": type }, body })
      expect(await multipart("application/json", "{}")).toMatch(/^415 unsupported_media_type /)
      expect(await multipart("multipart/form-data", "x")).toMatch(/^400 /)
      expect(await multipart("multipart/form-data; boundary=", "x")).toMatch(/^400 /)
      expect(await multipart("multipart/form-data; boundary=b", "no boundary here")).toMatch(/^400 /)
      const part = '--b\r\nContent-Disposition: form-data; name="version"\r\n'
      expect(await multipart("multipart/form-data; boundary=b", `${part}\r\n{"id":"1.0.0"}\r\n`)).toMatch(/^400 /)
      const encoded = `${part}Content-Transfer-Encoding: base64\r\n\r\ne30=\r\n--b--\r\n`
      expect(await multipart("multipart/form-data; boundary=b", encoded)).toMatch(/^400 /)
      expect((await upload(k, { version: { id: "1.0.0" }, packageFile: "x".repeat(100_001) })).status).toBe(413)
      expect(
        ((await call("GET", "/organizations")).json as unknown as { name: string }[]).map(({ name }) => name),
      ).toEqual(["acme"])
    })

    it("take parts in any order, hashes in hexadecimal and base64, files of no version's and versions of no file", async () => {
      packages += 1
      const k = `${p}/packages/k${packages}`
      const hash = createHash("md5").update("x")
      const md5 = hash.digest()
      const first = await upload(k, {
        packageFile: "x",
        md5Hash: md5.toString("hex").toUpperCase(),
        version: { id: "1.0.0" },
      })
      expect(first).toMatchObject({ status: 200, json: { name: `k${packages}`, latestVersion: "1.0.0" } })
      expect(
        (await upload(k, { md5Hash: md5.toString("base64"), version: { id: "1.1.0" }, packageFile: "x" })).status,
      ).toBe(200)
      expect((await upload(k, { package: { description: "d", replicationCount: 2 } })).json).toMatchObject({
        description: "d",
        replicationCount: 2,
        latestVersion: "1.1.0",
      })
      const again = await upload(k, { package: { description: "changed" }, version: { id: "1.1.0" }, packageFile: "y" })
      expect(again).toMatchObject({ status: 409, json: { code: "already_exists", message: "version already exists" } })
      expect((await call("GET", k)).json).toMatchObject({ description: "d" })
      const raw = [
        "preamble",
        "--b",
        'Content-Disposition: form-data; name="version"; filename="v.json"',
        "Content-Type: text/plain",
        "X-Other: 1",
        "Content-Transfer-Encoding: 8bit",
        "",
        '{"id": "1.2.0", "archiveStatus": "archive", "indexStatus": "indexed"}',
        "--b--",
        "epilogue",
      ].join("\r\n")
      const headers = { "content-type": 'multipart/form-data; boundary="b"' }
      expect((await call("POST", k, { headers, body: raw })).status).toBe(200)
      expect((await call("GET", `${k}/versions/1.2.0`)).json).toMatchObject({
        archiveStatus: "unarchive",
        indexStatus: "unknown",
      })
      expect((await call("GET", `${k}/versions/1.2.0/file`)).status).toBe(404)
      const versions = await call("POST", `${k}/versions`, {
        body: form({ body: { id: "1.3.0" }, file: "x", md5Hash: md5.toString("hex") }),
      })
      expect(versions).toMatchObject({ status: 201, json: { id: "1.3.0" } })
      for (const parts of [{ body: { id: "1.4.0" } }, { file: "x" }, { body: {}, file: "x" }])
        expect(await refusal("POST", `${k}/versions`, { body: form(parts) })).toMatch(/^400 invalid_argument /)
      expect(await refusal("POST", `${k}/versions`, { body: form({ body: { id: "1.3.0" }, file: "y" }) })).toBe(
        "409 already_exists version already exists",
      )
      expect(((await call("GET", `${k}/versions`)).json as unknown as { id: string }[]).map(({ id }) => id)).toEqual([
        "1.3.0",
        "1.2.0",
        "1.1.0",
        "1.0.0",
      ])
    })

    it("are refused before their body: 401, 403, 400 of the path, 413 of a declared length", async () => {
      const early = (path: string, authorization: string, length: number) =>
        new Promise<number>((resolve, reject) => {
          const headers = {
            ...(authorization === "" ? {} : { authorization }),
            "content-type": "multipart/form-data; boundary=b",
            "content-length": String(length),
          }
          const sent = request(`${service.url}/api/v0${path}`, { method: "POST", headers }, (answer) => {
            resolve(answer.statusCode ?? 0)
            sent.destroy()
          })
          sent.on("error", reject)
          // Not a byte of the body follows.
          sent.flushHeaders()
        })
      const key = await newKey([])
      const k = `${p}/packages/early`
      expect(await early(k, "", 1000)).toBe(401)
      expect(await early(k, "Bearer nonsense", 1000)).toBe(401)
      expect(await early(k, `ApiKey ${key}`, 1000)).toBe(403)
      expect(await early(k, `ApiKey ${ADMIN}`, 10_000_000)).toBe(413)
      expect(await early(`${k}/versions`, `ApiKey ${key}`, 1000)).toBe(403)
    })

    it("racing for one id: one succeeds, the others are 409, and what stands is the winner's", async () => {
      const k = await newPackage()
      const tries = Array.from({ length: 8 }, (_, n) => `content ${n}`)
      const answers = await Promise.all(
        tries.map((packageFile) => upload(k, { version: { id: "1.0.0" }, packageFile })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
      const winner = answers.findIndex(({ status }) => status === 200)
      expect((await call("GET", `${k}/versions/1.0.0/file`)).text).toBe(tries[winner])
    })
  })

  it("pins and PATCHes that race leave one of the orders, and updatedAt and the list in order of creation", async () => {
    const k = await newPackage("1.0.0", "2.0.0")
    const answers = await Promise.all([
      ...["1.0.0", "2.0.0"].map((latestVersion) => call("PATCH", k, { json: { latestVersion } })),
      ...["3.0.0", "4.0.0", "5.0.0"].map((id) => upload(k, { version: { id } })),
      ...["archive", "unarchive"].map((archiveStatus) =>
        call("PATCH", `${k}/versions/2.0.0`, { json: { archiveStatus } }),
      ),
      ...[2, 3].map((replicationCount) => call("PATCH", k, { json: { replicationCount } })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const found = (await call("GET", k)).json ?? {}
    // The pin may have been one that was the latest just then, and so none.
    expect(["1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0"]).toContain(found.latestVersion)
    expect([2, 3]).toContain(found.replicationCount)
    const versions = (await call("GET", `${k}/versions`)).json as unknown as { id: string; createdAt: string }[]
    expect(versions.map(({ id }) => id).sort()).toEqual(["1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0"])
    const times = versions.map(({ createdAt }) => createdAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  it("the file: ETag is its SHA-256, ranges, If-Range, HEAD, and 416 behind its end", async () => {
    const k = await newPackage("1.0.0")
    const path = `${k}/versions/1.0.0/file`
    const file = "file 1.0.0"
    const etag = `"${createHash("sha256").update(file).digest("hex")}"`
    const whole = await call("GET", path)
    expect([whole.status, whole.text, whole.headers.get("etag"), whole.headers.get("content-type")]).toEqual([
      200,
      file,
      etag,
      "application/octet-stream",
    ])
    expect(whole.headers.get("accept-ranges")).toBe("bytes")
    const range = (value: string, ifRange?: string) =>
      call("GET", path, { headers: { range: value, ...(ifRange === undefined ? {} : { "if-range": ifRange }) } })
    const part = await range("bytes=5-7", etag)
    expect([part.status, part.text, part.headers.get("content-range")]).toEqual([206, "1.0", "bytes 5-7/10"])
    expect(await range("bytes=-3")).toMatchObject({ status: 206, text: "0.0" })
    expect(await range("bytes=5-")).toMatchObject({ status: 206, text: "1.0.0" })
    expect(await range("bytes=0-4", '"other"')).toMatchObject({ status: 200, text: file })
    const behind = await range("bytes=100-")
    expect([behind.status, behind.json?.code, behind.headers.get("content-range")]).toEqual([
      416,
      "range_not_satisfiable",
      "bytes */10",
    ])
    expect(await range("lines=1-2")).toMatchObject({ status: 200, text: file })
    expect(await call("GET", path, { headers: { "if-none-match": etag } })).toMatchObject({ status: 304, text: "" })
    const head = await call("HEAD", path)
    expect([head.status, head.headers.get("content-length"), head.headers.get("etag")]).toEqual([200, "10", etag])
    await call("PATCH", `${k}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    expect(await refusal("GET", path)).toMatch(/^409 conflict /)
  })

  it("lists are arrays with pages; pageSize is 1 to 1000, and what is unknown is named", async () => {
    const k = await newPackage("1.0.0", "1.1.0", "1.2.0")
    await call("POST", `${o}/groups`, { json: { groupName: "paged" } })
    const lists = [
      "/organizations",
      `${o}/projects`,
      `${p}/packages`,
      `${k}/versions`,
      `${p}/connections`,
      `${o}/groups`,
      `${o}/permissions`,
      `${p}/permissions`,
    ]
    for (const path of lists) {
      expect(Array.isArray((await call("GET", path)).json)).toBe(true)
      expect((await call("GET", `${path}?pageSize=1000`)).status).toBe(200)
      for (const query of ["pageSize=0", "pageSize=1001", "pageSize=-1", "pageSize=x", "pageToken=x", "colour=red"])
        expect(await refusal("GET", `${path}?${query}`)).toMatch(
          new RegExp(`^400 invalid_argument .*${query.slice(0, query.indexOf("="))}`),
        )
    }
    expect(await refusal("GET", `${p}/search?q=x&pageSize=1001`)).toMatch(/^400 .*pageSize/)
    expect(await refusal("GET", `${o}/groups/paged/members?pageSize=1001`)).toMatch(/^400 .*pageSize/)
    const page = await call("GET", `${k}/versions?pageSize=2`)
    expect((page.json as unknown as { id: string }[]).map(({ id }) => id)).toEqual(["1.2.0", "1.1.0"])
    const last = await call(
      "GET",
      `${k}/versions?pageSize=2&pageToken=${encodeURIComponent(page.headers.get("x-next-page-token") ?? "")}`,
    )
    expect((last.json as unknown as { id: string }[]).map(({ id }) => id)).toEqual(["1.0.0"])
    expect(last.headers.has("x-next-page-token")).toBe(false)
  })

  it("preconditions, media types, methods", async () => {
    const k = await newPackage("1.0.0")
    const etag = (await call("GET", k)).headers.get("etag") ?? ""
    expect(await refusal("PATCH", k, { headers: { "if-match": '"x"' }, json: { description: "d" } })).toMatch(
      /^412 precondition_failed /,
    )
    expect((await upload(k, { package: { description: "d" } }, { "if-match": '"x"' })).status).toBe(412)
    expect((await upload(k, { package: {} }, { "if-none-match": "*" })).status).toBe(412)
    // Types first, then preconditions, then what is stored.
    expect((await upload(k, { package: { replicationCount: "x" } }, { "if-match": '"x"' })).status).toBe(400)
    expect((await upload(k, { version: { id: "1.0.0" } }, { "if-match": '"x"' })).status).toBe(412)
    expect((await upload(`${p}/packages/absent`, { package: {} }, { "if-match": "*" })).status).toBe(412)
    expect((await upload(k, { package: { description: "d" } }, { "if-match": etag })).status).toBe(200)
    expect((await call("DELETE", k, { headers: { "if-match": etag } })).status).toBe(412)

    const send = (body: string, type = "application/json") =>
      refusal("POST", `${o}/projects`, { body, headers: { "content-type": type } })
    expect(await send("{}", "text/plain")).toMatch(/^415 unsupported_media_type /)
    expect(await send("{")).toMatch(/^400 /)
    expect(await send("[]")).toMatch(/^400 /)
    expect(await send(`{"name":"${"x".repeat(5 * 1024 * 1024)}"}`)).toMatch(/^413 payload_too_large /)
    const untyped = new TextEncoder().encode('{"name":"untyped"}')
    expect((await call("POST", `${o}/projects`, { body: untyped })).status).toBe(201)
    const put = await call("PUT", k)
    expect([put.status, put.json?.code, put.headers.get("allow")]).toEqual([
      405,
      "method_not_allowed",
      "DELETE, GET, HEAD, OPTIONS, PATCH, POST",
    ])
  })

  it("connections: lists of tables are lists, never null", async () => {
    const path = `${p}/connections/tables`
    const json = { name: "tables", type: "duckdb", duckdbConnection: { url: "u" }, includeTables: ["a.*"] }
    expect((await call("POST", `${p}/connections`, { json })).status).toBe(201)
    for (const member of ["includeTables", "excludeTables"]) {
      for (const value of [null, "", [null], [5]]) {
        const named = new RegExp(`^400 invalid_argument .*${member}`)
        expect(await refusal("PATCH", path, { json: { [member]: value } })).toMatch(named)
        const other = { ...json, name: "other", [member]: value }
        expect(await refusal("POST", `${p}/connections`, { json: other })).toMatch(named)
      }
    }
    expect((await call("GET", path)).json).toMatchObject({ includeTables: ["a.*"] })
    expect((await call("PATCH", path, { json: { includeTables: [] } })).json).not.toHaveProperty("includeTables")
  })

  async function newKey(grants: readonly object[]): Promise<string> {
    const { json } = await http(service.url, "POST", "/api/access/v1/keys", {
      headers: apiKey(ADMIN),
      json: { name: "k", grants },
    })
    return String(json?.text)
  }

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
