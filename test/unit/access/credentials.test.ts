// Every form of credential, and what is none.
import { describe, expect, it } from "vitest"
import { apiKeyText } from "../../../src/access/credentials/api-key-text.js"
import { newRepositoryToken, repositoryTokenHash } from "../../../src/access/credentials/repository-token.js"
import { FailureLimiter } from "../../../src/access/failure-limiter.js"
import { SecretKeys } from "../../../src/access/secret-key.js"
import { AccessFixture, ADMIN, facts, outcome } from "./fixture.js"

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`

describe("forms", () => {
  const fixture = new AccessFixture()
  const key = fixture.key()
  const subject = fixture.authenticator()
  const who = (headers: Parameters<typeof facts>[0], request = {}) =>
    outcome(() => subject.authenticate(facts(headers, request), false))
  const principal = `key:${key.id}`

  it.each([
    ["Bearer", `Bearer ${key.text}`],
    ["bearer, without case", `bEARER ${key.text}`],
    ["ApiKey", `ApiKey ${key.text}`],
    ["Basic, any user", basic(`someone:${key.text}`)],
    ["Basic, no user", basic(`:${key.text}`)],
  ])("%s takes an API key", async (_, authorization) => {
    expect(await who({ Authorization: authorization })).toBe(principal)
  })

  it("a cookie takes an API key where no Authorization is sent", async () => {
    expect(await who({ Cookie: `a=b; cookie=${key.text}` })).toBe(principal)
    expect(await who({ Cookie: `cookie=${key.text}`, Authorization: "Bearer nothing" })).toBe("CREDENTIAL_UNKNOWN")
    expect(await who({ Cookie: `other=${key.text}` })).toBe("CREDENTIAL_MISSING")
  })

  it("the operator's own key works as Bearer and Basic", async () => {
    expect(await who({ Authorization: `Bearer ${ADMIN}` })).toBe("key:admin")
    expect(await who({ Authorization: basic(`x:${ADMIN}`) })).toBe("key:admin")
    expect(await who({ Authorization: `Bearer ${ADMIN}x` })).toBe("CREDENTIAL_UNKNOWN")
  })

  it("the operator's own key may look like a JWT", async () => {
    const adminKey = "an.admin.key-of-the-operator"
    const pointed = fixture.authenticator({ adminKey })
    for (const headers of [
      { Authorization: `Bearer ${adminKey}` },
      { Authorization: `ApiKey ${adminKey}` },
      { Authorization: basic(`x:${adminKey}`) },
      { Cookie: `cookie=${adminKey}` },
    ]) {
      expect(await outcome(() => pointed.authenticate(facts(headers), false))).toBe("key:admin")
    }
  })

  it.each([
    ["none", {}, "CREDENTIAL_MISSING"],
    ["two headers", { Authorization: [`Bearer ${key.text}`, `Bearer ${key.text}`] }, "CREDENTIAL_MALFORMED"],
    ["two, one signed", { Authorization: [`Bearer ${key.text}`, "AWS4-HMAC-SHA256 x"] }, "INCOMPLETE_SIGNATURE"],
    ["no credential after the scheme", { Authorization: "Bearer" }, "CREDENTIAL_MALFORMED"],
    ["an unknown scheme", { Authorization: "Digest abc" }, "CREDENTIAL_MALFORMED"],
    ["a blank inside", { Authorization: "Bearer a b" }, "CREDENTIAL_MALFORMED"],
    ["Basic that is no base64", { Authorization: "Basic %%%" }, "CREDENTIAL_MALFORMED"],
    ["Basic without a colon", { Authorization: basic("nocolon").replace("Og", "Ag") }, "CREDENTIAL_MALFORMED"],
    ["too long", { Authorization: `Bearer ${"a".repeat(9000)}` }, "CREDENTIAL_MALFORMED"],
    ["an unreadable signature", { Authorization: "AWS4-HMAC-SHA256 Credential=x" }, "INCOMPLETE_SIGNATURE"],
    ["a JWT where no issuer is trusted", { Authorization: "JWT a.b.c" }, "CREDENTIAL_UNKNOWN"],
    ["an API key as JWT", { Authorization: `JWT ${key.text}` }, "CREDENTIAL_UNKNOWN"],
    ["a token that was never given out", { Authorization: `Bearer ${newRepositoryToken()}` }, "CREDENTIAL_UNKNOWN"],
  ])("%s is refused", async (_, headers, reason) => {
    expect(await who(headers)).toBe(reason)
  })

  it("no changed character of a key lets anybody in", async () => {
    for (let at = 0; at < key.text.length; at++) {
      const changed = key.text.slice(0, at) + (key.text[at] === "A" ? "B" : "A") + key.text.slice(at + 1)
      expect(await who({ Authorization: `Bearer ${changed}` })).not.toBe(principal)
    }
  })
})

describe("keys", () => {
  it("of the SECRET_KEY before still work, and of no other", async () => {
    const fixture = new AccessFixture()
    const { id } = fixture.key()
    const subject = fixture.authenticator()
    const as = (keys: SecretKeys) =>
      outcome(() => subject.authenticate(facts({ Authorization: `Bearer ${apiKeyText(keys, id)}` }), false))
    expect(await as(new SecretKeys(Buffer.alloc(32, 2)))).toBe(`key:${id}`)
    expect(await as(new SecretKeys(Buffer.alloc(32, 3)))).toBe("CREDENTIAL_UNKNOWN")
  })

  it("stop when they expire, are revoked, or their owner is", async () => {
    const fixture = new AccessFixture()
    const owner = fixture.key({ operator: true })
    const key = fixture.key({ owner: `key:${owner.id}`, operator: true, expireTime: new Date("2026-03-04T06:00:00Z") })
    const subject = fixture.authenticator()
    const who = () => outcome(() => subject.authenticate(facts({ Authorization: `Bearer ${key.text}` }), false))
    expect(await who()).toBe(`key:${key.id}`)
    fixture.now = new Date("2026-03-04T06:00:00Z")
    expect(await who()).toBe("CREDENTIAL_EXPIRED")
    fixture.now = new Date("2026-03-04T05:59:00Z")
    expect(await who()).toBe(`key:${key.id}`)
    fixture.rows.delete(`api-keys/${owner.id}`)
    fixture.principals.keysChanged()
    expect(await who()).toBe("CREDENTIAL_UNKNOWN")
  })

  it("revoked by another process stop within 5 s", async () => {
    const fixture = new AccessFixture()
    const key = fixture.key()
    const subject = fixture.authenticator()
    const who = () => outcome(() => subject.authenticate(facts({ Authorization: `Bearer ${key.text}` }), false))
    expect(await who()).toBe(`key:${key.id}`)
    fixture.rows.delete(`api-keys/${key.id}`)
    fixture.now = new Date(fixture.now.getTime() + 5_001)
    expect(await who()).toBe("CREDENTIAL_UNKNOWN")
  })

  it("are operators only while their owner is", async () => {
    const fixture = new AccessFixture()
    const byUser = fixture.key({ owner: "user:someone@example.com", operator: true })
    const byRoot = fixture.key({ owner: "user:root@example.com", operator: true })
    expect(await fixture.principals.key(byUser.id)).toMatchObject({ operator: false })
    expect(await fixture.principals.key(byRoot.id)).toMatchObject({ operator: true })
  })
})

it("a token acts as who asked, in its organization only", async () => {
  const fixture = new AccessFixture()
  const key = fixture.key()
  const token = newRepositoryToken()
  fixture.rows.set(`access-tokens/${repositoryTokenHash(token)}`, {
    organization: "acme",
    actor: `key:${key.id}`,
    expireTime: new Date("2026-03-04T06:00:00Z"),
  })
  expect(await fixture.principals.token(token)).toMatchObject({
    principal: `key:${key.id}`,
    operator: false,
    onlyIn: { organization: "acme", caller: { principal: `key:${key.id}` } },
  })
  fixture.now = new Date("2026-03-04T06:00:01Z")
  expect(await outcome(() => fixture.principals.token(token))).toBe("CREDENTIAL_EXPIRED")
})

describe("a cookie that changes something", () => {
  const fixture = new AccessFixture()
  const key = fixture.key()
  const subject = fixture.authenticator()
  const who = (headers: Record<string, string>, method = "POST", secure = false) =>
    outcome(() =>
      subject.authenticate(
        facts({ Cookie: `cookie=${key.text}`, Host: "reg.example", ...headers }, { method }),
        secure,
      ),
    )

  it.each([
    [{}],
    [{ "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" }],
    [{ "Sec-Fetch-Site": "none" }],
    [{ Origin: "http://reg.example" }],
    // A proxy in front speaks TLS.
    [{ Origin: "https://reg.example" }],
    [{ "Sec-Fetch-Site": "cross-site", Origin: "https://app.example.com" }],
  ])("%o is let in", async (headers) => {
    expect(await who(headers)).toBe(`key:${key.id}`)
  })

  it.each([
    [{ "Sec-Fetch-Site": "cross-site" }],
    [{ "Sec-Fetch-Site": "same-site" }],
    [{ Origin: "null" }],
    [{ Origin: "https://evil.example" }],
    [{ Origin: "http://reg.example.evil.example" }],
    [{ Origin: "https://reg.example:8443" }],
  ])("%o is refused", async (headers) => {
    expect(await who(headers)).toBe("CROSS_SITE_REQUEST")
  })

  it("over TLS a page that came without it is another one", async () => {
    expect(await who({ Origin: "https://reg.example" }, "POST", true)).toBe(`key:${key.id}`)
    expect(await who({ Origin: "http://reg.example" }, "POST", true)).toBe("CROSS_SITE_REQUEST")
  })

  it("may read from anywhere", async () => {
    expect(await who({ Origin: "https://evil.example" }, "GET")).toBe(`key:${key.id}`)
  })
})

it("one address may fail 20 times a second; right credentials still pass, and other addresses", async () => {
  let now = 0
  const fixture = new AccessFixture()
  const key = fixture.key()
  const subject = fixture.authenticator({ failures: new FailureLimiter(20, () => now) })
  const who = (token: string, remoteAddress: string) =>
    outcome(() => subject.authenticate(facts({ Authorization: `Bearer ${token}` }, { remoteAddress }), false))
  for (let i = 0; i < 20; i++) expect(await who("wrong", "2001:db8::1")).toBe("CREDENTIAL_UNKNOWN")
  expect(await who("wrong", "2001:db8:0:0:ffff::2")).toBe("RATE_LIMITED")
  expect(await who(key.text, "2001:db8::1")).toBe(`key:${key.id}`)
  expect(await who("wrong", "192.0.2.7")).toBe("CREDENTIAL_UNKNOWN")
  now = 1_000
  expect(await who("wrong", "2001:db8::1")).toBe("CREDENTIAL_UNKNOWN")
})
