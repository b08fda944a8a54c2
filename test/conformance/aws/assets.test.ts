// Publishing and fetching assets, as the SDK sees it.
import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import {
  DescribePackageCommand,
  DescribePackageVersionCommand,
  GetPackageVersionAssetCommand,
  GetPackageVersionReadmeCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  PublishPackageVersionCommand,
  PutPackageOriginConfigurationCommand,
  paginateListPackageVersionAssets,
  UpdatePackageVersionsStatusCommand,
} from "@aws-sdk/client-codeartifact"
import { expect, it } from "vitest"
import { failure, newDomain, onBothStores, publish, sha256, unique } from "./harness.js"

const conflict = (resourceType: string) => ({ name: "ConflictException", status: 409, resourceType })
const notFound = (resourceType: string) => ({ name: "ResourceNotFoundException", status: 404, resourceType })
const invalid = (field: string) => ({
  name: "ValidationException",
  status: 400,
  reason: "FIELD_VALIDATION_FAILED",
  message: expect.stringContaining(field),
})

const digest = (algorithm: string, bytes: string | Uint8Array) => createHash(algorithm).update(bytes).digest("hex")

onBothStores("assets", (registry, store) => {
  it("publishes a version with one asset, and shows it everywhere", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const content = Buffer.from([0, 255, 13, 10, 0])
    const published = await publish(registry(), names, "1.0.0", { asset: "a.bin", content })
    const revision = published.versionRevision
    expect(revision).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const asset = {
      name: "a.bin",
      size: 5,
      hashes: {
        MD5: digest("md5", content),
        "SHA-1": digest("sha1", content),
        "SHA-256": digest("sha256", content),
        "SHA-512": digest("sha512", content),
      },
    }
    const place = { format: "generic", namespace: "ns", package: "pkg", version: "1.0.0" }
    expect(published).toMatchObject({ ...place, status: "Published", asset })
    const version = { ...names, packageVersion: "1.0.0" }
    const described = await client.send(new DescribePackageVersionCommand(version))
    expect(described.packageVersion).toEqual({
      format: "generic",
      namespace: "ns",
      packageName: "pkg",
      displayName: "pkg",
      version: "1.0.0",
      publishedTime: expect.any(Date),
      revision,
      status: "Published",
      origin: { domainEntryPoint: { repositoryName: "repo" }, originType: "INTERNAL" },
    })
    const listed = await client.send(new ListPackageVersionAssetsCommand(version))
    expect(listed).toMatchObject({ ...place, versionRevision: revision, assets: [asset] })
    const { package: found } = await client.send(new DescribePackageCommand(names))
    expect(found).toEqual({
      format: "generic",
      namespace: "ns",
      name: "pkg",
      originConfiguration: { restrictions: { publish: "ALLOW", upstream: "BLOCK" } },
    })
    const got = await client.send(
      new GetPackageVersionAssetCommand({ ...version, asset: "a.bin", packageVersionRevision: revision }),
    )
    expect(await got.asset?.transformToByteArray()).toEqual(new Uint8Array(content))
    expect(got).toMatchObject({ assetName: "a.bin", packageVersion: "1.0.0", packageVersionRevision: revision })
    const readme = await client.send(new GetPackageVersionReadmeCommand(version))
    expect(readme).toMatchObject({ ...place, versionRevision: revision, readme: "" })
    const dependencies = await client.send(new ListPackageVersionDependenciesCommand(version))
    expect(dependencies).toMatchObject({ ...place, versionRevision: revision, dependencies: [] })
  })

  it("collects assets in an unfinished version until one says it is the last", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const version = { ...names, packageVersion: "1.0.0" }
    const status = async () => (await client.send(new DescribePackageVersionCommand(version))).packageVersion
    const first = await publish(registry(), names, "1.0.0", { asset: "one", content: "1", unfinished: true })
    expect(first.status).toBe("Unfinished")
    expect(await status()).toMatchObject({ status: "Unfinished", revision: first.versionRevision })
    expect((await status())?.publishedTime).toBeUndefined()
    expect(await failure(client.send(new GetPackageVersionAssetCommand({ ...version, asset: "one" })))).toMatchObject(
      conflict("package-version"),
    )
    const again = await publish(registry(), names, "1.0.0", { asset: "one", content: "1", unfinished: true })
    expect(again.versionRevision).toBe(first.versionRevision)
    const other = publish(registry(), names, "1.0.0", { asset: "one", content: "2", unfinished: true })
    expect(await failure(other)).toMatchObject({ ...conflict("asset"), resourceId: "one" })
    const second = await publish(registry(), names, "1.0.0", { asset: "two", content: "2", unfinished: true })
    expect(second.versionRevision).not.toBe(first.versionRevision)
    const last = await publish(registry(), names, "1.0.0", { asset: "two", content: "2" })
    expect(last).toMatchObject({ status: "Published", versionRevision: second.versionRevision })
    expect((await status())?.publishedTime).toBeInstanceOf(Date)
    for (const asset of ["one", "three"]) {
      expect(await failure(publish(registry(), names, "1.0.0", { asset, content: "1" }))).toMatchObject({
        ...conflict("package-version"),
        resourceId: "1.0.0",
      })
    }
    const listed = await client.send(new ListPackageVersionAssetsCommand(version))
    expect(listed.assets?.map((each) => each.name)).toEqual(["one", "two"])
  })

  it("gives the same assets the same revision, in whatever order they came", async () => {
    const names = await newDomain(registry())
    const put = (version: string, asset: string, unfinished: boolean) =>
      publish(registry(), names, version, { asset, content: asset, unfinished })
    await put("1.0.0", "a", true)
    const one = await put("1.0.0", "b", false)
    await put("2.0.0", "b", true)
    const two = await put("2.0.0", "a", false)
    expect(two.versionRevision).toBe(one.versionRevision)
  })

  it("stores nothing when the SHA-256 is another one", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const request = { ...names, packageVersion: "1.0.0", assetName: "a", assetContent: Buffer.from("x") }
    const wrong = new PublishPackageVersionCommand({ ...request, assetSHA256: sha256("y") })
    expect(await failure(client.send(wrong))).toMatchObject(invalid("x-amz-content-sha256"))
    expect(await failure(client.send(new DescribePackageCommand(names)))).toMatchObject(notFound("package"))
    for (const assetSHA256 of ["abc", sha256("x").toUpperCase()]) {
      const malformed = new PublishPackageVersionCommand({ ...request, assetSHA256 })
      // What a signature covers is checked before any field.
      expect(await failure(client.send(malformed))).toMatchObject({
        name: "InvalidSignatureException",
        message: expect.stringContaining("x-amz-content-sha256"),
      })
      const { package: name, ...place } = names
      const query = new URLSearchParams({ ...place, package: name, version: "1.0.0", asset: "a" }).toString()
      const unsigned = await fetch(`${registry().url}/v1/package/version/publish?${query}`, {
        method: "POST",
        headers: {
          ...registry().bearer,
          "content-type": "application/octet-stream",
          "x-amz-content-sha256": assetSHA256,
        },
        body: "x",
      })
      expect([unsigned.status, unsigned.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"])
    }
    await publish(registry(), names, "1.0.0")
  })

  it("takes a stream without a length", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const chunk = Buffer.alloc(100_000, 7)
    const chunks = Array.from({ length: 30 }, () => chunk)
    const assetSHA256 = sha256(Buffer.concat(chunks))
    const assetContent = Readable.from(chunks, { objectMode: false })
    const request = { ...names, packageVersion: "1.0.0", assetName: "big", assetContent, assetSHA256 }
    const published = await client.send(new PublishPackageVersionCommand(request))
    expect(published.asset?.size).toBe(3_000_000)
    const got = await client.send(
      new GetPackageVersionAssetCommand({ ...names, packageVersion: "1.0.0", asset: "big" }),
    )
    expect(sha256((await got.asset?.transformToByteArray()) ?? "")).toBe(assetSHA256)
    const empty = await publish(registry(), names, "2.0.0", { content: "" })
    expect(empty.asset?.size).toBe(0)
    const none = await client.send(
      new GetPackageVersionAssetCommand({ ...names, packageVersion: "2.0.0", asset: "file.bin" }),
    )
    expect(await none.asset?.transformToString()).toBe("")
  })

  it("refuses other formats, missing namespaces and what is not there", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const request = {
      ...names,
      packageVersion: "1.0.0",
      assetName: "a",
      assetContent: Buffer.from("x"),
      assetSHA256: sha256("x"),
    }
    const send = (more: object) => failure(client.send(new PublishPackageVersionCommand({ ...request, ...more })))
    expect(await send({ format: "npm" })).toMatchObject(invalid("format"))
    expect(await send({ format: "docker" })).toMatchObject(invalid("format"))
    expect(await send({ namespace: undefined })).toMatchObject(invalid("namespace"))
    expect(await send({ namespace: "a/b" })).toMatchObject(invalid("namespace"))
    expect(await send({ package: "a b" })).toMatchObject(invalid("package"))
    expect(await send({ packageVersion: "1#2" })).toMatchObject(invalid("version"))
    expect(await send({ packageVersion: "v".repeat(256) })).toMatchObject(invalid("version"))
    expect(await send({ assetName: "a\nb" })).toMatchObject(invalid("asset"))
    expect(await send({ namespace: "\u{1f600}".repeat(200), package: "\u{1f600}".repeat(200) })).toMatchObject(
      invalid("package"),
    )
    expect(await send({ domain: unique("no") })).toMatchObject(notFound("domain"))
    expect(await send({ repository: "missing" })).toMatchObject(notFound("repository"))
    expect(await failure(client.send(new DescribePackageCommand(names)))).toMatchObject(notFound("package"))

    await publish(registry(), names, "1.0.0")
    const get = (more: object) =>
      failure(
        client.send(
          new GetPackageVersionAssetCommand({ ...names, packageVersion: "1.0.0", asset: "file.bin", ...more }),
        ),
      )
    expect(await get({ asset: "other" })).toMatchObject({ ...notFound("asset"), resourceId: "other" })
    expect(await get({ packageVersion: "2.0.0" })).toMatchObject(notFound("package-version"))
    expect(await get({ package: "other" })).toMatchObject(notFound("package"))
    expect(await get({ namespace: undefined })).toMatchObject(notFound("package"))
    expect(await get({ packageVersionRevision: "other" })).toMatchObject(notFound("package-version"))
  })

  it("honours the origin configuration", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const put = (restrictions: { publish: "ALLOW" | "BLOCK"; upstream: "ALLOW" | "BLOCK" }, more: object = {}) =>
      client.send(new PutPackageOriginConfigurationCommand({ ...names, ...more, restrictions }))
    const blocked = await put({ publish: "BLOCK", upstream: "ALLOW" })
    expect(blocked.originConfiguration).toEqual({ restrictions: { publish: "BLOCK", upstream: "ALLOW" } })
    expect((await client.send(new DescribePackageCommand(names))).package?.originConfiguration).toEqual(
      blocked.originConfiguration,
    )
    expect(await failure(publish(registry(), names, "1.0.0"))).toMatchObject(conflict("package"))
    await put({ publish: "ALLOW", upstream: "BLOCK" })
    await publish(registry(), names, "1.0.0")
    await put({ publish: "ALLOW", upstream: "BLOCK" }, { format: "npm", namespace: undefined })
    const only = put({ publish: "ALLOW" } as { publish: "ALLOW"; upstream: "ALLOW" })
    expect(await failure(only)).toMatchObject({ name: "ValidationException" })
    const sometimes = { publish: "SOMETIMES" as "ALLOW", upstream: "ALLOW" } as const
    expect(await failure(put(sometimes))).toMatchObject(invalid("publish"))
    const both = { publish: "ALLOW", upstream: "ALLOW" } as const
    expect(await failure(put(both, { namespace: undefined, package: "new" }))).toMatchObject(invalid("namespace"))
    expect(await failure(put(both, { format: "pypi", package: "new" }))).toMatchObject(invalid("namespace"))
    expect(await failure(put(both, { repository: "missing" }))).toMatchObject(notFound("repository"))
  })

  it("can't be fetched while archived", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    await publish(registry(), names, "1.0.0")
    const get = () =>
      client.send(new GetPackageVersionAssetCommand({ ...names, packageVersion: "1.0.0", asset: "file.bin" }))
    const become = (targetStatus: "Archived" | "Unlisted") =>
      client.send(new UpdatePackageVersionsStatusCommand({ ...names, versions: ["1.0.0"], targetStatus }))
    await become("Archived")
    expect(await failure(get())).toMatchObject(conflict("package-version"))
    await become("Unlisted")
    expect(await (await get()).asset?.transformToString()).toBe("content of 1.0.0")
  })

  it("takes any Unicode but controls in asset names, and no header can be forged with them", async () => {
    const { client, url, bearer } = registry()
    const names = await newDomain(registry())
    const assets = [
      "ä/b c.txt",
      "__proto__",
      "..",
      "%2e%0d%0aX-Evil: 1",
      'q"uo\\te',
      "\u{1f600}",
      "名前",
      "n".repeat(255),
    ]
    for (const asset of assets) await publish(registry(), names, "1.0.0", { asset, content: asset, unfinished: true })
    const evil = "a\r\nX-Evil: 1"
    expect(await failure(publish(registry(), names, "1.0.0", { asset: evil, content: "x" }))).toMatchObject(
      invalid("asset"),
    )
    await publish(registry(), names, "1.0.0", { asset: "last", content: "last" })
    const version = { ...names, packageVersion: "1.0.0" }
    const listed: (string | undefined)[] = []
    for await (const page of paginateListPackageVersionAssets({ client, pageSize: 2 }, version)) {
      listed.push(...(page.assets ?? []).map((each) => each.name))
    }
    expect(new Set(listed)).toEqual(new Set([...assets, "last"]))
    expect(listed).toHaveLength(assets.length + 1)
    for (const asset of assets) {
      const got = await client.send(new GetPackageVersionAssetCommand({ ...version, asset }))
      expect(await got.asset?.transformToString()).toBe(asset)
    }
    const query = new URLSearchParams({ ...names, version: "1.0.0", asset: "%2e%0d%0aX-Evil: 1" })
    const answer = await fetch(`${url}/v1/package/version/asset?${query.toString().replaceAll("+", "%20")}`, {
      headers: bearer,
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("x-evil")).toBeNull()
    expect(answer.headers.get("x-assetname")).toBe("%2e%0d%0aX-Evil: 1")
  })

  it("lets one of two writers of an asset win", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    for (const packageVersion of ["1.0.0", "2.0.0", "3.0.0"]) {
      const calls = ["x", "y"].map((content) =>
        publish(registry(), names, packageVersion, { asset: "a", content, unfinished: true }),
      )
      const outcomes = await Promise.allSettled(calls)
      const lost = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []))
      expect(lost).toHaveLength(1)
      expect(await failure(Promise.reject(lost[0]))).toMatchObject(conflict("asset"))
      const listed = await client.send(new ListPackageVersionAssetsCommand({ ...names, packageVersion }))
      const won = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []))
      expect(listed.assets).toEqual([won[0]?.asset])
    }
  })

  // One store is enough for a number, and 350 commits take long on the other.
  if (store === "mongodb") return

  it("takes 350 assets a version, and no more", async () => {
    const names = await newDomain(registry())
    for (let n = 0; n < 350; n += 7) {
      await Promise.all(
        Array.from({ length: 7 }, (_, i) =>
          publish(registry(), names, "1.0.0", { asset: `a${n + i}`, content: "same", unfinished: true }),
        ),
      )
    }
    const over = publish(registry(), names, "1.0.0", { asset: "one-more", content: "same", unfinished: true })
    expect(await failure(over)).toMatchObject({
      name: "ServiceQuotaExceededException",
      status: 402,
      resourceType: "package-version",
      resourceId: "1.0.0",
    })
    const again = await publish(registry(), names, "1.0.0", { asset: "a7", content: "same" })
    expect(again.status).toBe("Published")
  }, 60_000)
})
