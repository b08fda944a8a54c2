// Bad input on each documented operation: the dialect's own envelope, a 4xx that names the field, and nothing changes.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Answer, http } from "../support/http.js"
import { type Service, startService, storeNames } from "../support/service.js"

type Options = NonNullable<Parameters<typeof http>[3]>

interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  /** What is watched: it must stay as it is. */
  readonly watched: string
  /** The dialect's envelope; gives back the message. */
  readonly envelope: (answer: Answer) => void
  readonly cases: readonly [
    what: string,
    status: number,
    named: string | RegExp,
    request: Options & { path?: string; method?: string },
  ][]
}

const credible = (answer: Answer) => {
  expect(answer.json).toEqual({ code: expect.stringMatching(/^[a-z_]+$/), message: expect.any(String) })
}
const codeartifact = (answer: Answer) => {
  expect(answer.headers.get("x-amzn-errortype")).toMatch(/^[A-Za-z]+Exception$/)
  expect(answer.json).toMatchObject({ message: expect.any(String) })
  expect(answer.json).not.toHaveProperty("code")
}
const versori = (fourth: "details" | "cause") => (answer: Answer) => {
  expect(answer.json).toMatchObject({
    code: expect.stringMatching(new RegExp(`^${answer.status}\\d{3}$`)),
    message: expect.any(String),
  })
  for (const member of Object.keys(answer.json ?? {})) expect(["code", "message", "fields", fourth]).toContain(member)
}

const packagePath = "/api/v0/organizations/bad/projects/demo/packages/k"
const statusPath =
  "/v1/package/versions/update_status?domain=bad&repository=demo&format=generic&namespace=malloy&package=k"
