// AWS Signature 4, with the signer of the vendor's own SDK as the oracle.
import { createHash, randomInt } from "node:crypto"
import { describe, expect, it } from "vitest"
import { SignedBody } from "../../../src/access/authenticator.js"
import { signedHeaders } from "../../support/aws-signer.js"
import { AccessFixture, facts, outcome, REGION } from "./fixture.js"

interface Signed {
  method: string
  target: string
  headers: Record<string, string>
  body: string
}

const fixture = new AccessFixture()
const key = fixture.key()
const subject = fixture.authenticator()

async function sign(
  { method = "POST", path = "/v1/package/versions/update_status", query = {}, body = "{}", headers = {} } = {} as {
    method?: string
    path?: string
    query?: Record<string, string | string[]>
    body?: string
    headers?: Record<string, string>
  },
  {
    service = "codeartifact",
    region = REGION,
    secret = key.secret,
    date = fixture.now,
    sessionToken = "",
    applyChecksum = true,
  } = {},
): Promise<Signed> {
  const signed = await signedHeaders(
    {
      ...{ method, host: "registry.example", path, query, body },
      headers: { "content-type": "application/json", ...headers },
    },
    { accessKeyId: key.id, secretAccessKey: secret, service, region, date, sessionToken, applyChecksum },
  )
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  )
  return { method, target: pairs.length === 0 ? path : `${path}?${pairs.join("&")}`, headers: signed, body }
}

async function who({ method, target, headers, body }: Signed): Promise<string | undefined> {
  return outcome(async () => {
    const found = await subject.authenticate(
      facts(headers, { method, target, remoteAddress: String(randomInt(2 ** 40)) }),
      false,
    )
    if (!(found instanceof SignedBody)) return found
    return found.verify(createHash("sha256").update(body).digest("hex"))
  })
}

describe("the SDK's signatures", () => {
  it.each([
    ["a body", {}],
    ["no body", { method: "GET", body: "", path: "/v1/domain", query: { domain: "acme" } }],
    ["queries that need encoding and sorting", { query: { b: "2 3", a: "x/y", "domain-owner": "1!'()*~", é: "ü" } }],
    ["a name given twice", { query: { a: ["2", "10", "1"] } }],
    ["headers with blanks", { headers: { "x-amz-note": "  a   b  " } }],
    ["a path that needs encoding", { path: "/v1/a%20b/%C3%A9" }],
  ])("%s is let in", async (_, request) => {
    expect(await who(await sign(request))).toBe(`key:${key.id}`)
  })

  it("with a hash of the body are checked before it, and the body afterwards", async () => {
    const hash = createHash("sha256").update("content").digest("hex")
    const request = await sign({ body: "content", headers: { "x-amz-content-sha256": hash } })
    const checked = await outcome(() => subject.authenticate(facts(request.headers, request), false))
    expect(checked).toBe(`signed:key:${key.id}`)
    expect(await who({ ...request, body: "other" })).toBe("INVALID_SIGNATURE")
  })

  it("without a hash of the body are checked with it", async () => {
    const request = await sign({ body: "content" }, { applyChecksum: false })
    expect(await outcome(() => subject.authenticate(facts(request.headers, request), false))).toBe("signed:?")
    expect(await who(request)).toBe(`key:${key.id}`)
    expect(await who({ ...request, body: "contenu" })).toBe("INVALID_SIGNATURE")
  })

  it.each([
    ["another secret", { secret: `${key.secret.slice(1)}A` }, "INVALID_SIGNATURE"],
    ["another service", { service: "s3" }, "INVALID_SIGNATURE"],
    ["another region", { region: "us-west-2" }, "INVALID_SIGNATURE"],
    ["5 minutes and a second ago", { date: new Date(fixture.now.getTime() - 301_000) }, "INVALID_SIGNATURE"],
    ["5 minutes and a second ahead", { date: new Date(fixture.now.getTime() + 301_000) }, "INVALID_SIGNATURE"],
    ["a session", { sessionToken: "session" }, "UNKNOWN_ACCESS_KEY"],
  ])("%s: refused", async (_, options, reason) => {
    expect(await who(await sign({}, options))).toBe(reason)
  })

  it("just within 5 minutes are let in", async () => {
    expect(await who(await sign({}, { date: new Date(fixture.now.getTime() - 300_000) }))).toBe(`key:${key.id}`)
  })

  it("an unknown access key is another refusal than a wrong signature", async () => {
    const request = await sign()
    const authorization = (request.headers.authorization ?? "").replace(key.id, "A".repeat(20))
    expect(await who({ ...request, headers: { ...request.headers, authorization } })).toBe("UNKNOWN_ACCESS_KEY")
  })

  it("in the query are no credential", async () => {
    const target = "/v1/domain?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00"
    expect(await who({ method: "GET", target, headers: { host: "registry.example" }, body: "" })).toBe(
      "CREDENTIAL_MISSING",
    )
  })
})

