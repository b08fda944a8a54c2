// Lists of packages and versions, as the SDK and its paginators see them.
import {
  DeletePackageVersionsCommand,
  ListPackagesCommand,
  type ListPackagesCommandInput,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  type ListPackageVersionsCommandInput,
  PutPackageOriginConfigurationCommand,
  paginateListPackages,
  paginateListPackageVersions,
  UpdatePackageVersionsStatusCommand,
} from "@aws-sdk/client-codeartifact"
import { expect, it } from "vitest"
import { failure, newDomain, onBothStores, type PackageNames, publish } from "./harness.js"

const invalid = (field: string) => ({
  name: "ValidationException",
  status: 400,
  reason: "FIELD_VALIDATION_FAILED",
  message: expect.stringContaining(field),
})

onBothStores("lists", (registry) => {
  // Paginators write into their input.
  const packagesOf = async (input: ListPackagesCommandInput, pageSize = 2) => {
    const found: string[] = []
    for await (const page of paginateListPackages({ client: registry().client, pageSize }, { ...input })) {
      found.push(...(page.packages ?? []).map((each) => `${each.format}/${each.namespace ?? ""}/${each.package}`))
    }
    return found
  }
  const versionsOf = async (input: ListPackageVersionsCommandInput, pageSize = 2) => {
    const found: (string | undefined)[] = []
    for await (const page of paginateListPackageVersions({ client: registry().client, pageSize }, { ...input })) {
      found.push(...(page.versions ?? []).map((each) => each.version))
    }
    return found
  }

  it("filters packages by format, prefixes and origin, in pages of any size", async () => {
    const { client } = registry()
    const { domain, repository } = await newDomain(registry())
    const put = (format: "generic" | "npm", namespace: string | undefined, name: string, publish: "ALLOW" | "BLOCK") =>
      client.send(
        new PutPackageOriginConfigurationCommand({
          ...{ domain, repository, format, namespace, package: name },
          restrictions: { publish, upstream: "ALLOW" },
        }),
      )
    await put("generic", "ab", "one", "ALLOW")
    await put("generic", "abc", "two", "BLOCK")
    await put("generic", "abc", "other", "ALLOW")
    await put("generic", "b", "one", "BLOCK")
    await put("npm", undefined, "one", "ALLOW")
    await put("npm", "scope", "onething", "ALLOW")
    const all = [
      "generic/ab/one",
      "generic/abc/other",
      "generic/abc/two",
      "generic/b/one",
      "npm//one",
      "npm/scope/onething",
    ]
    for (const size of [1, 2, 5, 6, 1000]) expect(await packagesOf({ domain, repository }, size)).toEqual(all)
    const by = (more: object, size?: number) => packagesOf({ domain, repository, ...more }, size)
    expect(await by({ format: "npm" })).toEqual(all.slice(4))
    expect(await by({ format: "generic", namespace: "ab" })).toEqual(all.slice(0, 3))
    expect(await by({ format: "generic", namespace: "abc" })).toEqual(all.slice(1, 3))
    expect(await by({ packagePrefix: "one" }, 1)).toEqual([all[0], all[3], all[4], all[5]])
    expect(await by({ format: "generic", namespace: "abc", packagePrefix: "t" })).toEqual([all[2]])
    expect(await by({ publish: "BLOCK" }, 1)).toEqual([all[2], all[3]])
    expect(await by({ upstream: "BLOCK" })).toEqual([])
    expect(await by({ upstream: "ALLOW", publish: "ALLOW", packagePrefix: "one" }, 3)).toEqual([all[0], all[4], all[5]])
    const first = await client.send(new ListPackagesCommand({ domain, repository, maxResults: 1 }))
    expect(first.packages).toEqual([
      {
        format: "generic",
        namespace: "ab",
        package: "one",
        originConfiguration: { restrictions: { publish: "ALLOW", upstream: "ALLOW" } },
      },
    ])
    const list = (more: object) => failure(client.send(new ListPackagesCommand({ domain, repository, ...more })))
    expect(await list({ namespace: "ab" })).toMatchObject(invalid("namespace"))
    expect(await list({ maxResults: 0 })).toMatchObject(invalid("max-results"))
    expect(await list({ maxResults: 1001 })).toMatchObject(invalid("max-results"))
    expect(await list({ nextToken: "made-up" })).toMatchObject(invalid("next-token"))
    expect(await list({ nextToken: "." })).toMatchObject(invalid("next-token"))
    expect(await list({ nextToken: first.nextToken, format: "npm" })).toMatchObject(invalid("next-token"))
    expect(await list({ repository: "missing" })).toMatchObject({
      name: "ResourceNotFoundException",
      resourceType: "repository",
    })
  })

  it("lists versions by name or newest first, all statuses unless one is asked for", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    for (const version of ["2.0.0", "1.0.0", "3.0.0"]) await publish(registry(), names, version)
    await publish(registry(), names, "0.9.0", { unfinished: true })
    const update = (targetStatus: "Archived" | "Unlisted" | "Published", versions: string[]) =>
      client.send(new UpdatePackageVersionsStatusCommand({ ...names, targetStatus, versions }))
    await update("Archived", ["3.0.0"])
    expect(await versionsOf(names)).toEqual(["0.9.0", "1.0.0", "2.0.0", "3.0.0"])
    expect(await versionsOf({ ...names, sortBy: "PUBLISHED_TIME" })).toEqual(["3.0.0", "1.0.0", "2.0.0", "0.9.0"])
    expect(await versionsOf({ ...names, status: "Published" })).toEqual(["1.0.0", "2.0.0"])
    expect(await versionsOf({ ...names, status: "Published", sortBy: "PUBLISHED_TIME" })).toEqual(["1.0.0", "2.0.0"])
    expect(await versionsOf({ ...names, status: "Unfinished" })).toEqual(["0.9.0"])
    expect(await versionsOf({ ...names, status: "Deleted" })).toEqual([])
    expect(await versionsOf({ ...names, originType: "INTERNAL" })).toHaveLength(4)
    expect(await versionsOf({ ...names, originType: "EXTERNAL" })).toEqual([])
    const list = (more: object = {}) => client.send(new ListPackageVersionsCommand({ ...names, ...more }))
    expect(await list()).toMatchObject({
      format: "generic",
      namespace: "ns",
      package: "pkg",
      defaultDisplayVersion: "1.0.0",
    })
    const [first] = (await list({ maxResults: 1 })).versions ?? []
    expect(first).toEqual({
      version: "0.9.0",
      revision: expect.stringMatching(/^\S{44}$/),
      status: "Unfinished",
      origin: { domainEntryPoint: { repositoryName: "repo" }, originType: "INTERNAL" },
    })
    await update("Unlisted", ["1.0.0", "2.0.0"])
    expect((await list()).defaultDisplayVersion).toBeUndefined()
    await update("Published", ["0.9.0"])
    expect((await list({ sortBy: "PUBLISHED_TIME" })).versions?.[0]?.version).toBe("0.9.0")
    expect((await list()).defaultDisplayVersion).toBe("0.9.0")
    const { nextToken } = await list({ maxResults: 1 })
    expect(await failure(list({ nextToken: `${nextToken}x` }))).toMatchObject(invalid("next-token"))
    expect(await failure(list({ nextToken, sortBy: "PUBLISHED_TIME" }))).toMatchObject(invalid("next-token"))
    expect(await failure(list({ nextToken: "t".repeat(2001) }))).toMatchObject(invalid("next-token"))
    expect(await failure(list({ sortBy: "NAME" }))).toMatchObject(invalid("sortBy"))
    expect(await failure(list({ package: "other" }))).toMatchObject({ resourceType: "package" })
    const dependencies = new ListPackageVersionDependenciesCommand({
      ...names,
      packageVersion: "1.0.0",
      nextToken: "x",
    })
    expect(await failure(client.send(dependencies))).toMatchObject(invalid("next-token"))
  })

  it("goes on where it stood while versions come and go", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const stays = Array.from({ length: 12 }, (_, n) => `b${String(n).padStart(2, "0")}`)
    for (const version of stays) await publish(registry(), names, version)
    for (const version of ["a1", "b05x", "c1"]) await publish(registry(), names, version)
    const found: (string | undefined)[] = []
    let nextToken: string | undefined
    for (let page = 0; ; page++) {
      const input = { ...names, maxResults: 3, ...(nextToken === undefined ? {} : { nextToken }) }
      const answer = await client.send(new ListPackageVersionsCommand(input))
      found.push(...(answer.versions ?? []).map((each) => each.version))
      nextToken = answer.nextToken
      if (nextToken === undefined) break
      // The row that the token stands on goes away, and new ones come before and behind it.
      if (page === 0) await client.send(new DeletePackageVersionsCommand({ ...names, versions: ["a1", "b05x"] }))
      await publish(registry(), names, `a-new-${page}`)
      await publish(registry(), names, `d-new-${page}`)
      if (page > 20) throw new Error("the list does not end")
    }
    expect(found.filter((each) => each !== undefined && stays.includes(each))).toEqual(stays)
    expect(new Set(found).size).toBe(found.length)
  })

  it("keeps tokens short, however long the names are", async () => {
    const { client } = registry()
    const place = await newDomain(registry())
    // 250 four-byte and 250 two-byte characters: the 1,500 bytes that are possible.
    const namesOf = (n: number): PackageNames => ({
      ...place,
      namespace: `${"\u{1f600}".repeat(249)}${n}abc`,
      package: `${"é".repeat(248)}${"x".repeat(4)}`,
    })
    for (let n = 0; n < 3; n++) await publish(registry(), namesOf(n), `${"\u{1f600}".repeat(254)}${n}`)
    const found: (string | undefined)[] = []
    let nextToken: string | undefined
    do {
      const input = { domain: place.domain, repository: "repo", maxResults: 1, nextToken }
      const page = await client.send(new ListPackagesCommand(input))
      found.push(...(page.packages ?? []).map((each) => each.namespace))
      nextToken = page.nextToken
      if (nextToken !== undefined) expect(nextToken).toMatch(/^\S{1,2000}$/)
    } while (nextToken !== undefined)
    expect(found).toEqual([0, 1, 2].map((n) => namesOf(n).namespace))
    const longer = { ...namesOf(0), package: `${"é".repeat(248)}${"x".repeat(5)}` }
    expect(await failure(publish(registry(), longer, "1"))).toMatchObject(invalid("package"))
  })
})
