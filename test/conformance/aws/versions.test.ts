// Status changes, disposal, deletion and copies of versions, as the SDK sees them.
import {
  CopyPackageVersionsCommand,
  CreateRepositoryCommand,
  DeletePackageCommand,
  DeletePackageVersionsCommand,
  DescribePackageCommand,
  DescribePackageVersionCommand,
  DisposePackageVersionsCommand,
  GetPackageVersionAssetCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  type PackageVersionStatus,
  UpdatePackageVersionsStatusCommand,
} from "@aws-sdk/client-codeartifact"
import { expect, it } from "vitest"
import { failure, newDomain, onBothStores, type PackageNames, publish, sha256, unique } from "./harness.js"

const notFound = (resourceType: string) => ({ name: "ResourceNotFoundException", status: 404, resourceType })
const invalid = { name: "ValidationException", status: 400, reason: "FIELD_VALIDATION_FAILED" }

type Options = {
  readonly expectedStatus?: PackageVersionStatus
  readonly versionRevisions?: Record<string, string>
}

onBothStores("versions", (registry) => {
  const update = (names: PackageNames, targetStatus: PackageVersionStatus, versions: string[], options: Options = {}) =>
    registry().client.send(new UpdatePackageVersionsStatusCommand({ ...names, targetStatus, versions, ...options }))
  const dispose = (names: PackageNames, versions: string[], options: Options = {}) =>
    registry().client.send(new DisposePackageVersionsCommand({ ...names, versions, ...options }))
  const remove = (names: PackageNames, versions: string[], options: Options = {}) =>
    registry().client.send(new DeletePackageVersionsCommand({ ...names, versions, ...options }))
  const describe = async (names: PackageNames, packageVersion: string) =>
    (await registry().client.send(new DescribePackageVersionCommand({ ...names, packageVersion }))).packageVersion
  const statuses = async (names: PackageNames) => {
    const { versions } = await registry().client.send(new ListPackageVersionsCommand(names))
    return Object.fromEntries((versions ?? []).map((each) => [each.version, each.status]))
  }
  const withVersions = async (...versions: string[]) => {
    const names = await newDomain(registry())
    for (const version of versions) await publish(registry(), names, version)
    return names
  }

  it("changes from every status to every other one, but for Disposed; the revision stays", async () => {
    const names = await withVersions("1.0.0")
    const { versionRevision: revision = "" } = await publish(registry(), names, "2.0.0", { unfinished: true })
    const targets: PackageVersionStatus[] = ["Archived", "Published", "Unlisted", "Archived", "Unlisted", "Published"]
    for (const status of targets) {
      for (let twice = 0; twice < 2; twice++) {
        const done = await update(names, status, ["2.0.0"])
        expect(done).toMatchObject({ successfulVersions: { "2.0.0": { revision, status } }, failedVersions: {} })
        expect(await describe(names, "2.0.0")).toMatchObject({ revision, status })
      }
    }
    await dispose(names, ["2.0.0"])
    const refused = await update(names, "Published", ["2.0.0", "1.0.0"])
    expect(refused.successfulVersions).toEqual({})
    expect(refused.failedVersions).toEqual({
      "2.0.0": { errorCode: "NOT_ALLOWED", errorMessage: expect.any(String) },
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "version 1.0.0 is skipped" },
    })
  })

  it("changes all or none, with the documented messages", async () => {
    const names = await withVersions("1.0.0", "2.0.0", "3.0.0", "4.0.0")
    await update(names, "Unlisted", ["2.0.0"])
    const { revision: r1 = "" } = (await describe(names, "1.0.0")) ?? {}
    const { revision: r3 = "" } = (await describe(names, "3.0.0")) ?? {}
    const before = await statuses(names)

    const mismatch = await update(names, "Archived", ["1.0.0", "2.0.0", "9.9.9"], { expectedStatus: "Published" })
    expect(mismatch.$metadata.httpStatusCode).toBe(200)
    expect(mismatch.successfulVersions).toEqual({})
    expect(mismatch.failedVersions).toEqual({
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "version 1.0.0 is skipped" },
      "2.0.0": {
        errorCode: "MISMATCHED_STATUS",
        errorMessage: "current status: Unlisted, expected status: Published",
      },
      "9.9.9": { errorCode: "NOT_FOUND", errorMessage: expect.any(String) },
    })
    const revision = await update(names, "Archived", ["1.0.0", "3.0.0"], {
      versionRevisions: { "1.0.0": r1, "3.0.0": "other" },
    })
    expect(revision.failedVersions).toEqual({
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "version 1.0.0 is skipped" },
      "3.0.0": {
        errorCode: "MISMATCHED_REVISION",
        errorMessage: `current revision: ${r3}, expected revision: other`,
      },
    })
    const both = await update(names, "Archived", ["2.0.0"], {
      expectedStatus: "Published",
      versionRevisions: { "2.0.0": "other" },
    })
    expect(both.failedVersions?.["2.0.0"]?.errorCode).toBe("MISMATCHED_STATUS")
    expect(await statuses(names)).toEqual(before)

    const done = await update(names, "Archived", ["1.0.0", "3.0.0", "1.0.0"], {
      expectedStatus: "Published",
      versionRevisions: { "1.0.0": r1, "3.0.0": r3 },
    })
    expect(done.failedVersions).toEqual({})
    expect(done.successfulVersions).toEqual({
      "1.0.0": { revision: r1, status: "Archived" },
      "3.0.0": { revision: r3, status: "Archived" },
    })
    expect(await statuses(names)).toEqual({ ...before, "1.0.0": "Archived", "3.0.0": "Archived" })
  })

  it("refuses requests that can't be right", async () => {
    const names = await withVersions("1.0.0")
    const { revision = "" } = (await describe(names, "1.0.0")) ?? {}
    for (const target of ["Disposed", "Deleted", "Unfinished", "Other"] as PackageVersionStatus[]) {
      expect(await failure(update(names, target, ["1.0.0"]))).toMatchObject(invalid)
    }
    expect(await failure(update(names, "Archived", []))).toMatchObject(invalid)
    const many = Array.from({ length: 101 }, (_, n) => `${n}.0.0`)
    expect(await failure(update(names, "Archived", many))).toMatchObject(invalid)
    expect(await failure(dispose(names, many))).toMatchObject(invalid)
    expect(await failure(remove(names, []))).toMatchObject(invalid)
    for (const versionRevisions of [{ "2.0.0": revision }, { "1.0.0": revision, "2.0.0": revision }]) {
      expect(await failure(update(names, "Archived", ["1.0.0"], { versionRevisions }))).toMatchObject(invalid)
    }
    expect(
      await failure(update(names, "Archived", ["1.0.0", "2.0.0"], { versionRevisions: { "1.0.0": revision } })),
    ).toMatchObject(invalid)
    expect(await failure(update(names, "Archived", ["1 0"]))).toMatchObject(invalid)
    expect(await failure(update({ ...names, package: "no" }, "Archived", ["1.0.0"]))).toMatchObject(notFound("package"))
    expect(await failure(update({ ...names, repository: "no" }, "Archived", ["1"]))).toMatchObject(
      notFound("repository"),
    )
    expect(await failure(update({ ...names, domain: unique("no") }, "Archived", ["1"]))).toMatchObject(
      notFound("domain"),
    )
    expect(await statuses(names)).toEqual({ "1.0.0": "Published" })
  })

  it("keeps versions apart whatever their names are", async () => {
    const hostile = [
      "__proto__",
      "constructor",
      "$where",
      "a.b",
      "..",
      "%2e",
      "toString",
      "v".repeat(255),
      "é\u{1f600}",
    ]
    const names = { ...(await newDomain(registry())), namespace: "$where", package: "__proto__" }
    for (const version of hostile) await publish(registry(), names, version)
    const done = await registry().client.send(
      new UpdatePackageVersionsStatusCommand({ ...names, targetStatus: "Archived", versions: hostile.slice(1) }),
    )
    expect(Object.keys(done.successfulVersions ?? {}).sort()).toEqual(hostile.slice(1).sort())
    for (const version of hostile) {
      expect((await describe(names, version))?.status).toBe(version === "__proto__" ? "Published" : "Archived")
    }
    // The SDK itself loses a map key "__proto__": what is on the wire counts.
    const query = new URLSearchParams({ ...names }).toString()
    const answer = await fetch(`${registry().url}/v1/package/versions/update_status?${query}`, {
      method: "POST",
      headers: { ...registry().bearer, "content-type": "application/json" },
      body: '{"versions":["__proto__"],"targetStatus":"Unlisted","versionRevisions":{"__proto__":"x"}}',
    })
    expect(await answer.text()).toMatch(/"failedVersions":\{"__proto__":\{"errorCode":"MISMATCHED_REVISION"/)
  })

  it("disposes: the assets are gone, the version and its revision stay until it is deleted", async () => {
    const { client } = registry()
    const names = await withVersions("1.0.0", "2.0.0")
    const { revision = "" } = (await describe(names, "1.0.0")) ?? {}
    const skipped = await dispose(names, ["1.0.0", "2.0.0"], { expectedStatus: "Archived" })
    expect(Object.values(skipped.failedVersions ?? {}).map((each) => each.errorCode)).toEqual([
      "MISMATCHED_STATUS",
      "MISMATCHED_STATUS",
    ])
    const missing = await dispose(names, ["1.0.0", "9.9.9"])
    expect(missing.failedVersions).toMatchObject({
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "version 1.0.0 is skipped" },
      "9.9.9": { errorCode: "NOT_FOUND" },
    })
    expect(await statuses(names)).toEqual({ "1.0.0": "Published", "2.0.0": "Published" })
    const done = await dispose(names, ["1.0.0"], {
      expectedStatus: "Published",
      versionRevisions: { "1.0.0": revision },
    })
    expect(done).toMatchObject({
      successfulVersions: { "1.0.0": { revision, status: "Disposed" } },
      failedVersions: {},
    })
    expect(await describe(names, "1.0.0")).toMatchObject({ status: "Disposed", revision })
    expect(await statuses(names)).toEqual({ "1.0.0": "Disposed", "2.0.0": "Published" })
    const version = { ...names, packageVersion: "1.0.0" }
    expect((await client.send(new ListPackageVersionAssetsCommand(version))).assets).toEqual([])
    const fetched = client.send(new GetPackageVersionAssetCommand({ ...version, asset: "file.bin" }))
    expect(await failure(fetched)).toMatchObject({ name: "ConflictException" })
    for (const unfinished of [true, false]) {
      expect(await failure(publish(registry(), names, "1.0.0", { unfinished }))).toMatchObject({
        name: "ConflictException",
        status: 409,
        resourceType: "package-version",
      })
    }
    expect((await dispose(names, ["1.0.0"])).successfulVersions).toMatchObject({ "1.0.0": { status: "Disposed" } })
    const deleted = await remove(names, ["1.0.0"], { expectedStatus: "Disposed" })
    expect(deleted.successfulVersions).toEqual({ "1.0.0": { revision, status: "Deleted" } })
    await publish(registry(), names, "1.0.0", { content: "new" })
    expect((await describe(names, "1.0.0"))?.status).toBe("Published")
  })

  it("deletes versions of any status; the package stays until it is deleted itself", async () => {
    const { client } = registry()
    const names = await withVersions("1.0.0", "2.0.0")
    await publish(registry(), names, "3.0.0", { unfinished: true })
    await update(names, "Archived", ["2.0.0"])
    const missing = await remove(names, ["1.0.0", "4.0.0"])
    expect(missing.failedVersions).toMatchObject({
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "version 1.0.0 is skipped" },
      "4.0.0": { errorCode: "NOT_FOUND" },
    })
    const done = await remove(names, ["1.0.0", "2.0.0", "3.0.0"])
    expect(done.failedVersions).toEqual({})
    expect(done.successfulVersions).toMatchObject({ "1.0.0": { status: "Deleted" }, "3.0.0": { status: "Deleted" } })
    expect(await failure(describe(names, "1.0.0"))).toMatchObject({
      ...notFound("package-version"),
      resourceId: "1.0.0",
    })
    expect((await client.send(new ListPackageVersionsCommand(names))).versions).toEqual([])
    expect((await remove(names, ["1.0.0"])).failedVersions).toMatchObject({ "1.0.0": { errorCode: "NOT_FOUND" } })
    const { deletedPackage } = await client.send(new DeletePackageCommand(names))
    expect(deletedPackage).toEqual({
      format: "generic",
      namespace: "ns",
      package: "pkg",
      originConfiguration: { restrictions: { publish: "ALLOW", upstream: "BLOCK" } },
    })
    expect(await failure(client.send(new DescribePackageCommand(names)))).toMatchObject(notFound("package"))
    expect(await failure(client.send(new DeletePackageCommand(names)))).toMatchObject(notFound("package"))
    await publish(registry(), names, "1.0.0")
    await client.send(new DeletePackageCommand(names))
  })

  it("copies versions within the domain", async () => {
    const { client } = registry()
    const names = await withVersions("1.0.0", "2.0.0", "3.0.0")
    await update(names, "Archived", ["2.0.0"])
    await client.send(new CreateRepositoryCommand({ domain: names.domain, repository: "other" }))
    const { domain, repository, ...rest } = names
    const place = { domain, sourceRepository: repository, destinationRepository: "other", ...rest }
    const there = { ...names, repository: "other" }
    const copy = (more: object) => client.send(new CopyPackageVersionsCommand({ ...place, ...more }))

    const missing = await copy({ versions: ["1.0.0", "9.9.9"] })
    expect(missing.successfulVersions).toEqual({})
    expect(missing.failedVersions).toEqual({
      "1.0.0": { errorCode: "SKIPPED", errorMessage: "Version 1.0.0 was skipped" },
      "9.9.9": { errorCode: "NOT_FOUND", errorMessage: "Could not find version 9.9.9" },
    })
    expect(await failure(client.send(new DescribePackageCommand(there)))).toMatchObject(notFound("package"))

    const source = await describe(names, "1.0.0")
    const done = await copy({ versions: ["1.0.0", "2.0.0"], includeFromUpstream: true })
    expect(done.failedVersions).toEqual({})
    expect(done.successfulVersions).toMatchObject({
      "1.0.0": { revision: source?.revision, status: "Published" },
      "2.0.0": { status: "Archived" },
    })
    expect(await describe(there, "1.0.0")).toEqual(source)
    const got = await client.send(
      new GetPackageVersionAssetCommand({ ...there, packageVersion: "1.0.0", asset: "file.bin" }),
    )
    expect(await got.asset?.transformToString()).toBe("content of 1.0.0")
    await dispose(names, ["1.0.0"])
    const again = await client.send(
      new GetPackageVersionAssetCommand({ ...there, packageVersion: "1.0.0", asset: "file.bin" }),
    )
    expect(await again.asset?.transformToString()).toBe("content of 1.0.0")

    const identical = await copy({ versions: ["2.0.0", "3.0.0"] })
    expect(Object.keys(identical.successfulVersions ?? {})).toEqual(["3.0.0"])
    expect(identical.failedVersions).toEqual({})

    await remove(names, ["3.0.0"])
    const { versionRevision = "" } = await publish(registry(), names, "3.0.0", { content: "other" })
    await publish(registry(), names, "4.0.0")
    const exists = await copy({ versions: ["3.0.0", "4.0.0"] })
    expect(exists.failedVersions).toEqual({
      "3.0.0": { errorCode: "ALREADY_EXISTS", errorMessage: "Version 3.0.0 already exists" },
      "4.0.0": { errorCode: "SKIPPED", errorMessage: "Version 4.0.0 was skipped" },
    })
    const wrong = await copy({ versionRevisions: { "3.0.0": "other" }, allowOverwrite: true })
    expect(wrong.failedVersions).toEqual({
      "3.0.0": {
        errorCode: "MISMATCHED_REVISION",
        errorMessage: `current revision: ${versionRevision}, expected revision: other`,
      },
    })
    const overwritten = await copy({ versionRevisions: { "3.0.0": versionRevision }, allowOverwrite: true })
    expect(overwritten.successfulVersions).toEqual({ "3.0.0": { revision: versionRevision, status: "Published" } })
    const listed = await client.send(new ListPackageVersionAssetsCommand({ ...there, packageVersion: "3.0.0" }))
    expect(listed.assets?.map((each) => each.hashes?.["SHA-256"])).toEqual([sha256("other")])

    const gone = await copy({ versions: ["1.0.0"] })
    expect(gone.failedVersions?.["1.0.0"]?.errorCode).toBe("NOT_ALLOWED")
    await dispose(there, ["3.0.0"])
    const dead = await copy({ versions: ["3.0.0"], allowOverwrite: true })
    expect(dead.failedVersions?.["3.0.0"]?.errorCode).toBe("NOT_ALLOWED")
    expect((await describe(there, "3.0.0"))?.status).toBe("Disposed")

    expect(await failure(copy({}))).toMatchObject(invalid)
    expect(await failure(copy({ versions: ["1.0.0"], versionRevisions: { "1.0.0": "x" } }))).toMatchObject(invalid)
    expect(await failure(copy({ versions: ["2.0.0"], destinationRepository: "no" }))).toMatchObject(
      notFound("repository"),
    )
    expect(await failure(copy({ versions: ["2.0.0"], sourceRepository: "no" }))).toMatchObject(notFound("repository"))
    expect(await failure(copy({ versions: ["2.0.0"], package: "no" }))).toMatchObject(notFound("package"))
  })

  it("lets exactly one of many racing calls win, and leaves all versions alike", async () => {
    const names = await withVersions("1.0.0", "2.0.0", "3.0.0")
    const versions = ["1.0.0", "2.0.0", "3.0.0"]
    const racing = await Promise.all(
      Array.from({ length: 12 }, () => update(names, "Archived", versions, { expectedStatus: "Published" })),
    )
    const won = racing.filter((each) => Object.keys(each.successfulVersions ?? {}).length === 3)
    expect(won).toHaveLength(1)
    for (const each of racing) {
      if (each === won[0]) continue
      expect(each.successfulVersions).toEqual({})
      expect(Object.values(each.failedVersions ?? {}).map((one) => one.errorCode)).toEqual(
        versions.map(() => "MISMATCHED_STATUS"),
      )
    }
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        update(names, "Published", versions),
        update(names, "Unlisted", [...versions].reverse()),
        update(names, "Published", versions),
      ])
      expect(new Set(Object.values(await statuses(names))).size).toBe(1)
    }
  })
})
