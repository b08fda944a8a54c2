// JWTs of a real provider, and everything that must not pass for one.
import { KeyObject } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT, type SignOptions, UnsecuredJWT } from "jose"
import { OAuth2Server } from "oauth2-mock-server"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { JsonWebTokens } from "../../../src/access/credentials/json-web-token.js"
import { fileKeys, issuerKeys, type KeySet } from "../../../src/access/credentials/key-sets.js"
import { AccessFixture, facts, outcome } from "./fixture.js"

const AUDIENCE = "registry"
const OTHER_ISSUER = "https://idp.example"
const server = new OAuth2Server()
const failures: unknown[] = []
let clock = 0
let keys: KeySet
let tokens: JsonWebTokens
const fixture = new AccessFixture()
fixture.now = new Date()

beforeAll(async () => {
  await server.issuer.keys.generate("RS256")
  await server.start(0, "127.0.0.1")
  keys = issuerKeys({ issuer: issuer(), now: () => clock, onFailure: (error) => failures.push(error) })
  tokens = tokensOf(issuer(), keys, "groups")
})
afterAll(() => server.stop())

function tokensOf(trusted: string, set: KeySet, groupsClaim?: string): JsonWebTokens {
  return new JsonWebTokens({
    issuers: new Map([[trusted, set]]),
    audience: AUDIENCE,
    userClaim: "email",
    groupsClaim,
    principals: fixture.principals,
    now: () => fixture.now.getTime(),
  })
}

/** A token of an issuer of its own. */
function signedBy(
  privateKey: Parameters<SignJWT["sign"]>[0],
  header: JWTHeaderParameters = { alg: "ES256" },
  options?: SignOptions,
) {
  return new SignJWT(claims({ iss: OTHER_ISSUER })).setProtectedHeader(header).sign(privateKey, options)
}

function issuer(): string {
  return server.issuer.url ?? ""
}

function claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const now = Math.floor(fixture.now.getTime() / 1000)
  const all = { iss: issuer(), aud: AUDIENCE, iat: now, nbf: now, exp: now + 600, email: "ann@example.com", ...changes }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function token(changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
  return server.issuer.buildToken({
    scopesOrTransform: (head, payload) => {
      Object.assign(head, header)
      for (const name of Object.keys(payload)) delete payload[name]
      Object.assign(payload, claims(changes))
    },
  })
}

const who = (text: string) => outcome(() => tokens.authenticate(text))
const seconds = () => Math.floor(fixture.now.getTime() / 1000)

