// What is judged here of a JWT's claims, beside what jose says of the same: nothing is taken that jose refuses.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { claimsByJose, plainClaims, readClaims } from "../../../src/access/credentials/jwt-claims.js"

const expected = { issuers: ["https://one.example", "https://two.example"], audience: "registry" }
const NOW = 1_700_000_000
const now = NOW * 1_000 + 999
const usual = { iss: "https://one.example", aud: "registry", exp: NOW + 600, iat: NOW, email: "ann@example.com" }

const tokenOf = (payload: string | Buffer) => `e30.${Buffer.from(payload).toString("base64url")}.c2ln`

function byJose(token: string): unknown {
  try {
    return claimsByJose(token, expected, now)
  } catch {
    return undefined
  }
}

/** JSON of a claim; "" leaves it out. */
const time = fc.oneof(
  fc.constantFrom("", "0", "-0", "-1", "1e999", "-1e999", "0.5", "null", '""', `"${NOW + 600}"`, "true", "[]", "{}"),
  fc.integer({ min: -62, max: 62 }).map((seconds) => `${NOW + seconds}`),
  fc.integer({ min: -62, max: 62 }).map((seconds) => `${NOW + seconds}.5`),
)
const name = fc.constantFrom(...expected.issuers, expected.audience, "", "other", "Registry", null, 1, true)
const names = fc
  .oneof(name, fc.array(name, { maxLength: 3 }), fc.constant({ registry: 1 }), fc.constant(undefined))
  .map((value) => JSON.stringify(value) ?? "")
const email = fc.string({ unit: "binary" }).map((value) => JSON.stringify(value))
const change = fc.oneof(
  fc.tuple(fc.constantFrom("exp", "nbf", "iat", "__proto__"), time),
  fc.tuple(fc.constantFrom("iss", "aud"), names),
  fc.tuple(fc.constant("email"), email),
)
const payloads = fc.array(change, { maxLength: 3 }).map((changes) => {
  const claims = new Map(Object.entries(usual).map(([key, value]) => [key, JSON.stringify(value)]))
  for (const [key, json] of changes) claims.set(key, json)
  const members = [...claims].filter(([, json]) => json !== "").map(([key, json]) => `"${key}":${json}`)
  return `{${members.join(",")}}`
})

it("takes nothing that jose refuses, and reads the same", () => {
  const counts = { plain: 0, refused: 0 }
  fc.assert(
    fc.property(payloads, (payload) => {
      const token = tokenOf(payload)
      const plain = plainClaims(token, expected, now)
      const judged = byJose(token)
      if (plain !== undefined) {
        expect(judged).toEqual(plain)
        counts.plain++
      }
      if (judged === undefined) counts.refused++
    }),
    { numRuns: 5_000 },
  )
  expect(counts.plain).toBeGreaterThan(500)
  expect(counts.refused).toBeGreaterThan(500)
})

describe("the usual claims", () => {
  it.each([
    ["", {}],
    ["an audience among others", { aud: ["other", "registry"] }],
    ["another issuer that is trusted", { iss: "https://two.example" }],
    ["just not expired", { exp: NOW - 59 }],
    ["just valid", { nbf: NOW + 60 }],
    ["members of another claim", { realm: { roles: ["a"] }, exp: NOW + 0.5 }],
  ])("are plain: %s", (_, changes) => {
    const token = tokenOf(JSON.stringify({ ...usual, ...changes }))
    expect(plainClaims(token, expected, now)).toEqual({ ...usual, ...changes })
    expect(byJose(token)).toEqual({ ...usual, ...changes })
  })

  it.each([
    ["just expired", { exp: NOW - 60 }],
    ["just not valid", { nbf: NOW + 61 }],
    ["no number", { iat: `${NOW}` }],
    ["another audience", { aud: "registry2" }],
    ["no audience", { aud: undefined }],
    ["another issuer", { iss: "https://one.example/" }],
    ["two issuers", { iss: ["https://one.example"] }],
  ])("are refused by both: %s", (_, changes) => {
    const token = tokenOf(JSON.stringify({ ...usual, ...changes }))
    expect(plainClaims(token, expected, now)).toBeUndefined()
    expect(() => readClaims(token, expected, now)).toThrow()
  })
})

const usualJson = JSON.stringify(usual)
it.each([
  ["a name that is no ASCII", JSON.stringify({ ...usual, email: "änn@example.com" })],
  ["a byte order mark", `\ufeff${usualJson}`],
])("jose reads what may not be plain: %s", (_, payload) => {
  const token = tokenOf(payload)
  expect(plainClaims(token, expected, now)).toBeUndefined()
  expect(readClaims(token, expected, now)).toEqual(byJose(token))
})

it.each([
  ["bytes that are no UTF-8", tokenOf(Buffer.from(usualJson.replace("ann", "\xff"), "latin1"))],
  ["no object", tokenOf("[]")],
  ["null", tokenOf("null")],
  ["a text", tokenOf('"a"')],
  ["no JSON", tokenOf(`${usualJson},`)],
  ["nothing", tokenOf("")],
  ["a character that is no base64url", tokenOf(usualJson).replace("e30.", "e30.!")],
  ["base64 of another alphabet", tokenOf(JSON.stringify({ ...usual, email: "~~~???" })).replace(/[-_]/g, "+")],
])("refuses %s", (_, token) => {
  expect(plainClaims(token, expected, now)).toBeUndefined()
  expect(() => readClaims(token, expected, now)).toThrow()
})
