// Signatures of JWTs, made by jose: each algorithm with its own keys, and nothing that only looks like one.
import { generateKeyPairSync, KeyObject } from "node:crypto"
import { errors, generateKeyPair, SignJWT } from "jose"
import { describe, expect, it } from "vitest"
import { isTakenAlgorithm, verifySignature } from "../../../src/access/credentials/jws-signature.js"

const taken = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
const signed = (alg: string, key: Parameters<SignJWT["sign"]>[0]) =>
  new SignJWT({ a: 1 }).setProtectedHeader({ alg }).sign(key)
/** As jose makes them, but the public one as a key set gives it. */
async function keysFor(alg: string, options?: Parameters<typeof generateKeyPair>[1]) {
  const { publicKey, privateKey } = await generateKeyPair(alg, options)
  return { publicKey: KeyObject.from(publicKey), privateKey }
}
const wrong = expect.objectContaining({ code: new errors.JWSSignatureVerificationFailed().code })

describe.each(taken)("%s", (alg) => {
  it("takes what jose signed, and not with a letter changed anywhere", async () => {
    const { publicKey, privateKey } = await keysFor(alg)
    const jws = await signed(alg, privateKey)
    expect(isTakenAlgorithm(alg)).toBe(true)
    verifySignature(jws, alg, publicKey)
    for (let at = 0; at < jws.length; at++) {
      if (jws[at] === ".") continue
      const other = jws[at] === "A" ? "B" : "A"
      const changed = jws.slice(0, at) + other + jws.slice(at + 1)
      expect(() => verifySignature(changed, alg, publicKey), `${at} of ${jws.length}`).toThrow(wrong)
    }
  })

  it("takes no signature of another key, none that is empty, longer, or spelled another way", async () => {
    const { publicKey, privateKey } = await keysFor(alg)
    const jws = await signed(alg, privateKey)
    const { publicKey: another } = await keysFor(alg)
    expect(() => verifySignature(jws, alg, another)).toThrow(wrong)
    const unsigned = jws.slice(0, jws.lastIndexOf(".") + 1)
    for (const each of [unsigned, `${jws}A`, `${jws}AAAA`, `${jws}=`, `${jws} `, `${jws}\n`]) {
      expect(() => verifySignature(each, alg, publicKey)).toThrow(wrong)
    }
  })

  it("takes no key of another algorithm's kind, and no private one", async () => {
    const { privateKey } = await keysFor(alg, { extractable: true })
    const jws = await signed(alg, privateKey)
    const family = (name: string) => (name.startsWith("ES") || name === "EdDSA" ? name : "RSA")
    for (const other of taken.filter((each) => family(each) !== family(alg))) {
      const { publicKey } = await keysFor(other)
      expect(() => verifySignature(jws, alg, publicKey)).toThrow(errors.JWKSNoMatchingKey)
    }
    expect(() => verifySignature(jws, alg, KeyObject.from(privateKey))).toThrow(errors.JWKSNoMatchingKey)
  })
})

it.each([
  ["RS256", "PS256"],
  ["RS512", "PS512"],
])("%s and %s of one RSA key are two", async (one, other) => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  for (const [made, read] of [
    [one, other],
    [other, one],
  ] as const) {
    const jws = await signed(made, privateKey)
    verifySignature(jws, made, publicKey)
    expect(() => verifySignature(jws, read, publicKey)).toThrow(wrong)
  }
})

it("takes no RSA key that is too short", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const jws = await signed("RS256", privateKey)
  verifySignature(jws, "RS256", publicKey)
  const { publicKey: short } = generateKeyPairSync("rsa", { modulusLength: 1024 })
  for (const _ of ["first", "again"]) {
    expect(() => verifySignature(jws, "RS256", short)).toThrow(errors.JWKSNoMatchingKey)
  }
})

it.each([undefined, "", "none", "HS256", "HS512", "rs256", "ES256K", "__proto__", 1])("%s lets nobody in", (name) => {
  expect(isTakenAlgorithm(name)).toBe(false)
})
