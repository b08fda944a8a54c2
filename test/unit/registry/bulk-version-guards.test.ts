// What commands on many versions at once refuse, for all of them or for some.
import { describe, expect, it } from "vitest"
import { getPackage } from "../../../src/registry/packages/commands/packages/get-package.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { deleteVersions } from "../../../src/registry/packages/commands/versions/delete-versions.js"
import { disposeVersions } from "../../../src/registry/packages/commands/versions/dispose-versions.js"
import { getPackageVersion } from "../../../src/registry/packages/commands/versions/get-version.js"
import { updateVersionsStatus } from "../../../src/registry/packages/commands/versions/update-versions-status.js"
import type { PackageRef } from "../../../src/registry/packages/lookup.js"
import { onEachStore } from "./connector-harness.js"
import { bulk, guardedRegistry } from "./guarded-registry.js"

onEachStore("guards of many versions at once", (registry) => {
  const { packageWith, status, refuses, copy } = guardedRegistry(registry)

  refuses({
    "versions and revisions are not named together": [
      "INVALID",
      (at) => copy(at, { versions: ["1.0.0"], revisions: new Map([["1.0.0", "x"]]) }),
      "versions",
    ],
    "neither versions nor revisions are not enough": ["INVALID", (at) => copy(at, {}), "versions"],
    "revisions name exactly the versions": [
      "INVALID",
      (at) =>
        disposeVersions(registry.context, at, { ...bulk, versions: ["1.0.0"], revisions: new Map([["2.0.0", "x"]]) }),
      "revisions",
    ],
  })

  describe("many versions", () => {
    const codes = (outcome: Awaited<ReturnType<typeof disposeVersions>>) => ({
      successful: [...outcome.successful.keys()],
      failed: Object.fromEntries([...outcome.failed].map(([version, { code }]) => [version, code])),
    })
    const archive = (ref: PackageRef, input: Partial<Parameters<typeof updateVersionsStatus>[2]> = {}) =>
      updateVersionsStatus(registry.context, ref, {
        ...bulk,
        versions: ["1.0.0", "2.0.0"],
        target: "Archived",
        ...input,
      }).then(codes)

    it("stay as they are when one does not exist", async () => {
      const ref = await packageWith("1.0.0")
      expect(await archive(ref)).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "NOT_FOUND" } })
      expect(await status(ref, "1.0.0")).toBe("Published")
    })

    it("stay as they are when one has another status", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await archive(ref, { versions: ["2.0.0"] })
      const outcome = await archive(ref, { target: "Unlisted", expectedStatus: "Published" })
      expect(outcome).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "MISMATCHED_STATUS" } })
      expect(await status(ref, "1.0.0")).toBe("Published")
    })

    it("stay as they are when one has another revision", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      const { contentRevision } = await getPackageVersion(registry.context, { ...ref, version: "1.0.0" })
      const revisions = new Map([
        ["1.0.0", contentRevision],
        ["2.0.0", "another"],
      ])
      const failed = { "1.0.0": "SKIPPED", "2.0.0": "MISMATCHED_REVISION" }
      expect(await archive(ref, { revisions })).toEqual({ successful: [], failed })
    })

    it("stay as they are when one is disposed", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await disposeVersions(registry.context, ref, { ...bulk, versions: ["2.0.0"] })
      expect(await archive(ref)).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "NOT_ALLOWED" } })
    })

    it("that have the status are not written, nor disposed twice; one that is named twice counts once", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0", "1.0.0"]
      const revision = async () => (await getPackageVersion(registry.context, { ...ref, version: "1.0.0" })).revision
      await archive(ref, { versions })
      expect(await revision()).toBe(2)
      await archive(ref, { versions })
      expect(await revision()).toBe(2)
      await disposeVersions(registry.context, ref, { ...bulk, versions })
      expect(await revision()).toBe(3)
      await disposeVersions(registry.context, ref, { ...bulk, versions })
      expect(await revision()).toBe(3)
      expect(codes(await deleteVersions(registry.context, ref, { ...bulk, versions })).successful).toEqual(["1.0.0"])
    })

    it("a deleted one is pinned no more", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await updatePackage(registry.context, ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] })
      await deleteVersions(registry.context, ref, { ...bulk, versions: ["1.0.0"] })
      expect((await getPackage(registry.context, ref)).package.pinnedVersion).toBeUndefined()
    })

    it("that the destination has already are not copied again; one that is named twice is copied once", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0", "1.0.0"]
      expect(codes(await copy(ref, { versions }))).toEqual({ successful: ["1.0.0"], failed: {} })
      expect(codes(await copy(ref, { versions }))).toEqual({ successful: [], failed: {} })
    })

    it("that are disposed are not copied", async () => {
      const ref = await packageWith("1.0.0")
      await disposeVersions(registry.context, ref, { ...bulk, versions: ["1.0.0"] })
      expect(codes(await copy(ref, { versions: ["1.0.0"] })).failed).toEqual({ "1.0.0": "NOT_ALLOWED" })
    })

    it("that are disposed in the destination are neither copied over nor taken for the same", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0"]
      await copy(ref, { versions })
      await disposeVersions(registry.context, { ...ref, project: "q" }, { ...bulk, versions })
      expect(codes(await copy(ref, { versions })).failed).toEqual({ "1.0.0": "ALREADY_EXISTS" })
      expect(codes(await copy(ref, { versions, allowOverwrite: true })).failed).toEqual({ "1.0.0": "NOT_ALLOWED" })
    })
  })
})
