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

it("every setting is read by something", () => {
  const source = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "config.ts")
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .join("\n")
  const words = new Set(source.match(/\b[A-Z][A-Z0-9_]+\b/g))
  expect(settingsTable.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([])
})
