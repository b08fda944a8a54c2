// Domains, repositories, tags and tokens, as the SDK sees them.
import {
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeleteDomainCommand,
  DeleteRepositoryCommand,
  DescribeDomainCommand,
  DescribeRepositoryCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  ListDomainsCommand,
  ListRepositoriesCommand,
  ListRepositoriesInDomainCommand,
  ListTagsForResourceCommand,
  paginateListDomains,
  paginateListRepositories,
  paginateListRepositoriesInDomain,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateRepositoryCommand,
} from "@aws-sdk/client-codeartifact"
import { expect, it } from "vitest"
import { ACCOUNT, failure, newDomain, onBothStores, publish, REGION, unique } from "./harness.js"

const notFound = (resourceType: string) => ({ name: "ResourceNotFoundException", status: 404, resourceType })
const arnOf = (rest: string) => `arn:aws:codeartifact:${REGION}:${ACCOUNT}:${rest}`

onBothStores("domains, repositories, tags and tokens", (registry) => {
  it("creates, describes, lists and deletes a domain", async () => {
    const { client } = registry()
    const domain = unique("dom")
    const encryptionKey = "arn:aws:kms:eu-west-1:123456789012:key/1"
    const created = await client.send(new CreateDomainCommand({ domain, encryptionKey }))
    const description = {
      name: domain,
      owner: ACCOUNT,
      arn: arnOf(`domain/${domain}`),
      status: "Active",
      createdTime: expect.any(Date),
      encryptionKey,
      repositoryCount: 0,
      assetSizeBytes: 0,
    }
    expect(created.domain).toEqual(description)
    const described = await client.send(new DescribeDomainCommand({ domain, domainOwner: ACCOUNT }))
    expect(described.domain).toEqual(created.domain)
    expect(described.domain?.createdTime?.getTime()).toBeGreaterThan(Date.now() - 60_000)
    const names: (string | undefined)[] = []
    for await (const page of paginateListDomains({ client, pageSize: 3 }, {})) {
      names.push(...(page.domains ?? []).map((each) => each.name))
    }
    expect(names).toContain(domain)
    const deleted = await client.send(new DeleteDomainCommand({ domain }))
    expect(deleted.domain).toEqual({ ...description, status: "Deleted" })
    expect(await failure(client.send(new DescribeDomainCommand({ domain })))).toMatchObject({
      ...notFound("domain"),
      resourceId: domain,
    })
    expect(await failure(client.send(new DeleteDomainCommand({ domain })))).toMatchObject(notFound("domain"))
    await client.send(new CreateDomainCommand({ domain }))
  })

  it("pages domains through the body", async () => {
    const { client } = registry()
    for (let n = 0; n < 3; n++) await client.send(new CreateDomainCommand({ domain: unique("page") }))
    const seen: (string | undefined)[] = []
    let nextToken: string | undefined
    do {
      const page = await client.send(new ListDomainsCommand({ maxResults: 1, ...(nextToken ? { nextToken } : {}) }))
      expect(page.domains).toHaveLength(1)
      seen.push(page.domains?.[0]?.name)
      nextToken = page.nextToken
    } while (nextToken !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...seen].sort()).toEqual(seen)
    expect(await failure(client.send(new ListDomainsCommand({ nextToken: "made-up" })))).toMatchObject({
      name: "ValidationException",
      status: 400,
      reason: "FIELD_VALIDATION_FAILED",
      message: expect.stringContaining("nextToken"),
    })
    expect(await failure(client.send(new ListDomainsCommand({ maxResults: 1001 })))).toMatchObject({
      name: "ValidationException",
    })
  })

  it("refuses a taken name, one outside the pattern, and a tag given twice", async () => {
    const { client } = registry()
    const domain = unique("dom")
    await client.send(new CreateDomainCommand({ domain }))
    expect(await failure(client.send(new CreateDomainCommand({ domain })))).toMatchObject({
      name: "ConflictException",
      status: 409,
      resourceType: "domain",
      resourceId: domain,
    })
    for (const wrong of ["A-domain", "1domain", "d", "domain-", "d".repeat(51), "a/b", "a b"]) {
      expect(await failure(client.send(new CreateDomainCommand({ domain: wrong })))).toMatchObject({
        name: "ValidationException",
        reason: "FIELD_VALIDATION_FAILED",
        message: expect.stringContaining("domain"),
      })
    }
    const tags = [
      { key: "k", value: "1" },
      { key: "k", value: "2" },
    ]
    expect(await failure(client.send(new CreateDomainCommand({ domain: unique("dom"), tags })))).toMatchObject({
      name: "ValidationException",
    })
  })

  it("knows no other account's domains", async () => {
    const { client } = registry()
    const { domain } = await newDomain(registry())
    const domainOwner = "999999999999"
    const calls = [
      new DescribeDomainCommand({ domain, domainOwner }),
      new DescribeRepositoryCommand({ domain, domainOwner, repository: "repo" }),
      new CreateRepositoryCommand({ domain, domainOwner, repository: "other" }),
      new ListRepositoriesInDomainCommand({ domain, domainOwner }),
      new DeleteDomainCommand({ domain, domainOwner }),
      new GetAuthorizationTokenCommand({ domain, domainOwner }),
    ]
    for (const call of calls) {
      expect(await failure(client.send(call as DescribeDomainCommand))).toMatchObject(notFound("domain"))
    }
  })

  it("counts repositories and bytes, and keeps a domain with repositories", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    const { domain } = names
    await publish(registry(), names, "1.0.0", { content: "12345" })
    await publish(registry(), names, "2.0.0", { content: "1234567" })
    expect((await client.send(new DescribeDomainCommand({ domain }))).domain).toMatchObject({
      repositoryCount: 1,
      assetSizeBytes: 12,
    })
    expect(await failure(client.send(new DeleteDomainCommand({ domain })))).toMatchObject({
      name: "ConflictException",
      resourceType: "domain",
    })
    await client.send(new DeleteRepositoryCommand({ domain, repository: "repo" }))
    await client.send(new DeleteDomainCommand({ domain }))
  })

  it("creates, describes, updates and deletes a repository", async () => {
    const { client } = registry()
    const { domain } = await newDomain(registry())
    const repository = "My.repo_1"
    const created = await client.send(
      new CreateRepositoryCommand({
        domain,
        repository,
        description: "für alle",
        upstreams: [{ repositoryName: "repo" }],
        tags: [{ key: "team", value: "" }],
      }),
    )
    const description = {
      name: repository,
      administratorAccount: ACCOUNT,
      domainName: domain,
      domainOwner: ACCOUNT,
      arn: arnOf(`repository/${domain}/${repository}`),
      description: "für alle",
      upstreams: [{ repositoryName: "repo" }],
      externalConnections: [],
      createdTime: expect.any(Date),
    }
    expect(created.repository).toEqual(description)
    const described = await client.send(new DescribeRepositoryCommand({ domain, repository }))
    expect(described.repository).toEqual(created.repository)
    const described2 = await client.send(new UpdateRepositoryCommand({ domain, repository, description: "new" }))
    expect(described2.repository).toEqual({ ...description, description: "new" })
    const emptied = await client.send(new UpdateRepositoryCommand({ domain, repository, upstreams: [] }))
    expect(emptied.repository).toEqual({ ...description, description: "new", upstreams: [] })
    expect((await client.send(new UpdateRepositoryCommand({ domain, repository }))).repository).toEqual(
      emptied.repository,
    )
    const deleted = await client.send(new DeleteRepositoryCommand({ domain, repository }))
    expect(deleted.repository).toEqual(emptied.repository)
    const gone = { ...notFound("repository"), resourceId: repository }
    expect(await failure(client.send(new DescribeRepositoryCommand({ domain, repository })))).toMatchObject(gone)
    expect(await failure(client.send(new DeleteRepositoryCommand({ domain, repository })))).toMatchObject(gone)
    expect(await failure(client.send(new UpdateRepositoryCommand({ domain, repository })))).toMatchObject(gone)
  })

  it("refuses what can't be", async () => {
    const { client } = registry()
    const { domain } = await newDomain(registry())
    const create = (more: object) =>
      failure(client.send(new CreateRepositoryCommand({ domain, repository: "other", ...more })))
    expect(await create({ repository: "repo" })).toMatchObject({
      name: "ConflictException",
      resourceType: "repository",
      resourceId: "repo",
    })
    expect(await create({ domain: unique("no") })).toMatchObject(notFound("domain"))
    expect(await create({ upstreams: [{ repositoryName: "missing" }] })).toMatchObject(notFound("repository"))
    expect(await create({ upstreams: [{ repositoryName: "other" }] })).toMatchObject({ name: "ValidationException" })
    expect(await create({ repository: "-x" })).toMatchObject({ name: "ValidationException" })
    expect(await create({ description: "a\u0007b" })).toMatchObject({ name: "ValidationException" })
    expect(await create({ description: "d".repeat(1001) })).toMatchObject({ name: "ValidationException" })
    const upstreams = Array.from({ length: 11 }, (_, n) => ({ repositoryName: `up-${n}` }))
    for (const { repositoryName } of upstreams) {
      await client.send(new CreateRepositoryCommand({ domain, repository: repositoryName }))
    }
    expect(await create({ upstreams })).toMatchObject({ name: "ServiceQuotaExceededException", status: 402 })
  })

  it("lists repositories of a domain and of all, by prefix, in pages", async () => {
    const { client } = registry()
    const prefix = unique("p")
    const one = await newDomain(registry())
    const two = await newDomain(registry())
    for (const repository of [`${prefix}-c`, `${prefix}-a`, `${prefix}-b`]) {
      await client.send(new CreateRepositoryCommand({ domain: one.domain, repository }))
    }
    await client.send(new CreateRepositoryCommand({ domain: two.domain, repository: `${prefix}-a` }))
    const inDomain: (string | undefined)[] = []
    const request = { domain: one.domain, repositoryPrefix: prefix }
    for await (const page of paginateListRepositoriesInDomain({ client, pageSize: 2 }, request)) {
      inDomain.push(...(page.repositories ?? []).map((each) => each.name))
    }
    expect(inDomain).toEqual([`${prefix}-a`, `${prefix}-b`, `${prefix}-c`])
    const all: string[] = []
    for await (const page of paginateListRepositories({ client, pageSize: 2 }, { repositoryPrefix: prefix })) {
      all.push(...(page.repositories ?? []).map((each) => `${each.name} ${each.domainName}`))
    }
    expect(all.sort()).toEqual(
      [
        `${prefix}-a ${one.domain}`,
        `${prefix}-a ${two.domain}`,
        `${prefix}-b ${one.domain}`,
        `${prefix}-c ${one.domain}`,
      ].sort(),
    )
    const listed = await client.send(new ListRepositoriesCommand({ repositoryPrefix: `${prefix}-c` }))
    expect(listed.repositories).toEqual([
      {
        name: `${prefix}-c`,
        administratorAccount: ACCOUNT,
        domainName: one.domain,
        domainOwner: ACCOUNT,
        arn: arnOf(`repository/${one.domain}/${prefix}-c`),
        createdTime: expect.any(Date),
      },
    ])
    await client.send(new DeleteRepositoryCommand({ domain: one.domain, repository: `${prefix}-c` }))
    const after = await client.send(new ListRepositoriesCommand({ repositoryPrefix: `${prefix}-c` }))
    expect(after.repositories).toEqual([])
    expect(await failure(client.send(new ListRepositoriesInDomainCommand({ domain: unique("no") })))).toMatchObject(
      notFound("domain"),
    )
  })

  it("names the place of a repository for what is served, and refuses other formats", async () => {
    const { client, url } = registry()
    const { domain } = await newDomain(registry())
    const request = { domain, repository: "repo", format: "generic", endpointType: "dualstack" } as const
    const { repositoryEndpoint } = await client.send(new GetRepositoryEndpointCommand(request))
    expect(repositoryEndpoint).toBe(`${url}/generic/${domain}/repo/`)
    const unserved = new GetRepositoryEndpointCommand({ ...request, format: "npm" })
    expect(await failure(client.send(unserved))).toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("'npm' has no endpoint here"),
    })
    const missing = new GetRepositoryEndpointCommand({ ...request, repository: "no" })
    expect(await failure(client.send(missing))).toMatchObject(notFound("repository"))
    const wrong = new GetRepositoryEndpointCommand({ ...request, format: "docker" as "npm" })
    expect(await failure(client.send(wrong))).toMatchObject({ name: "ValidationException" })
  })

  it("gives a token that lasts as long as asked, 12 hours unless said", async () => {
    const { client, url } = registry()
    const { domain } = await newDomain(registry())
    for (const [durationSeconds, lasts] of [
      [undefined, 43_200],
      [0, 43_200],
      [900, 900],
      [43_200, 43_200],
    ] as const) {
      const input = { domain, ...(durationSeconds === undefined ? {} : { durationSeconds }) }
      const { authorizationToken, expiration } = await client.send(new GetAuthorizationTokenCommand(input))
      expect(authorizationToken).toMatch(/^\S{40,}$/)
      expect(Math.abs((expiration?.getTime() ?? 0) - Date.now() - lasts * 1000)).toBeLessThan(60_000)
      const answer = await fetch(`${url}/v1/domain?domain=${domain}`, {
        headers: { authorization: `Bearer ${authorizationToken}` },
      })
      expect(answer.status).toBe(200)
    }
    for (const durationSeconds of [1, 899, 43_201, -1]) {
      expect(await failure(client.send(new GetAuthorizationTokenCommand({ domain, durationSeconds })))).toMatchObject({
        name: "ValidationException",
        message: expect.stringContaining("duration"),
      })
    }
    expect(await failure(client.send(new GetAuthorizationTokenCommand({ domain: unique("no") })))).toMatchObject(
      notFound("domain"),
    )
  })

  it("tags domains, repositories and packages", async () => {
    const { client } = registry()
    const names = await newDomain(registry())
    await publish(registry(), names, "1.0.0")
    const arns = [
      arnOf(`domain/${names.domain}`),
      arnOf(`repository/${names.domain}/repo`),
      arnOf(`package/${names.domain}/repo/generic/ns/pkg`),
    ]
    for (const resourceArn of arns) {
      const list = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags
      expect(await list()).toEqual([])
      const tags = [
        { key: "__proto__", value: "x" },
        { key: "team", value: "" },
      ]
      await client.send(new TagResourceCommand({ resourceArn, tags }))
      expect(await list()).toEqual(tags)
      await client.send(new TagResourceCommand({ resourceArn, tags: [{ key: "team", value: "core" }] }))
      expect(await list()).toEqual([tags[0], { key: "team", value: "core" }])
      await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ["__proto__", "absent"] }))
      expect(await list()).toEqual([{ key: "team", value: "core" }])
      const twice = [
        { key: "a", value: "1" },
        { key: "a", value: "2" },
      ]
      expect(await failure(client.send(new TagResourceCommand({ resourceArn, tags: twice })))).toMatchObject({
        name: "ValidationException",
      })
      const many = Array.from({ length: 200 }, (_, n) => ({ key: `k${n}`, value: "" }))
      expect(await failure(client.send(new TagResourceCommand({ resourceArn, tags: many })))).toMatchObject({
        name: "ServiceQuotaExceededException",
        status: 402,
      })
    }
  })

  it("knows no other ARN", async () => {
    const { client } = registry()
    const { domain } = await newDomain(registry())
    const unknown = [
      "nonsense",
      arnOf(`domain/${unique("no")}`),
      arnOf(`domain/${domain}/x`),
      arnOf(`repository/${domain}/no`),
      arnOf(`package/${domain}/repo/generic/ns/none`),
      arnOf(`package/${domain}/repo/docker/ns/none`),
      `arn:aws:codeartifact:us-east-2:${ACCOUNT}:domain/${domain}`,
      `arn:aws:codeartifact:${REGION}:999999999999:domain/${domain}`,
    ]
    for (const resourceArn of unknown) {
      expect(await failure(client.send(new ListTagsForResourceCommand({ resourceArn })))).toMatchObject({
        name: "ResourceNotFoundException",
        status: 404,
      })
    }
    const spaced = new ListTagsForResourceCommand({ resourceArn: "a b" })
    expect(await failure(client.send(spaced))).toMatchObject({ name: "ValidationException" })
  })
})