it.each([
  ["as many headers as a signature may name", 100, "key"],
  ["more", 101, "INCOMPLETE_SIGNATURE"],
])("%s", async (_, count, expected) => {
  const plain = await sign({})
  const named = /SignedHeaders=([^,]+)/.exec(plain.headers.authorization ?? "")?.[1]?.split(";").length ?? 0
  const more = Object.fromEntries(Array.from({ length: count - named }, (_, i) => [`x-amz-meta-${i}`, "v"]))
  expect(await who(await sign({ headers: more }))).toContain(expected)
})

it("a stream that a signature began goes on after its five minutes, and ends with its key", async () => {
  const owner = fixture.key()
  const streams = fixture.key({ owner: `key:${owner.id}` })
  const body = "content"
  const hash = createHash("sha256").update(body).digest("hex")
  const signed = await sign({ body, headers: { "x-amz-content-sha256": hash } }, { secret: streams.secret })
  const authorization = (signed.headers.authorization ?? "").replace(key.id, streams.id)
  const { method, target } = signed
  const request = facts({ ...signed.headers, authorization }, { method, target })
  const readmit = () => outcome(() => subject.readmit(request, false))
  const began = fixture.now
  try {
    fixture.now = new Date(began.getTime() + 3_600_000)
    expect(await outcome(() => subject.authenticate(request, false))).toBe("INVALID_SIGNATURE")
    expect(await readmit()).toBe(`key:${streams.id}`)
    fixture.rows.delete(`api-keys/${owner.id}`)
    fixture.principals.keysChanged()
    expect(await readmit()).toBe("CREDENTIAL_UNKNOWN")
  } finally {
    fixture.now = began
  }
})

const REFUSED = /^(INCOMPLETE_SIGNATURE|INVALID_SIGNATURE|UNKNOWN_ACCESS_KEY)$/

it("of 200 changed requests and more, no two the same, none is let in", async () => {
  for (const applyChecksum of [true, false]) {
    const request = await sign(
      { query: { domain: "acme", repository: "repo" }, headers: { "x-amz-note": "note" } },
      { applyChecksum },
    )
    const changed = mutationsOf(request)
    expect(changed.length).toBeGreaterThanOrEqual(200)
    for (const each of changed) expect(await who(each), JSON.stringify(each)).toMatch(REFUSED)
    expect(await who(request)).toBe(`key:${key.id}`)
  }
})

/** Requests that differ from the signed one, and from each other, in something that a signature covers or is made of. */
function mutationsOf(request: Signed): Signed[] {
  const { method, target, headers, body } = request
  const { authorization = "", ...others } = headers
  const withHeaders = (changes: Record<string, string | undefined>): Signed => ({
    ...request,
    headers: Object.fromEntries(
      Object.entries({ ...headers, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  })
  const signed = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";") ?? []
  expect(signed).toEqual(expect.arrayContaining(["host", "x-amz-date", "content-type"]))
  const scheme = "AWS4-HMAC-SHA256 ".length
  const parameters = authorization.slice(scheme).split(", ")
  const withParameters = (changed: readonly string[]) =>
    withHeaders({ authorization: authorization.slice(0, scheme) + changed.join(", ") })
  const found: Signed[] = [
    ...["GET", "PUT", "DELETE", "post"].filter((each) => each !== method).map((each) => ({ ...request, method: each })),
    // Each character of the target, the body, the credential's parameters and the signed headers is another one, or is not there.
    ...[...changedTexts(target), `${target}&a=b`, target.replace(/&.*$/, ""), target.replace(/\?.*$/, "")].map(
      (each) => ({
        ...request,
        target: each,
      }),
    ),
    ...[...changedTexts(body), "", `${body}\n`].map((each) => ({ ...request, body: each })),
    ...changedTexts(authorization, scheme).map((each) => withHeaders({ authorization: each })),
    ...Object.entries(others).flatMap(([name, value]) => [
      withHeaders({ [name]: undefined }),
      ...changedTexts(value).map((each) => withHeaders({ [name]: each })),
    ]),
    ...parameters.flatMap((parameter, at) => [
      withParameters(parameters.toSpliced(at, 1)),
      withParameters([...parameters, parameter]),
      withParameters(parameters.with(at, parameter.replace("=", "=="))),
      withParameters(parameters.with(at, parameter.toUpperCase())),
    ]),
    withHeaders({ "x-amz-added": "1" }),
    withHeaders({ "x-amz-security-token": "session" }),
    withHeaders({ "x-amz-content-sha256": createHash("sha256").update("other").digest("hex") }),
  ]
  const texts = new Map(found.map((each) => [JSON.stringify(each), each]))
  texts.delete(JSON.stringify(request))
  return [...texts.values()]
}

/** The text with one character changed for each, and with one left out. Blanks stay: one more or less is the same request. */
function changedTexts(text: string, from = 0): string[] {
  const found: string[] = []
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === " ") continue
    const other = character === "a" ? "b" : "a"
    found.push(text.slice(0, at) + other + text.slice(at + 1), text.slice(0, at) + text.slice(at + 1))
  }
  return found
}
