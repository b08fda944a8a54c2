// What the contract says of partial changes and pins, also where they race.
import { describe, expect, it } from "vitest"
import { contractCases, o, p } from "./contract-service.js"

contractCases("changes", ({ call, newPackage, refusal, upload }) => {
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
})
