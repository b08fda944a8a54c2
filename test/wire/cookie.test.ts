// A credential in a cookie, which browsers send whoever's page asks them to: what may change something with it, over every protocol.
import { afterAll, beforeAll, expect, it } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const services = new Map<string, Service>()

beforeAll(async () => {
  for (const origins of ["", "https://app.example.com", "*"]) {
    services.set(
      origins,
      await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN, CORS_ORIGINS: origins }),
    )
  }
})
afterAll(async () => {
  for (const service of services.values()) await service.stop()
})

const requests = {
  rest: ["/api/v0/organizations", "application/json"],
  connect: ["/registry.packages.v1.PackageService/CreateOrganization", "application/json"],
  "grpc-web": ["/registry.packages.v1.PackageService/CreateOrganization", "application/grpc-web+json"],
} as const

it.each([
  // origins that may call, what the browser says, whether the request passes
  ["", {}, true],
  ["", { "sec-fetch-site": "same-origin", origin: "OWN" }, true],
  ["", { "sec-fetch-site": "none" }, true],
  ["", { origin: "OWN" }, true],
  ["", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["", { "sec-fetch-site": "same-site" }, false],
  ["", { origin: "null" }, false],
  ["https://app.example.com", { "sec-fetch-site": "cross-site", origin: "https://app.example.com" }, true],
  ["https://app.example.com", { origin: "https://evil.example" }, false],
  // With "*" any page may call, but not in somebody else's name.
  ["*", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["*", { "sec-fetch-site": "same-origin", origin: "OWN" }, true],
] as const)("CORS_ORIGINS=%s, %o: %s", async (origins, said, passes) => {
  const { url } = services.get(origins) as Service
  const headers = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, value === "OWN" ? url : (value as string)]),
  )
  for (const [protocol, [path, type]] of Object.entries(requests)) {
    const json = { organization: { name: "INVALID NAME" } }
    const text = JSON.stringify(json)
    const body =
      protocol === "grpc-web" ? Buffer.concat([Buffer.from([0, 0, 0, 0, text.length]), Buffer.from(text)]) : text
    const answer = await http(url, "POST", path, {
      headers: { ...headers, "content-type": type, cookie: `cookie=${ADMIN}` },
      body,
    })
    const grpcStatus = /grpc-status: ?(\d+)/.exec(answer.text)?.[1] ?? answer.headers.get("grpc-status")
    const refused = protocol === "grpc-web" ? grpcStatus === "7" : answer.status === 403
    expect([protocol, refused, answer.status]).toEqual([protocol, !passes, expect.any(Number)])
    // What passes is checked as any other call.
    if (passes) expect(protocol === "grpc-web" ? grpcStatus : String(answer.status)).toMatch(/^(3|400)$/)
    // The same credential in the header needs no such care, unless the browser says that the page is another site's.
    const open = await http(url, "GET", "/api/v0/organizations", { headers: { ...headers, cookie: `cookie=${ADMIN}` } })
    expect(open.status).toBe(200)
  }
})