const published = { versions: ["1.0.0"], targetStatus: "Archived" }
const multipart = { "content-type": "multipart/form-data; boundary=b" }
const part = (name: string, content: string, file = "") =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${content}\r\n`

const versionCases = (resource: string, base: string): Operation["cases"] => {
  const full = {
    id: "x",
    name: "1",
    isLatest: false,
    isDefault: false,
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    publishedAt: null,
  }
  const { publishedAt: _, ...withoutPublished } = full
  return [
    ["a read-only member that differs", 400, /"field":"id"/, { json: full }],
    ["every read-only member that differs", 400, /"field":"createdAt".*"field":"updatedAt"/, { json: full }],
    ["a required member missing", 400, /"field":"publishedAt"/, { json: withoutPublished }],
    ["a member of the wrong type", 400, /"field":"isDefault"/, { json: { ...full, isDefault: "yes" } }],
    [
      "two wrong members: both named",
      400,
      /isLatest.*isDefault|isDefault.*isLatest/,
      { json: { ...full, isDefault: 1, isLatest: 2 } },
    ],
    ["a timestamp that is none", 400, /"field":"createdAt"/, { json: { ...full, createdAt: "2026-02-30T00:00:00Z" } }],
    ["a body that is not JSON", 400, "", { body: "{", headers: { "content-type": "application/json" } }],
    ["a body that is no object", 400, "", { json: [] }],
    [
      "an id outside its pattern",
      400,
      new RegExp(`"field":"${resource}_id"`),
      { path: `${base}/o/bad/${resource}s/a.b/versions/1`, json: full },
    ],
    [
      "broken percent-encoding",
      400,
      /"field":"version"/,
      { path: `${base}/o/bad/${resource}s/t/versions/%E0%A4`, json: full },
    ],
    ["another media type", 415, "", { body: "x", headers: { "content-type": "text/plain" } }],
    ["too large", 413, "", { body: `"${"x".repeat(5 * 1024 ** 2)}"`, headers: { "content-type": "application/json" } }],
    ["a wrong method", 405, "", { method: "PATCH", json: {} }],
    ["an unknown path", 404, "", { path: `${base}/o/bad/${resource}s/t/nothing/here`, json: full }],
    ["an unknown query parameter", 400, "what", { path: `${base}/o/bad/${resource}s/t/versions/1?what=1`, json: full }],
  ]
}

const operations: Operation[] = [
  {
    name: "000 PATCH version",
    method: "PATCH",
    path: `${packagePath}/versions/1.0.0`,
    watched: `${packagePath}/versions/1.0.0`,
    envelope: credible,
    cases: [
      ["an unknown member", 400, "colour", { json: { archiveStatus: "archive", colour: "red" } }],
      ["a wrong type", 400, "archiveStatus", { json: { archiveStatus: 5.5 } }],
      ["an unknown enum value", 400, "archiveStatus", { json: { archiveStatus: "ARCHIVE" } }],
      ["null", 400, "archiveStatus", { json: { archiveStatus: null } }],
      ["an empty string", 400, "indexStatus", { json: { indexStatus: "" } }],
      [
        "two wrong members: both named",
        400,
        /archiveStatus.*indexStatus/,
        { json: { archiveStatus: 1.5, indexStatus: "x" } },
      ],
      [
        "an organization name outside its pattern",
        400,
        "organizationName",
        { path: "/api/v0/organizations/a.b/projects/demo/packages/k/versions/1.0.0", json: {} },
      ],
      ["a body that is not JSON", 400, "", { body: "{archiveStatus", headers: { "content-type": "application/json" } }],
      [
        "a member named twice",
        400,
        "archiveStatus",
        {
          body: '{"archiveStatus":"archive","archiveStatus":"archive"}',
          headers: { "content-type": "application/json" },
        },
      ],
      ["an array", 400, "", { json: [{ archiveStatus: "archive" }] }],
      [
        "another media type",
        415,
        "",
        { body: "archiveStatus=archive", headers: { "content-type": "application/x-www-form-urlencoded" } },
      ],
      [
        "too large",
        413,
        "",
        { body: `"${"x".repeat(5 * 1024 ** 2)}"`, headers: { "content-type": "application/json" } },
      ],
      ["a wrong method", 405, "", { method: "DELETE" }],
      ["an unknown path", 404, "", { path: `${packagePath}/version/1.0.0`, json: {} }],
      ["an unknown query parameter", 400, "what", { path: `${packagePath}/versions/1.0.0?what=1`, json: {} }],
      ["a weak tag", 412, "", { headers: { "if-match": 'W/"x"' }, json: { archiveStatus: "archive" } }],
    ],
  },
  {
    name: "002 POST package",
    method: "POST",
    path: packagePath,
    watched: packagePath,
    envelope: credible,
    cases: [
      ["an unknown part", 400, "colour", { headers: multipart, body: `${part("colour", "red")}--b--\r\n` }],
      [
        "an unknown member of a part",
        400,
        "colour",
        { headers: multipart, body: `${part("package", '{"colour":"red"}')}--b--\r\n` },
      ],
      [
        "a wrong type in a part",
        400,
        "replicationCount",
        { headers: multipart, body: `${part("package", '{"replicationCount":"many"}')}--b--\r\n` },
      ],
      [
        "a number out of range",
        400,
        "replicationCount",
        { headers: multipart, body: `${part("package", '{"replicationCount":11}')}--b--\r\n` },
      ],
      ["bad JSON in a part", 400, "version", { headers: multipart, body: `${part("version", "{")}--b--\r\n` }],
      [
        "a part twice",
        400,
        "version",
        {
          headers: multipart,
          body: `${part("version", '{"id":"2.0.0"}')}${part("version", '{"id":"2.0.0"}')}--b--\r\n`,
        },
      ],
      [
        "a file without a version",
        400,
        "version",
        { headers: multipart, body: `${part("packageFile", "bytes", "f")}--b--\r\n` },
      ],
      [
        "a truncated body",
        400,
        "",
        {
          headers: multipart,
          body: `${part("version", '{"id":"2.0.0"}')}--b\r\nContent-Disposition: form-data; name="packageFile"; filename="f"\r\n\r\nhalf`,
        },
      ],
      ["none of the boundary", 400, "", { headers: multipart, body: "nothing of the kind" }],
      ["no boundary", 400, "boundary", { headers: { "content-type": "multipart/form-data" }, body: "x" }],
      ["another media type", 415, "", { json: { package: {} } }],
      ["a wrong method", 405, "", { method: "PUT", json: {} }],
      [
        "a package name outside its pattern",
        400,
        "packageName",
        {
          path: "/api/v0/organizations/bad/projects/demo/packages/a.b",
          headers: multipart,
          body: `${part("package", "{}")}--b--\r\n`,
        },
      ],
      [
        "a file over the limit",
        413,
        "",
        {
          headers: multipart,
          body: `${part("version", '{"id":"2.0.0"}')}${part("packageFile", "x".repeat(100_001), "f")}--b--\r\n`,
        },
      ],
      [
        "an unknown path",
        404,
        "",
        { path: "/api/v0/organizations/bad/projects/demo/package/k", headers: multipart, body: "--b--\r\n" },
      ],
    ],
  },
  {
    name: "001 update_status",
    method: "POST",
    path: statusPath,
    watched: `${packagePath}/versions/1.0.0`,
    envelope: codeartifact,
    cases: [
      ["a status that can't be asked for", 400, "targetStatus", { json: { ...published, targetStatus: "Disposed" } }],
      ["an unknown status", 400, "targetStatus", { json: { ...published, targetStatus: "Gone" } }],
      ["no target", 400, "targetStatus", { json: { versions: ["1.0.0"] } }],
      ["no versions", 400, "versions", { json: { targetStatus: "Archived" } }],
      [
        "101 versions",
        400,
        "versions",
        { json: { ...published, versions: Array.from({ length: 101 }, (_, n) => `${n}`) } },
      ],
      ["a wrong type", 400, "versions", { json: { ...published, versions: "1.0.0" } }],
      ["a version with white space", 400, "versions", { json: { ...published, versions: ["1 0"] } }],
      [
        "revisions for other versions",
        400,
        "versionRevisions",
        { json: { ...published, versionRevisions: { "2.0.0": "r" } } },
      ],
      ["a body that is not JSON", 400, "", { body: "{", headers: { "content-type": "application/json" } }],
      ["no domain", 400, "domain", { path: statusPath.replace("domain=bad&", ""), json: published }],
      [
        "a domain outside its pattern",
        400,
        "domain",
        { path: statusPath.replace("domain=bad", "domain=B_d"), json: published },
      ],
      ["an owner that is no account", 400, "domain-owner", { path: `${statusPath}&domain-owner=12`, json: published }],
      ["an unknown format", 400, "format", { path: statusPath.replace("generic", "apt"), json: published }],
      [
        "an unknown domain",
        404,
        "nowhere",
        { path: statusPath.replace("domain=bad", "domain=nowhere"), json: published },
      ],
      ["another media type", 415, "", { body: "x", headers: { "content-type": "text/plain" } }],
      [
        "too large",
        413,
        "",
        { body: `"${"x".repeat(5 * 1024 ** 2)}"`, headers: { "content-type": "application/json" } },
      ],
      ["a wrong method", 405, "", { method: "PUT", json: published }],
      ["an unknown operation", 404, "", { path: "/v1/package/versions/update_colour", json: published }],
    ],
  },
  {
    name: "003 PUT connector version",
    method: "PUT",
    path: "/o/bad/connectors/t/versions/1",
    watched: "/o/bad/connectors/t/versions/1",
    envelope: versori("details"),
    cases: versionCases("connector", ""),
  },
  {
    name: "004 PUT connection version",
    method: "PUT",
    path: "/api/connect/v1alpha1/o/bad/connections/t/versions/1",
    watched: "/o/bad/connections/t/versions/1",
    envelope: versori("cause"),
    cases: versionCases("connection", "/api/connect/v1alpha1"),
  },
]

describe.each(storeNames)("bad input, %s", (store) => {
  let service: Service
  const rest = (method: string, path: string, options?: Options) => http(service.url, method, path, options)
  beforeAll(async () => {
    service = await startService(store, { MAX_FILE_BYTES: "100000" })
    const body = new FormData()
    body.append("version", JSON.stringify({ id: "1.0.0" }))
    body.append("packageFile", new Blob(["x"]), "f")
    expect((await rest("POST", packagePath, { body })).status).toBe(200)
    for (const resources of ["connectors", "connections"]) {
      const json = { id: "t", organisationId: "bad", name: "T", protocol: "http", baseUrl: "https://t.example" }
      const made = await rest("PUT", `/o/bad/${resources}/t`, { headers: { "if-none-match": "*" }, json })
      expect(made.status).toBe(201)
      expect((await rest("POST", `/o/bad/${resources}/t/versions`, { json: { name: "1" } })).status).toBe(201)
    }
  })
  afterAll(() => service?.stop())

  describe.each(operations)("$name", ({ method, path, watched, envelope, cases }) => {
    it.each(cases)("%s: %d", async (_what, status, named, request) => {
      const before = await rest("GET", watched)
      const { path: otherPath, method: otherMethod, ...options } = request
      const answer = await rest(otherMethod ?? method, otherPath ?? path, options)
      expect({ status: answer.status, text: answer.text }).toMatchObject({ status })
      expect(answer.headers.get("content-type")).toMatch(/^application\/json/)
      envelope(answer)
      expect(answer.text).toMatch(named)
      if (status === 405) expect(answer.headers.get("allow")).toContain(method)
      expect((await rest("GET", watched)).text).toBe(before.text)
    })
  })
})