describe("by discovery", () => {
  it("names the user and their groups", async () => {
    const text = await token({ groups: ["eng", "ops", 7] })
    expect(await tokens.authenticate(text)).toMatchObject({
      principal: "user:ann@example.com",
      groups: ["eng", "ops"],
      operator: false,
    })
    expect(await who(await token({ email: "root@example.com" }))).toBe("user:root@example.com")
    expect(await tokens.authenticate(await token({ email: "root@example.com" }))).toMatchObject({ operator: true })
  })

  it("comes in as Bearer, JWT, Basic and cookie", async () => {
    const text = await token()
    const subject = fixture.authenticator({ tokens })
    const basic = Buffer.from(`u:${text}`).toString("base64")
    for (const headers of [
      { Authorization: `Bearer ${text}` },
      { Authorization: `JWT ${text}` },
      { Authorization: `Basic ${basic}` },
      { Cookie: `cookie=${text}` },
    ]) {
      expect(await outcome(() => subject.authenticate(facts(headers), false))).toBe("user:ann@example.com")
    }
    expect(await outcome(() => subject.authenticate(facts({ Authorization: `ApiKey ${text}` }), false))).toBe(
      "CREDENTIAL_UNKNOWN",
    )
  })

  it.each(["JWT", "at+jwt", "application/at+jwt", undefined])("typ %s is taken", async (typ) => {
    expect(await who(await token({}, { typ }))).toBe("user:ann@example.com")
  })

  it.each([
    ["another audience", { aud: "other" }, {}, /audience/],
    ["no audience", { aud: undefined }, {}, /audience|aud/],
    ["another issuer", { iss: "https://other.example" }, {}, /issuer/],
    ["no issuer", { iss: undefined }, {}, /issuer/],
    ["no expiry", { exp: undefined }, {}, /exp/],
    ["not valid yet", { nbf: seconds() + 120 }, {}, /not valid yet/],
    ["issued in the future", { iat: seconds() + 120 }, {}, /future/],
    ["an email that is not verified", { email_verified: false }, {}, /not verified/],
    ["no user", { email: undefined }, {}, /email/],
    ["a user with a blank", { email: "a b@example.com" }, {}, /email/],
    ["another protocol's type", {}, { typ: "logout+jwt" }, /type/],
    ["a type that is no text", {}, { typ: 7 as unknown as string }, /type/],
    ["a list of types", {}, { typ: ["JWT"] as unknown as string }, /type/],
    ["an unencoded payload", {}, { b64: true }, /read/],
  ])("%s is refused", async (_, changes, header, message) => {
    const text = await token(changes, header)
    await expect((async () => tokens.authenticate(text))()).rejects.toThrow(message)
    expect(await who(text)).toBe("CREDENTIAL_UNKNOWN")
  })

  it("checks exp, nbf and iat with 60 s of leeway", async () => {
    expect(await who(await token({ exp: seconds() - 50 }))).toBe("user:ann@example.com")
    expect(await who(await token({ exp: seconds() - 61 }))).toBe("CREDENTIAL_EXPIRED")
    expect(await who(await token({ nbf: seconds() + 50, iat: seconds() + 50 }))).toBe("user:ann@example.com")
  })

  it("a token that was verified is refused once it has expired", async () => {
    const text = await token({ exp: seconds() + 10 })
    expect(await who(text)).toBe("user:ann@example.com")
    const now = fixture.now
    fixture.now = new Date(now.getTime() + 71_000)
    expect(await who(text)).toBe("CREDENTIAL_EXPIRED")
    fixture.now = now
  })

  it("none and HMAC are refused, whatever they are signed with", async () => {
    const none = new UnsecuredJWT(claims()).encode()
    expect(await who(none)).toBe("CREDENTIAL_UNKNOWN")
    const jwk = server.issuer.keys.toJSON()[0]
    const hmac = await new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: jwk?.kid ?? "" })
      .sign(Buffer.from(JSON.stringify(jwk)))
    expect(await who(hmac)).toBe("CREDENTIAL_UNKNOWN")
  })

  it("of 200 changed tokens none is let in", async () => {
    const text = await token({ nonce: "never verified before" })
    const step = Math.max(1, Math.floor(text.length / 200))
    let changes = 0
    for (let at = 0; at < text.length; at += step) {
      const character = text[at] === "A" ? "B" : "A"
      const changed = text.slice(0, at) + character + text.slice(at + 1)
      // The last character of a part has bits that mean nothing.
      if (Buffer.from(changed, "base64url").equals(Buffer.from(text, "base64url")) && text[at] !== ".") continue
      expect(await who(changed), `at ${at}`).not.toBe("user:ann@example.com")
      changes++
    }
    expect(changes).toBeGreaterThanOrEqual(200)
  })

  it("an unknown key is asked for at most once in 30 s, and a known one works while the issuer is away", async () => {
    const fetched = vi.fn(fetch)
    const set = issuerKeys({
      issuer: issuer(),
      now: () => clock,
      fetch: fetched,
      onFailure: (error) => failures.push(error),
    })
    const subject = tokensOf(issuer(), set)
    const other = await generateKeyPair("RS256")
    const unknown = () =>
      new SignJWT(claims()).setProtectedHeader({ alg: "RS256", kid: "unknown" }).sign(other.privateKey)
    clock = 100_000
    expect(await outcome(async () => subject.authenticate(await token()))).toBe("user:ann@example.com")
    expect(fetched).toHaveBeenCalledTimes(2)
    for (let i = 0; i < 3; i++)
      expect(await outcome(async () => subject.authenticate(await unknown()))).toBe("CREDENTIAL_UNKNOWN")
    expect(fetched).toHaveBeenCalledTimes(2)
    clock += 30_000
    for (let i = 0; i < 3; i++)
      expect(await outcome(async () => subject.authenticate(await unknown()))).toBe("CREDENTIAL_UNKNOWN")
    expect(fetched).toHaveBeenCalledTimes(4)
    fetched.mockRejectedValue(new Error("away"))
    clock += 900_000
    expect(await outcome(async () => subject.authenticate(await token({ nonce: "b" })))).toBe("user:ann@example.com")
    expect(fetched).toHaveBeenCalledTimes(5)
  })
})

