// Versions of connectors and connections: one set of rules, checked for both kinds.

import { describe, expect, it } from "vitest"
import { connectors, connectorVersions } from "../../../src/registry/collections.js"
import { createVersion } from "../../../src/registry/connectors/commands/create-version.js"
import { deleteVersion } from "../../../src/registry/connectors/commands/delete-version.js"
import { publishVersion } from "../../../src/registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../../src/registry/connectors/commands/unpublish-version.js"
import { updateVersion } from "../../../src/registry/connectors/commands/update-version.js"
import type { ConnectorName } from "../../../src/registry/connectors/kinds.js"
import type { Precondition } from "../../../src/registry/etag.js"
import { ANY, claimOf, kinds, matching, onEachStore, refused } from "./connector-harness.js"

onEachStore("versions", (registry) => {
  const publish = (name: ConnectorName, versionName: string, preconditions: Precondition[] = []) =>
    publishVersion(registry.context, { ...name, versionName, preconditions })
  const unpublish = (name: ConnectorName, versionName: string, preconditions: Precondition[] = []) =>
    unpublishVersion(registry.context, { ...name, versionName, preconditions })
  const remove = (name: ConnectorName, versionName: string, force = false, preconditions: Precondition[] = []) =>
    deleteVersion(registry.context, { ...name, versionName, force, preconditions })

  describe.each(kinds)("of a %s", (kind) => {
    describe("create", () => {
      it("makes a draft and moves the parent", async () => {
        const name = await registry.connector(kind)
        registry.pass(10)
        const view = await registry.draft(name, "1.0")
        expect(view).toMatchObject({ isLatest: false, isDefault: false })
        expect(view.version.publishTime).toBeUndefined()
        expect(view.version.createTime).toEqual(view.version.updateTime)
        expect((await registry.get(name)).connector.updateTime).toEqual(view.version.updateTime)
        expect(await registry.version(name, "1.0")).toEqual(view)
      })

      it("takes any name that a URL can carry", async () => {
        const name = await registry.connector(kind)
        const names = ["a/b c+d", "Latest", "DEFAULT", "...", "é", "e\u0301", "😀".repeat(255), "__proto__", "%2F", " "]
        for (const versionName of names) await registry.draft(name, versionName)
        for (const versionName of names) {
          expect((await registry.version(name, versionName)).version.name).toBe(versionName)
        }
      })

      it.each([
        "",
        "latest",
        "default",
        ".",
        "..",
        "a\nb",
        "a\u0000",
        "\u0085",
        "\ud800",
        "x".repeat(256),
        "😀".repeat(256),
      ])("refuses the name %j", async (versionName) => {
        const name = await registry.connector(kind)
        await refused(registry.draft(name, versionName), "INVALID", "version.name")
      })

      it("refuses a name in use and an unknown parent", async () => {
        const name = await registry.connector(kind)
        await registry.draft(name, "1")
        await refused(registry.draft(name, "1"), "ALREADY_EXISTS")
        await refused(registry.draft({ ...name, id: "nobody" }, "1"), "NOT_FOUND")
      })

      it("copies only from a version that exists", async () => {
        const name = await registry.connector(kind)
        const copy = (versionName: string, fromVersion: string) =>
          createVersion(registry.context, { ...name, versionName, fromVersion })
        await refused(copy("2", "1"), "INVALID", "version.fromVersion")
        await registry.draft(name, "1")
        await copy("2", "1")
        await refused(copy("3", "latest"), "INVALID", "version.fromVersion")
        await refused(copy("3", "default"), "INVALID", "version.fromVersion")
        await publish(name, "1")
        await copy("3", "latest")
        await copy("4", "default")
        await refused(copy("4", "1"), "ALREADY_EXISTS")
      })
    })

    describe("publish and unpublish", () => {
      it("latest is the one published last, default follows it", async () => {
        const name = await registry.connector(kind)
        await registry.published(name, "1")
        const two = await registry.published(name, "2")
        expect(two).toMatchObject({ isLatest: true, isDefault: true })
        expect(await registry.version(name, "1")).toMatchObject({ isLatest: false, isDefault: false })
        expect((await registry.version(name, "latest")).version.name).toBe("2")
        expect((await registry.version(name, "default")).version.name).toBe("2")
        await unpublish(name, "2")
        expect(await registry.version(name, "latest")).toMatchObject({ version: { name: "1" }, isDefault: true })
        await publish(name, "2")
        expect((await registry.version(name, "latest")).version.name).toBe("2")
      })

      it("nothing published: neither latest nor default", async () => {
        const name = await registry.connector(kind)
        await registry.draft(name, "1")
        for (const alias of ["latest", "default"]) {
          await refused(registry.version(name, alias), "NOT_FOUND")
          await refused(publish(name, alias), "NOT_FOUND")
          await refused(unpublish(name, alias), "NOT_FOUND")
          await refused(remove(name, alias), "NOT_FOUND")
        }
      })

      it("publish times grow although the clock stands still or goes back", async () => {
        const name = await registry.connector(kind)
        const times: number[] = []
        for (const versionName of ["1", "2", "3"]) {
          times.push((await registry.published(name, versionName)).version.publishTime?.getTime() ?? 0)
          registry.pass(-1000)
        }
        await unpublish(name, "1")
        times.push((await publish(name, "1")).version.publishTime?.getTime() ?? 0)
        for (const [i, time] of times.slice(1).entries()) expect(time).toBeGreaterThan(times[i] ?? Infinity)
      })

      it("done twice, changes nothing", async () => {
        const name = await registry.connector(kind)
        const first = await registry.published(name, "1")
        const parent = await registry.get(name)
        registry.pass(1000)
        expect(await publish(name, "1")).toEqual(first)
        expect(await registry.get(name)).toEqual(parent)
        const draft = await unpublish(name, "1")
        const after = await registry.get(name)
        registry.pass(1000)
        expect(await unpublish(name, "1")).toEqual(draft)
        expect(await registry.get(name)).toEqual(after)
      })

      it("moves the update times of the version and its parent, by a millisecond at least", async () => {
        const name = await registry.connector(kind)
        const draft = await registry.draft(name, "1")
        const before = (await registry.get(name)).connector.updateTime.getTime()
        const published = await publish(name, "1")
        const back = await unpublish(name, "1")
        expect(published.version.updateTime.getTime()).toBe(draft.version.updateTime.getTime() + 1)
        expect(back.version.updateTime.getTime()).toBe(draft.version.updateTime.getTime() + 2)
        expect((await registry.get(name)).connector.updateTime.getTime()).toBe(before + 2)
      })

      it("does not move others' update times, but their etags where the answer changes", async () => {
        const name = await registry.connector(kind)
        const one = await registry.published(name, "1")
        const draft = await registry.draft(name, "draft")
        await registry.published(name, "2")
        const after = await registry.version(name, "1")
        expect(after.version).toEqual(one.version)
        expect(after.etag).not.toBe(one.etag)
        expect(await registry.version(name, "draft")).toEqual(draft)
      })

      it("unpublishing or deleting the pinned version removes the pin", async () => {
        for (const undo of [unpublish, (name: ConnectorName, version: string) => remove(name, version, true)]) {
          const name = await registry.connector(kind)
          await registry.published(name, "1")
          await registry.published(name, "2")
          await registry.put({ ...name, versionName: "1" }, { isDefault: true })
          expect((await registry.version(name, "default")).version.name).toBe("1")
          await undo(name, "1")
          expect((await registry.version(name, "default")).version.name).toBe("2")
          await registry.version(name, "1").then(
            () => publish(name, "1"),
            () => registry.published(name, "1"),
          )
          await registry.published(name, "3")
          expect((await registry.version(name, "default")).version.name, "the pin is gone for good").toBe("3")
        }
      })

      it("checks the etag", async () => {
        const name = await registry.connector(kind)
        const { etag } = await registry.draft(name, "1")
        await refused(publish(name, "1", matching("stale")), "ETAG_MISMATCH")
        await expect(publish(name, "1", matching("stale"))).rejects.toMatchObject({ details: { metadata: { etag } } })
        await refused(publish(name, "1", matching(etag, "stale")), "ETAG_MISMATCH")
        const published = await publish(name, "1", matching(etag))
        await refused(publish(name, "1", matching(etag)), "ETAG_MISMATCH")
        await refused(unpublish(name, "1", matching(etag)), "ETAG_MISMATCH")
        await unpublish(name, "latest", matching(published.etag))
      })
    })

    describe("delete", () => {
      it("of a draft; of a published one by force only", async () => {
        const name = await registry.connector(kind)
        await registry.draft(name, "1")
        await remove(name, "1")
        await refused(registry.version(name, "1"), "NOT_FOUND")
        await refused(remove(name, "1"), "NOT_FOUND")
        await registry.published(name, "2")
        await refused(remove(name, "2"), "CONFLICT")
        await refused(remove(name, "latest"), "CONFLICT")
        await remove(name, "latest", true)
        await refused(registry.version(name, "2"), "NOT_FOUND")
        expect((await registry.get(name)).versions).toEqual([])
        expect((await registry.get(name)).connector).toMatchObject({ versionCount: 0, publishedCount: 0 })
      })

      it("the name is free, for another version with another etag", async () => {
        const name = await registry.connector(kind)
        const { etag, version } = await registry.draft(name, "1")
        await refused(remove(name, "1", false, matching("stale")), "ETAG_MISMATCH")
        await remove(name, "1", false, matching(etag))
        const again = await registry.draft(name, "1")
        expect(again.version.uid).not.toBe(version.uid)
        expect(again.etag).not.toBe(etag)
      })

      it("latest falls back to the one published before", async () => {
        const name = await registry.connector(kind)
        await registry.published(name, "1")
        await registry.published(name, "2")
        await registry.published(name, "3")
        await remove(name, "2", true)
        expect((await registry.version(name, "latest")).version.name).toBe("3")
        await remove(name, "3", true)
        expect(await registry.version(name, "latest")).toMatchObject({ version: { name: "1" }, isDefault: true })
      })
    })

    describe("PUT", () => {
      it("as it stands changes and moves nothing", async () => {
        const name = await registry.connector(kind)
        const view = await registry.draft(name, "1")
        const parent = await registry.get(name)
        registry.pass(1000)
        expect(await registry.put({ ...name, versionName: "1" })).toEqual(view)
        expect(await registry.get(name)).toEqual(parent)
      })

      it("writes the description of a draft, and unsets it", async () => {
        const name = await registry.connector(kind)
        const draft = await registry.draft(name, "1")
        const put = await registry.put({ ...name, versionName: "1" }, { description: "first" })
        expect(put.version.description).toBe("first")
        expect(put.version.updateTime.getTime()).toBe(draft.version.updateTime.getTime() + 1)
        expect(put.etag).not.toBe(draft.etag)
        expect((await registry.get(name)).connector.updateTime.getTime()).toBeGreaterThan(
          draft.version.updateTime.getTime(),
        )
        expect(await registry.version(name, "1")).toEqual(put)
        const unset = await registry.put({ ...name, versionName: "1" }, { description: undefined })
        expect(unset.version.description).toBeUndefined()
      })

      it("leaves alone what it does not give", async () => {
        const name = await registry.connector(kind)
        await registry.draft(name, "1")
        const put = await registry.put({ ...name, versionName: "1" }, { description: "first" })
        const version = { ...claimOf(put), id: "other", description: "other", isLatest: true }
        const given = new Set(["name"] as const)
        const same = await updateVersion(registry.context, {
          ...name,
          versionName: "1",
          version,
          presentFields: given,
          preconditions: [],
        })
        expect(same).toEqual(put)
      })

      it("refuses each read-only member that differs, all at once, and changes nothing", async () => {
        const name = await registry.connector(kind)
        const draft = await registry.draft(name, "1")
        const later = new Date(draft.version.createTime.getTime() + 1)
        const wrong = {
          id: "other",
          name: "other",
          isLatest: true,
          createTime: later,
          updateTime: later,
          publishTime: later,
          messages: [{ text: "?", severity: "info" as const, detail: [] }],
          description: "changed",
        }
        await refused(
          registry.put({ ...name, versionName: "1" }, wrong),
          "INVALID",
          "version.id",
          "version.name",
          "version.isLatest",
          "version.createTime",
          "version.updateTime",
          "version.publishTime",
          "version.messages",
        )
        for (const [member, field] of [
          ["updateTime", "version.updateTime"],
          ["createTime", "version.createTime"],
          ["publishTime", "version.publishTime"],
        ] as const) {
          await refused(registry.put({ ...name, versionName: "1" }, { [member]: later }), "INVALID", field)
        }
        for (const member of ["createTime", "updateTime"] as const) {
          const field = member === "createTime" ? "version.createTime" : "version.updateTime"
          await refused(registry.put({ ...name, versionName: "1" }, { [member]: undefined }), "INVALID", field)
        }
        expect(await registry.version(name, "1")).toEqual(draft)
      })

      it("refuses a body read before someone's change, for its update time", async () => {
        const name = await registry.connector(kind)
        const old = claimOf(await registry.draft(name, "1"))
        await registry.put({ ...name, versionName: "1" }, { description: "theirs" })
        await refused(
          registry.putClaim({ ...name, versionName: "1" }, { ...old, description: "mine" }),
          "INVALID",
          "version.updateTime",
        )
        expect((await registry.version(name, "1")).version.description).toBe("theirs")
      })

      it("checks etags before read-only members", async () => {
        const name = await registry.connector(kind)
        const { etag } = await registry.draft(name, "1")
        const at = { ...name, versionName: "1" }
        for (const preconditions of [
          matching("stale"),
          matching(etag, "stale"),
          [{ kind: "match", etags: [] }],
          [{ kind: "none-match", etags: ["a", etag] }],
        ] satisfies Precondition[][]) {
          await refused(registry.put(at, { id: "other" }, preconditions), "ETAG_MISMATCH")
        }
        for (const preconditions of [
          matching(etag),
          matching(etag, etag),
          [ANY],
          [{ kind: "match", etags: ["a", etag] }],
          [{ kind: "none-match", etags: ["a"] }],
          [],
        ] satisfies Precondition[][]) {
          await refused(registry.put(at, { id: "other" }, preconditions), "INVALID", "version.id")
        }
      })

      it("published is immutable", async () => {
        const name = await registry.connector(kind)
        const view = await registry.published(name, "1")
        const at = { ...name, versionName: "1" }
        await refused(registry.put(at, { description: "changed" }), "CONFLICT")
        await refused(registry.put(at, { description: "changed", isDefault: true }), "CONFLICT")
        expect((await registry.get(name)).connector.pinnedVersion).toBeUndefined()
        expect(await registry.version(name, "1")).toEqual(view)
      })

      it("works on latest and default", async () => {
        const name = await registry.connector(kind)
        await registry.published(name, "1")
        const two = await registry.published(name, "2")
        expect(await registry.put({ ...name, versionName: "latest" })).toEqual(two)
        await registry.put({ ...name, versionName: "1" }, { isDefault: true })
        const pinned = await registry.put({ ...name, versionName: "default" })
        expect(pinned.version.name).toBe("1")
        const wrong = { ...claimOf(two) }
        await refused(
          registry.putClaim({ ...name, versionName: "default" }, wrong),
          "INVALID",
          "version.id",
          "version.name",
          "version.isLatest",
          ...(claimOf(pinned).createTime?.getTime() === wrong.createTime?.getTime() ? [] : ["version.createTime"]),
          ...(claimOf(pinned).updateTime?.getTime() === wrong.updateTime?.getTime() ? [] : ["version.updateTime"]),
          "version.publishTime",
        )
      })

      it("isDefault true moves the default; the parent's update time moves, the version's does not", async () => {
        const name = await registry.connector(kind)
        const one = await registry.published(name, "1")
        await registry.published(name, "2")
        const parent = await registry.get(name)
        const put = await registry.put({ ...name, versionName: "1" }, { isDefault: true })
        expect(put).toMatchObject({ isDefault: true, isLatest: false })
        expect(put.version).toEqual(one.version)
        expect(put.etag).not.toBe(one.etag)
        expect(await registry.version(name, "2")).toMatchObject({ isDefault: false, isLatest: true })
        const after = await registry.get(name)
        expect(after.connector.updateTime.getTime()).toBe(parent.connector.updateTime.getTime() + 1)
        expect(after.etag).not.toBe(parent.etag)
        await registry.published(name, "3")
        expect((await registry.version(name, "default")).version.name).toBe("1")
      })

      it("isDefault true pins where the version is the default by fallback", async () => {
        const name = await registry.connector(kind)
        await registry.published(name, "1")
        const parent = await registry.get(name)
        expect(await registry.put({ ...name, versionName: "1" })).toMatchObject({ isDefault: true })
        expect((await registry.get(name)).connector.updateTime.getTime()).toBe(
          parent.connector.updateTime.getTime() + 1,
        )
        await registry.published(name, "2")
        expect((await registry.version(name, "default")).version.name).toBe("1")
        const pinned = await registry.get(name)
        await registry.put({ ...name, versionName: "1" })
        expect(await registry.get(name), "pinned again: nothing moves").toEqual(pinned)
      })

      it("isDefault false removes the pin from this version and else changes nothing", async () => {
        const name = await registry.connector(kind)
        await registry.published(name, "1")
        await registry.published(name, "2")
        const before = await registry.get(name)
        expect(await registry.put({ ...name, versionName: "2" }, { isDefault: false })).toMatchObject({
          isDefault: true,
        })
        expect(await registry.get(name)).toEqual(before)
        await registry.put({ ...name, versionName: "1" }, { isDefault: true })
        expect(await registry.put({ ...name, versionName: "2" }, { isDefault: false })).toMatchObject({
          isDefault: false,
        })
        expect((await registry.version(name, "default")).version.name).toBe("1")
        expect(await registry.put({ ...name, versionName: "1" }, { isDefault: false })).toMatchObject({
          isDefault: false,
        })
        expect((await registry.version(name, "default")).version.name).toBe("2")
        await registry.put({ ...name, versionName: "2" }, { isDefault: true })
        expect(
          await registry.put({ ...name, versionName: "2" }, { isDefault: false }),
          "the answer says what holds: latest still",
        ).toMatchObject({ isDefault: true })
      })

      it("a draft cannot be the default", async () => {
        const name = await registry.connector(kind)
        const draft = await registry.draft(name, "1")
        const at = { ...name, versionName: "1" }
        await refused(registry.put(at, { isDefault: true, description: "changed" }), "INVALID", "version.isDefault")
        expect(await registry.version(name, "1")).toEqual(draft)
      })

      it("unknown parent and unknown version", async () => {
        const name = await registry.connector(kind)
        const view = claimOf(await registry.draft(name, "1"))
        await refused(registry.putClaim({ ...name, versionName: "2" }, view, matching("stale")), "NOT_FOUND")
        await refused(registry.putClaim({ ...name, id: "nobody", versionName: "1" }, view), "NOT_FOUND")
        const other = kind === "connector" ? "connection" : "connector"
        await refused(registry.putClaim({ ...name, kind: other, versionName: "1" }, view), "NOT_FOUND")
        await refused(
          registry.putClaim({ ...name, organization: registry.organization(), versionName: "1" }, view),
          "NOT_FOUND",
        )
      })
    })

    it("each change has its change record, with who made it", async () => {
      const name = await registry.connector(kind)
      const draft = await registry.draft(name, "1")
      await registry.put({ ...name, versionName: "1" }, { description: "first" })
      await publish(name, "1")
      const version = { ...claimOf(draft), labels: [{ key: "team", value: "red" }] }
      const presentFields = new Set(["labels"] as const)
      await updateVersion(registry.context, { ...name, versionName: "1", version, presentFields, preconditions: [] })
      const uid = (await registry.get(name)).connector.uid
      const [ofVersion, ofParent] = await registry.store.read(async (tx) => [
        await tx.changes(connectorVersions, draft.version.uid, { limit: 10 }),
        await tx.changes(connectors, uid, { limit: 10 }),
      ])
      expect(ofVersion.map(({ kind, revision, actor }) => [kind, revision, actor])).toEqual([
        ["create", 1, "tester"],
        ["update", 2, "tester"],
        ["update", 3, "tester"],
        ["update", 4, "tester"],
      ])
      expect(ofVersion[1]?.fields.map(({ name }) => name)).toEqual(["description", "updateTime"])
      expect(ofVersion[3]?.fields).toContainEqual({ name: "labels", to: [{ key: "team", value: "red" }] })
      expect(ofParent).toHaveLength(5)
    })
  })

  it("a connector and a connection of the same id and organization are two resources", async () => {
    const name = await registry.connector("connector")
    await registry.draft(name, "1")
    await refused(registry.get({ ...name, kind: "connection" }), "NOT_FOUND")
  })
})
