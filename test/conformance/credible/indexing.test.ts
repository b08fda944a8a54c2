// What indexing an upload does, as the API's clients see it.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { PackageService } from "../../../gen/registry/packages/v1/packages_pb.js"
import { fixture, tarGz, zip } from "../../support/archives.js"
import { http } from "../../support/http.js"
import { rpcClient } from "../../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../../support/service.js"

describe.each(storeNames)("indexing uploads, %s", { timeout: 90_000 }, (store) => {
  let service: Service
  let organization = ""
  let made = 0
  beforeAll(async () => {
    service = await startService(store, { INDEXER_WORKERS: "1" })
  })
  afterAll(() => service?.stop())
  beforeEach(() => {
    made += 1
    organization = `org${made}`
  })

  const call = (method: string, path: string, options?: Parameters<typeof http>[3]) =>
    http(service.url, method, `/api/v0/organizations/${organization}/projects/p${path}`, options)

  const upload = async (name: string, id: string, bytes: Uint8Array) => {
    const body = new FormData()
    body.append("version", JSON.stringify({ id }))
    body.append("packageFile", new Blob([bytes as Uint8Array<ArrayBuffer>]), "package.tar.gz")
    const answer = await call("POST", `/packages/${name}`, { body })
    expect(answer.status).toBe(200)
    return answer
  }

  const settled = (name: string, id: string) =>
    vi.waitUntil(
      async () => {
        const answer = await call("GET", `/packages/${name}/versions/${id}`)
        return /indexed|failed/.test(String(answer.json?.indexStatus)) ? answer : undefined
      },
      { timeout: 60_000, interval: 50 },
    )

  it("moves the version's time and etag, and the package's etag, not its time", async () => {
    const uploaded = await upload("flights", "1.0.0", await tarGz(fixture("flights")))
    expect(uploaded.json?.indexStatus).toBe("unknown")
    const version = await settled("flights", "1.0.0")
    expect(version.json?.indexStatus).toBe("indexed")
    expect(String(version.json?.updatedAt) > String(version.json?.createdAt)).toBe(true)
    const after = await call("GET", "/packages/flights")
    expect(after.json).toEqual({ ...uploaded.json, indexStatus: "indexed" })
    expect(after.headers.get("etag")).not.toBe(uploaded.headers.get("etag"))
  })

  it("serves what it found, over gRPC too", async () => {
    await upload("energy", "1.0.0", zip(fixture("energy")))
    await settled("energy", "1.0.0")
    const { status, json } = await call("GET", "/packages/energy/versions/1.0.0/index")
    expect(status).toBe(200)
    expect(json).toMatchObject({
      indexStatus: "indexed",
      manifest: { name: "energy", version: "2.0.0", description: "Meter readings of a building" },
      models: [
        {
          path: "models/meters.malloy",
          sources: [
            {
              name: "readings",
              line: 1,
              fields: [
                { kind: "dimension", name: "used", description: "Kilowatt hours since the reading before.", line: 3 },
                { kind: "measure", name: "total_used", line: 4 },
                { kind: "view", name: "by_day" },
                { kind: "view", name: "peak_days" },
              ],
            },
            { name: "heating", fields: [] },
          ],
        },
        { path: "models/report.malloy", queries: [{ name: "heating_by_day" }, { name: "everything_by_day" }] },
      ],
      truncated: false,
    })
    const client = rpcClient("grpc", service.url)
    const names = { organizationName: organization, projectName: "p", packageName: "energy", versionId: "1.0.0" }
    const { code, reply } = await client.call(PackageService.method.getVersionIndex, [names])
    client.close()
    expect(code).toBe("ok")
    expect(reply).toMatchObject({
      index: { models: [{ path: "models/meters.malloy" }, { path: "models/report.malloy" }] },
    })
  })

  it("fails with a reason, and the upload itself has succeeded", async () => {
    const bytes = await tarGz([{ name: "../publisher.json", content: "{}" }])
    await upload("bad", "1.0.0", bytes)
    expect((await settled("bad", "1.0.0")).json?.indexStatus).toBe("failed")
    expect((await call("GET", "/packages/bad/versions/1.0.0/index")).json).toEqual({
      indexStatus: "failed",
      failureReason: `the entry "../publisher.json" has '..' in its path`,
      models: [],
      truncated: false,
    })
    expect(
      (await fetch(`${service.url}/api/v0/organizations/${organization}/projects/p/packages/bad/versions/1.0.0/file`))
        .status,
    ).toBe(200)
  })

  it("hostile packages fail alone, each with its reason, and the next one is indexed", async () => {
    const publisher = { name: "publisher.json", content: "{}" }
    const model = (content: string) => tarGz([publisher, { name: "m.malloy", content }])
    const query = (text: string) => `query: q is a -> { select: x is ${text} }`
    const hostile = {
      bomb: [
        await tarGz([publisher, { name: "zeros", content: Buffer.alloc(101 * 1024 * 1024) }]),
        /unpacks to more than/,
      ],
      link: [
        await tarGz([publisher, { name: "l", type: "symlink", linkname: "../../etc/passwd" }]),
        /out of the archive's root/,
      ],
      nested: [await model(query(`${"(".repeat(100_000)}1${")".repeat(100_000)}`)), /call stack/],
      huge: [await tarGz([publisher, { name: "m.malloy", content: " ".repeat(1024 * 1024 + 1) }]), /more than 1048576/],
    } as const
    for (const [name, [bytes]] of Object.entries(hostile)) await upload(name, "1.0.0", bytes)
    await upload("good", "1.0.0", await model(query(`r'${"(a+)+".repeat(5_000)}'`)))
    expect((await settled("good", "1.0.0")).json?.indexStatus).toBe("indexed")
    for (const [name, [, reason]] of Object.entries(hostile)) {
      const { json } = await call("GET", `/packages/${name}/versions/1.0.0/index`)
      expect(json).toMatchObject({ indexStatus: "failed", failureReason: expect.stringMatching(reason) })
    }
  })

  it("indexes again when the status goes back to unknown; a caller's own status stays", async () => {
    await upload("library", "1.0.0", await tarGz(fixture("library")))
    await settled("library", "1.0.0")
    const path = "/packages/library/versions/1.0.0"
    expect((await call("PATCH", path, { json: { indexStatus: "failed" } })).json?.indexStatus).toBe("failed")
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await call("GET", path)).json?.indexStatus).toBe("failed")
    expect((await call("PATCH", path, { json: { indexStatus: "unknown" } })).json?.indexStatus).toBe("unknown")
    expect((await settled("library", "1.0.0")).json?.indexStatus).toBe("indexed")
  })

  it("leaves a version without content unknown", async () => {
    const body = new FormData()
    body.append("version", JSON.stringify({ id: "1.0.0" }))
    await call("POST", "/packages/empty", { body })
    await upload("after", "1.0.0", await tarGz(fixture("library")))
    await settled("after", "1.0.0")
    expect((await call("GET", "/packages/empty/versions/1.0.0")).json?.indexStatus).toBe("unknown")
    expect((await call("GET", "/packages/empty/versions/1.0.0/index")).json).toMatchObject({
      indexStatus: "unknown",
      models: [],
    })
  })

  it("searches the latest versions of a project, page by page", async () => {
    for (const name of ["flights", "library", "energy"] as const) {
      await upload(name, "1.0.0", await tarGz(fixture(name)))
      await settled(name, "1.0.0")
    }
    const search = (query: string) => call("GET", `/search?${query}`)
    expect((await search("q=AIRLINE%20late")).json).toEqual([
      {
        packageName: "flights",
        versionId: "1.0.0",
        model: "models/flights.malloy",
        kind: "query",
        name: "late_by_carrier",
        description: "Late departures of each airline, worst first.",
        line: 39,
      },
    ])
    const client = rpcClient("grpc", service.url)
    const asked = { organizationName: organization, projectName: "p", query: "AIRLINE late" }
    const { code, reply } = await client.call(PackageService.method.searchProject, [asked])
    client.close()
    expect(code).toBe("ok")
    expect(reply).toMatchObject({ results: [{ packageName: "flights", name: "late_by_carrier", line: 39 }] })
    const counts = (await search("q=_count")).json as unknown as {
      name: string
      packageName: string
      source?: string
    }[]
    expect(counts.map(({ packageName, source, name }) => `${packageName} ${source} ${name}`)).toEqual([
      "flights carriers carrier_count",
      "flights flights flight_count",
      "flights flights late_count",
      "library books book_count",
      "library loans loan_count",
      "library loans open_count",
    ])
    const paged: string[] = []
    for (let token = ""; ; ) {
      const page = await search(`q=_count&pageSize=2${token && `&pageToken=${encodeURIComponent(token)}`}`)
      paged.push(...(page.json as unknown as { name: string }[]).map(({ name }) => name))
      expect(page.status).toBe(200)
      token = page.headers.get("x-next-page-token") ?? ""
      if (token === "") break
    }
    expect(paged).toEqual(counts.map(({ name }) => name))
    await upload("library", "2.0.0", await tarGz([{ name: "publisher.json", content: "{}" }]))
    await settled("library", "2.0.0")
    expect((await search("q=loan_count")).json).toEqual([])
    expect((await search("q=")).status).toBe(400)
    expect((await search("q=%20%20")).status).toBe(400)
    expect((await search("q=a&pageToken=nonsense")).status).toBe(400)
    expect((await call("GET", "/nowhere")).status).toBe(404)
  })
})
