import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { showConfig } from "../../src/cli/config.js"
import { readConfig, settingsTable } from "../../src/config.js"

describe("CORS_ORIGINS", () => {
  it("is off unless set", () => {
    expect(readConfig({}).CORS_ORIGINS).toBeUndefined()
    expect(readConfig({ CORS_ORIGINS: "" }).CORS_ORIGINS).toBeUndefined()
  })

  it("is any origin, or a list of them", () => {
    expect(readConfig({ CORS_ORIGINS: "*" }).CORS_ORIGINS).toBe("*")
    const list = "https://app.example, http://localhost:5173,http://[::1]:8080,chrome-extension://abcdef"
    expect(readConfig({ CORS_ORIGINS: list }).CORS_ORIGINS).toEqual([
      "https://app.example",
      "http://localhost:5173",
      "http://[::1]:8080",
      "chrome-extension://abcdef",
    ])
  })

  it.each([
    "app.example",
    "https://app.example/",
    "https://App.example",
    "https://app.example:443",
    "https://*.example",
    "https://user@app.example",
    "https://",
    "null",
    "https://a.example,*",
    "https://a.example,,https://b.example",
  ])("refuses %j, which no browser sends", (value) => {
    expect(() => readConfig({ CORS_ORIGINS: value })).toThrow(/^CORS_ORIGINS: must be \* or origins/)
  })
})

