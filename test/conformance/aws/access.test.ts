// The unchanged SDK signs with a key that was made here: who it lets in, what it refuses, and policies that are enforced.
import {
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeleteDomainPermissionsPolicyCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  DescribeDomainCommand,
  DescribeRepositoryCommand,
  GetAuthorizationTokenCommand,
  GetDomainPermissionsPolicyCommand,
  GetRepositoryPermissionsPolicyCommand,
  ListDomainsCommand,
  ListPackagesCommand,
  PutDomainPermissionsPolicyCommand,
  PutRepositoryPermissionsPolicyCommand,
} from "@aws-sdk/client-codeartifact"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../../support/http.js"
import { type Service, startService, storeNames } from "../../support/service.js"
import { ACCOUNT, failure, publish, REGION } from "./harness.js"

const ADMIN = "the-operators-own-key-of-this-test"
let service: Service
let operator: CodeartifactClient
const clients: CodeartifactClient[] = []

async function newClient(fields: object): Promise<{ client: CodeartifactClient; id: string }> {
  const answer = await http(service.url, "POST", "/api/access/v1/keys", {
    headers: { authorization: `Bearer ${ADMIN}` },
    json: { name: "aws", ...fields },
  })
  const { key, text } = answer.json as unknown as { key: { id: string }; text: string }
  const [, accessKeyId = ""] = text.split("_")
  return { client: clientWith(accessKeyId, text.slice(`vr_${accessKeyId}_`.length)), id: key.id }
}

function clientWith(accessKeyId: string, secretAccessKey: string, region = REGION): CodeartifactClient {
  const client = new CodeartifactClient({
    endpoint: service.url,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  })
  clients.push(client)
  return client
}

const names = { domain: "acme", repository: "repo", format: "generic", namespace: "ns", package: "pkg" } as const
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements })

