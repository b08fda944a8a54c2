import { describe, expect, it } from "vitest"
import { readConfig } from "../../src/config.js"

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