describe("config", () => {
  const secrets = {
    ADMIN_API_KEY: "the-operators-own-key",
    SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
    SECRET_KEY_PREVIOUS: Buffer.alloc(32, 2).toString("base64"),
    METRICS_TOKEN: "the-token-of-a-scraper",
  }
  const environment = { ...secrets, MONGODB_URI: "mongodb://ann:her-password@db.example/?replicaSet=rs0", PORT: "81" }

  it.each([true, false])("prints the settings in effect, and no secret (as JSON: %s)", (asJson) => {
    const text = showConfig(environment, asJson)
    for (const secret of [...Object.values(secrets), "her-password", "ann"]) expect(text).not.toContain(secret)
    for (const { name } of settingsTable) expect(text).toContain(name)
    expect(text).toContain("********@db.example")
    expect(text).toMatch(/PORT"?[=:] ?81/)
    expect(text).toMatch(/MAX_CONNECTIONS"?[=:] ?10000/)
  })

  it("says what a start would say of a wrong one", () => {
    expect(() => showConfig({ PORT: "far" }, false)).toThrow(/PORT/)
  })
})

describe("WORKERS", () => {
  const uri = { MONGODB_URI: "mongodb://127.0.0.1/?replicaSet=rs0", SECRET_KEY: `${"A".repeat(43)}=` }

  it("is 1, a number or auto", () => {
    expect(readConfig({}).WORKERS).toBe(1)
    expect(readConfig({ ...uri, WORKERS: "4" }).WORKERS).toBe(4)
    expect(readConfig({ ...uri, WORKERS: "auto" }).WORKERS).toBe("auto")
    // One then.
    expect(readConfig({ WORKERS: "auto" }).WORKERS).toBe("auto")
  })

  it.each(["0", "257", "many", "-1", "1.5"])("is not %s", (value) => {
    expect(() => readConfig({ ...uri, WORKERS: value })).toThrow(
      `WORKERS: must be auto or a whole number from 1 to 256, not '${value}'`,
    )
  })

  it("is more than 1 on MongoDB only", () => {
    expect(() => readConfig({ WORKERS: "2" })).toThrow(/^WORKERS: the embedded store belongs to one process/)
  })
})

describe("access", () => {
  const issuers = { JWT_ISSUERS: "https://login.example.com", JWT_AUDIENCE: "registry" }

  it("is closed unless it is said otherwise", () => {
    const { AUTHENTICATION, COOKIE_NAME, JWT_USER_CLAIM, ORGANIZATION_CREATION, ...others } = readConfig({})
    expect({ AUTHENTICATION, COOKIE_NAME, JWT_USER_CLAIM, ORGANIZATION_CREATION }).toEqual({
      AUTHENTICATION: "required",
      COOKIE_NAME: "cookie",
      JWT_USER_CLAIM: "email",
      ORGANIZATION_CREATION: "operators",
    })
    expect(others).toMatchObject({ JWT_ISSUERS: [], OPERATORS: [], ADMIN_API_KEY: undefined, PUBLIC_DOCS: undefined })
  })

  it.each([
    [{ ADMIN_API_KEY: "x".repeat(16) }],
    [{ ADMIN_API_KEY: "~!".repeat(128) }],
    [{ SECRET_KEY: Buffer.alloc(32, 251).toString("base64") }],
    [{ SECRET_KEY: Buffer.alloc(32, 251).toString("base64url") }],
    [issuers],
    [{ ...issuers, JWT_ISSUERS: "http://127.0.0.1:8090, http://localhost:8090/realm,http://[::1]" }],
    [{ ...issuers, JWT_JWKS_FILE: "/etc/jwks.json" }],
    [{ COOKIE_NAME: "__Host-session" }],
    [{ HOST: "127.0.0.2", AUTHENTICATION: "off" }],
    [{ HOST: "0.0.0.0" }],
    [{ TLS_CERT_FILE: "cert.pem", TLS_KEY_FILE: "key.pem", TLS_CLIENT_CA_FILE: "ca.pem" }],
  ])("takes %j", (environment) => {
    expect(() => readConfig(environment as Record<string, string>)).not.toThrow()
  })

  it.each([
    [{ ADMIN_API_KEY: "x".repeat(15) }, /^ADMIN_API_KEY: must be 16 to 256 printable characters without blanks$/],
    [{ ADMIN_API_KEY: "x".repeat(257) }, /^ADMIN_API_KEY: must be 16 to 256/],
    [{ ADMIN_API_KEY: "sixteen characters" }, /^ADMIN_API_KEY: must be .* without blanks$/],
    [{ ADMIN_API_KEY: "sixteen-charactérs" }, /^ADMIN_API_KEY: must be .* printable/],
    [{ ADMIN_API_KEY: "sixteen-characters\n" }, /^ADMIN_API_KEY: must be/],
    [{ METRICS_TOKEN: "short" }, /^METRICS_TOKEN: must be 16 to 256/],
    [
      { METRICS_TOKEN: "the-same-key-for-both", ADMIN_API_KEY: "the-same-key-for-both" },
      /^METRICS_TOKEN: .*ADMIN_API_KEY/,
    ],
    [{ AUTHENTICATION: "none" }, /^AUTHENTICATION: must be one of required, off/],
    [{ AUTHENTICATION: "off", HOST: "0.0.0.0" }, /^HOST: '0\.0\.0\.0' is not loopback/],
    [{ SECRET_KEY: Buffer.alloc(31).toString("base64") }, /^SECRET_KEY: must be 32 bytes .*openssl rand -base64 32/],
    [{ SECRET_KEY_PREVIOUS: Buffer.alloc(33).toString("base64") }, /^SECRET_KEY_PREVIOUS: must be 32 bytes/],
    [{ JWT_ISSUERS: "https://login.example.com" }, /^JWT_AUDIENCE: is required with JWT_ISSUERS$/],
    [{ ...issuers, JWT_ISSUERS: "http://login.example.com" }, /^JWT_ISSUERS: must be https .*http only on loopback/],
    [
      { ...issuers, JWT_ISSUERS: "https://a.example,http://127.0.0.1.evil.example" },
      /^JWT_ISSUERS: .*127\.0\.0\.1\.evil/,
    ],
    [{ ...issuers, JWT_ISSUERS: "https://a.example/?tenant=1" }, /^JWT_ISSUERS: must be https/],
    [{ ...issuers, JWT_ISSUERS: "login.example.com" }, /^JWT_ISSUERS: must be https/],
    [
      { ...issuers, JWT_ISSUERS: "https://a.example,https://b.example", JWT_JWKS_FILE: "jwks.json" },
      /^JWT_JWKS_FILE: needs exactly one issuer in JWT_ISSUERS$/,
    ],
    [{ JWT_JWKS_FILE: "jwks.json" }, /^JWT_JWKS_FILE: needs exactly one issuer/],
    [{ JWT_USER_CLAIM: "a b" }, /^JWT_USER_CLAIM: must be a claim's name/],
    [{ JWT_GROUPS_CLAIM: "a b" }, /^JWT_GROUPS_CLAIM: must be a claim's name/],
    [{ ORGANIZATION_CREATION: "anyone" }, /^ORGANIZATION_CREATION: must be one of operators, everyone/],
    [{ COOKIE_NAME: "a=b" }, /^COOKIE_NAME: must be a cookie's name/],
    [{ COOKIE_NAME: "a;b" }, /^COOKIE_NAME: must be a cookie's name/],
    [{ PUBLIC_DOCS: "yes" }, /^PUBLIC_DOCS: must be true or false/],
    [{ TLS_KEY_FILE: "key.pem" }, /^TLS_CERT_FILE, TLS_KEY_FILE: set both, or neither$/],
    [{ TLS_CERT_FILE: "cert.pem" }, /^TLS_CERT_FILE, TLS_KEY_FILE: set both, or neither$/],
    [{ TLS_CLIENT_CA_FILE: "ca.pem" }, /^TLS_CLIENT_CA_FILE: needs TLS_CERT_FILE and TLS_KEY_FILE$/],
  ])("refuses %j", (environment, message) => {
    expect(() => readConfig(environment as Record<string, string>)).toThrow(message)
  })

  it("repeats no secret that it refuses", () => {
    const secrets = { ADMIN_API_KEY: "not much of a key", METRICS_TOKEN: "not a token", SECRET_KEY: "not 32 bytes" }
    const problems = (() => {
      try {
        return String(readConfig(secrets))
      } catch (error) {
        return (error as Error).message
      }
    })()
    expect(problems.split("\n")).toHaveLength(3)
    for (const secret of Object.values(secrets)) expect(problems).not.toContain(secret)
  })
})

it("every setting is read by something", () => {
  const source = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "config.ts")
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .join("\n")
  const words = new Set(source.match(/\b[A-Z][A-Z0-9_]+\b/g))
  expect(settingsTable.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([])
})