describe.each(storeNames)("keys and policies, %s", (store) => {
  beforeAll(async () => {
    service = await startService(store, {
      AUTHENTICATION: "required",
      ADMIN_API_KEY: ADMIN,
      ACCOUNT_ID: ACCOUNT,
      REGION,
    })
    operator = (await newClient({ operator: true })).client
    await operator.send(new CreateDomainCommand({ domain: "acme" }))
    await operator.send(new CreateRepositoryCommand({ domain: "acme", repository: "repo" }))
  })
  afterAll(async () => {
    for (const client of clients) client.destroy()
    await service?.stop()
  })

  it("a key signs reads, writes and uploads", async () => {
    await publish({ client: operator }, names, "1.0.0")
    const { packages } = await operator.send(new ListPackagesCommand({ domain: "acme", repository: "repo" }))
    expect(packages?.map((each) => each.package)).toEqual(["pkg"])
  })

  it("refusals have the vendor's names", async () => {
    const describeDomain = (client: CodeartifactClient, domain = "acme") =>
      failure(client.send(new DescribeDomainCommand({ domain })))
    expect(await describeDomain(clientWith("A".repeat(20), "secret"))).toMatchObject({
      name: "UnrecognizedClientException",
      status: 403,
    })
    const { client, id } = await newClient({ grants: [{ organization: "acme", role: "member" }] })
    expect(await describeDomain(clientWith(id, "wrong"))).toMatchObject({
      name: "InvalidSignatureException",
      status: 403,
    })
    expect(await describeDomain(client, "other")).toMatchObject({ name: "AccessDeniedException", status: 403 })
    expect(await failure(publish({ client }, names, "2.0.0"))).toMatchObject({
      name: "AccessDeniedException",
      status: 403,
    })
    const { domains } = await client.send(new ListDomainsCommand({}))
    expect(domains?.map(({ name }) => name)).toEqual(["acme"])
  })

  it("a token of GetAuthorizationToken acts as who asked, in that domain only", async () => {
    const { client } = await newClient({ grants: [{ organization: "acme", role: "member" }] })
    const { authorizationToken = "" } = await client.send(new GetAuthorizationTokenCommand({ domain: "acme" }))
    const get = (path: string, token = authorizationToken) =>
      http(service.url, "GET", path, { headers: { authorization: `Bearer ${token}` } })
    expect((await get("/v1/domain?domain=acme")).status).toBe(200)
    expect((await get("/v1/domain?domain=other")).status).toBe(403)
    expect((await get("/api/access/v1/keys")).status).toBe(403)
    const byOperator = await operator.send(new GetAuthorizationTokenCommand({ domain: "acme" }))
    expect((await get("/v1/domain?domain=other", byOperator.authorizationToken)).status).toBe(403)
  })

  it("policies are stored by revision and enforced: Allow adds, Deny wins, but not over operators", async () => {
    const { client, id } = await newClient({})
    const describeRepository = () =>
      failure(client.send(new DescribeRepositoryCommand({ domain: "acme", repository: "repo" }))).then(
        ({ name }) => name,
        () => "allowed",
      )
    expect(await describeRepository()).toBe("AccessDeniedException")
    const principal = { AWS: `arn:aws:iam::${ACCOUNT}:user/key:${id}` }
    const allow = { Effect: "Allow", Principal: principal, Action: "codeartifact:Describe*", Resource: "*" }
    const put = await operator.send(
      new PutRepositoryPermissionsPolicyCommand({ domain: "acme", repository: "repo", policyDocument: policy(allow) }),
    )
    expect(await describeRepository()).toBe("allowed")
    expect(put.policy?.revision).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const got = await operator.send(new GetRepositoryPermissionsPolicyCommand({ domain: "acme", repository: "repo" }))
    expect(got.policy).toEqual(put.policy)
    expect(got.policy?.document).toBe(policy(allow))

    const deny = {
      Effect: "Deny",
      Principal: "*",
      Action: ["codeartifact:DescribeRepository"],
      Resource: `arn:aws:codeartifact:${REGION}:${ACCOUNT}:repository/acme/*`,
    }
    await operator.send(new PutDomainPermissionsPolicyCommand({ domain: "acme", policyDocument: policy(deny) }))
    expect(await describeRepository()).toBe("AccessDeniedException")
    await operator.send(new DescribeRepositoryCommand({ domain: "acme", repository: "repo" }))
    const stale = new DeleteDomainPermissionsPolicyCommand({ domain: "acme", policyRevision: "stale" })
    expect(await failure(operator.send(stale))).toMatchObject({ name: "ConflictException" })
    await operator.send(new DeleteDomainPermissionsPolicyCommand({ domain: "acme" }))
    expect(await failure(operator.send(new GetDomainPermissionsPolicyCommand({ domain: "acme" })))).toMatchObject({
      name: "ResourceNotFoundException",
    })
    expect(await describeRepository()).toBe("allowed")
    const { policy: last } = await operator.send(
      new DeleteRepositoryPermissionsPolicyCommand({ domain: "acme", repository: "repo" }),
    )
    expect(last).toEqual(put.policy)
    expect(await describeRepository()).toBe("AccessDeniedException")
  })

  it.each([
    ["Condition", policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*", Condition: {} }), /Condition/],
    ["NotPrincipal", policy({ Effect: "Deny", NotPrincipal: "*", Action: "*", Resource: "*" }), /NotPrincipal/],
    [
      "another account",
      policy({ Effect: "Allow", Principal: { AWS: "999999999999" }, Action: "*", Resource: "*" }),
      /account/,
    ],
    ["no JSON", "{", /JSON/],
    ["too long", `${" ".repeat(6145)}{}`, /6,?144/],
  ])("a policy with %s is refused", async (_, policyDocument, message) => {
    const refused = await failure(
      operator.send(new PutDomainPermissionsPolicyCommand({ domain: "acme", policyDocument })),
    )
    expect(refused).toMatchObject({ name: "ValidationException", status: 400 })
    expect(refused.message).toMatch(message)
  })
})