it("keys in a file are read again when it changes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "jwks-"))
  const path = join(folder, "jwks.json")
  const first = await generateKeyPair("ES256")
  const second = await generateKeyPair("ES256")
  const write = async (publicKey: typeof first.publicKey) =>
    writeFile(path, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: "ES256" }] }))
  await write(first.publicKey)
  const set = await fileKeys(path, (error) => failures.push(error))
  const subject = tokensOf(OTHER_ISSUER, set)
  const signed = await signedBy(first.privateKey)
  expect(await outcome(() => subject.authenticate(signed))).toBe("user:ann@example.com")
  // What a token demands to be understood is refused, however rightly it is signed.
  const critical = await signedBy(
    first.privateKey,
    { alg: "ES256", crit: ["urn:x"], "urn:x": true },
    { crit: { "urn:x": true } },
  )
  expect(await outcome(() => subject.authenticate(critical))).toBe("CREDENTIAL_UNKNOWN")
  await write(second.publicKey)
  await vi.waitFor(async () => expect(await outcome(() => subject.authenticate(signed))).toBe("CREDENTIAL_UNKNOWN"), {
    timeout: 10_000,
    interval: 200,
  })
  set.close()
  await rm(folder, { recursive: true })
})

it("a kid that is no text is none of a key, also once the key of that text was found", async () => {
  const folder = await mkdtemp(join(tmpdir(), "jwks-"))
  const path = join(folder, "jwks.json")
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  await writeFile(path, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" }] }))
  const set = await fileKeys(path, (error) => failures.push(error))
  const subject = tokensOf(OTHER_ISSUER, set)
  const of = (kid: unknown) => signedBy(privateKey, { alg: "ES256", kid } as JWTHeaderParameters)
  for (const _ of ["first", "again"]) {
    expect(await outcome(async () => subject.authenticate(await of("1")))).toBe("user:ann@example.com")
    expect(await outcome(async () => subject.authenticate(await of(undefined)))).toBe("user:ann@example.com")
    for (const kid of [1, ["1"], null, "", "2"]) {
      expect(await outcome(async () => subject.authenticate(await of(kid))), String(kid)).toBe("CREDENTIAL_UNKNOWN")
    }
  }
  set.close()
  await rm(folder, { recursive: true })
})

it("what a key lets in that has gone while it was looked for is not kept", async () => {
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  let change = () => {}
  let searches = 0
  const set: KeySet = {
    find: async () => {
      if (++searches === 1) change()
      return KeyObject.from(publicKey)
    },
    onChange: (listener) => {
      change = listener
    },
    close: () => undefined,
  }
  const subject = tokensOf(OTHER_ISSUER, set)
  const signed = await signedBy(privateKey)
  for (const expected of [1, 2, 2]) {
    expect(await outcome(() => subject.authenticate(signed))).toBe("user:ann@example.com")
    expect(searches).toBe(expected)
  }
})
