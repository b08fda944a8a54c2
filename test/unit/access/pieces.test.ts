// Secrets at rest, policies' patterns, limits, and what the gatekeeper counts.
import { describe, expect, it } from "vitest"
import { PackageService } from "../../../gen/registry/packages/v1/packages_pb.js"
import { AccessCache } from "../../../src/access/access-cache.js"
import { BoundedMap } from "../../../src/access/bounded-map.js"
import { Decisions } from "../../../src/access/decisions.js"
import { Gatekeeper } from "../../../src/access/gatekeeper.js"
import { methodRules } from "../../../src/access/method-rules.js"
import { compileGlob } from "../../../src/access/policies/glob.js"
import { RateLimiter } from "../../../src/access/rate-limiter.js"
import { SecretBox } from "../../../src/access/secret-box.js"
import { parseSecretKey, SecretKeys } from "../../../src/access/secret-key.js"
import { arnSpelling } from "../../../src/dialects/arns.js"
import { RequestRecord } from "../../../src/rpc/request-record.js"

describe("secrets at rest", () => {
  const old = new SecretKeys(Buffer.alloc(32, 1))
  const rotated = new SecretKeys(Buffer.alloc(32, 2), Buffer.alloc(32, 1))
  const document = ["organizations", "acme", "connection"]

  it("open again, also by the key before, and are then stale", () => {
    const sealed = new SecretBox(old).seal("pässword", document)
    expect(Buffer.from(sealed.data).includes("pässword")).toBe(false)
    expect(new SecretBox(old).open(sealed, document)).toBe("pässword")
    expect(new SecretBox(rotated).open(sealed, document)).toBe("pässword")
    expect([new SecretBox(old).isStale(sealed), new SecretBox(rotated).isStale(sealed)]).toEqual([false, true])
  })

  it("are never the same twice", () => {
    const box = new SecretBox(old)
    expect(box.seal("a", document).data).not.toEqual(box.seal("a", document).data)
  })

  it("do not open for another document, another key, or when a byte was changed", () => {
    const sealed = new SecretBox(old).seal("secret", document)
    expect(() => new SecretBox(old).open(sealed, ["organizations", "acme", "other"])).toThrow(/another document/)
    expect(() => new SecretBox(new SecretKeys(Buffer.alloc(32, 3))).open(sealed, document)).toThrow(
      /SECRET_KEY_PREVIOUS/,
    )
    for (let at = 0; at < sealed.data.length; at++) {
      const data = sealed.data.map((byte, i) => (i === at ? byte ^ 1 : byte))
      expect(() => new SecretBox(old).open({ ...sealed, data }, document)).toThrow(/damaged/)
    }
  })

  it.each(["", "short", `${"A".repeat(42)}=`, "A".repeat(44), `${"A".repeat(42)}!=`])("%j is no SECRET_KEY", (text) => {
    expect(() => parseSecretKey(text)).toThrow(/openssl rand -base64 32/)
  })
})

describe("patterns", () => {
  it.each([
    ["*", "", true],
    ["a*c", "abc", true],
    ["a*c", "ac", true],
    ["a*c", "abcd", false],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["*b*b*", "abab", true],
    ["*ab", "aab", true],
    ["ab*ab", "ab", false],
    ["a.c", "abc", false],
  ])("%s and %s: %s", (pattern, text, expected) => {
    expect(compileGlob(pattern)?.(text)).toBe(expected)
  })

  it("with too many stars are none", () => {
    expect(compileGlob("a*".repeat(17))).toBeUndefined()
  })
})

it("a rate is a burst of a second, then filled evenly", () => {
  let now = 0
  const rates = new RateLimiter(10, () => now)
  for (let i = 0; i < 10; i++) expect(rates.take("user:a")).toBe(0)
  expect(rates.take("user:a")).toBeCloseTo(0.1)
  expect(rates.take("user:b")).toBe(0)
  now = 100
  expect(rates.take("user:a")).toBe(0)
  expect(rates.take("user:a")).toBeGreaterThan(0)
})

it("a bounded map forgets what was used longest ago", () => {
  const map = new BoundedMap<string, number>(8, (value) => value)
  map.set("a", 2)
  map.set("b", 2)
  map.set("c", 2)
  expect([map.get("a"), map.size]).toEqual([2, 3])
  map.set("d", 1)
  expect([map.get("a"), map.get("b"), map.get("c"), map.get("d"), map.size]).toEqual([2, undefined, 2, 1, 3])
  expect([map.delete("a"), map.delete("a"), map.get("a"), map.size]).toEqual([true, false, undefined, 2])
  map.set("large", 20)
  expect([map.get("large"), map.size]).toEqual([20, 1])
  map.clear()
  expect([map.get("large"), map.size]).toEqual([undefined, 0])
})

it("a bounded map never holds more than it may, keeps what is used all the time, and gives what was set last", () => {
  const map = new BoundedMap<number, { readonly i: number }>(100)
  map.set(-1, { i: -1 })
  const last = new Map<number, number>()
  for (let i = 0; i < 5_000; i++) {
    const key = (i * 7_919) % 331
    if (i % 5 === 0) {
      map.delete(key)
      last.delete(key)
    } else {
      const found = map.get(key)
      if (found !== undefined) expect(found.i).toBe(last.get(key))
      map.set(key, { i })
      last.set(key, i)
      expect(map.get(key)?.i).toBe(i)
    }
    expect(map.get(-1)?.i).toBe(-1)
    expect(map.size).toBeLessThanOrEqual(100)
  }
})

it("calls beyond the limit are refused at once, and streams have a limit of their own", async () => {
  const store = { read: () => Promise.reject(new Error("nothing is read")) }
  const gatekeeper = new Gatekeeper({
    authenticator: undefined,
    decisions: new Decisions({
      cache: new AccessCache({ store, account: "000000000000" }),
      names: arnSpelling("r", "000000000000"),
      everyoneCreates: false,
      defaultPackage: { format: "generic", namespace: "malloy" },
    }),
    rules: methodRules(PackageService.methods, new Set(), new Set()),
    maxCalls: 2,
    maxStreams: 1,
  })
  const request = {
    method: "POST",
    target: "/",
    headers: {},
    rawHeaders: [],
    remoteAddress: "192.0.2.1",
    secure: false,
  }
  const enter = (method: (typeof PackageService.methods)[number]) => {
    const record = new RequestRecord("grpc", undefined)
    gatekeeper.admit(method, request, record)
    return record
  }
  const { getVersion, getVersionFile } = PackageService.method
  const first = enter(getVersion)
  enter(getVersion)
  expect(() => enter(getVersion)).toThrow(/as many calls/)
  enter(getVersionFile)
  expect(() => enter(getVersionFile)).toThrow(/as many streams/)
  gatekeeper.leave(first)
  enter(getVersion)
})
