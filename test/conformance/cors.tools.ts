// A page of another origin calls the service from a real browser, whose rules about that nobody can imitate.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startChromium } from "../support/chromium.js"
import { type Service, startService } from "../support/service.js"

let pages: Server
let service: Service
let browser: Browser

beforeAll(async () => {
  pages = createServer((_, response) => {
    response.setHeader("content-type", "text/html")
    response.end("<!doctype html><title>another origin</title>")
  })
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve))
  service = await startService("embedded", { CORS_ORIGINS: originOf("127.0.0.1") })
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  pages?.closeAllConnections()
  pages?.close()
})

/** The pages' server by either of its names: two origins. */
function originOf(host: string): string {
  return `http://${host}:${(pages.address() as AddressInfo).port}`
}

async function open(host: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(originOf(host))
  return page
}

interface Call {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

const json = { "content-type": "application/json" }
const create: Call = { method: "POST", path: "/api/v0/organizations", headers: json, body: '{"name": "acme"}' }
const update: Call = {
  method: "PATCH",
  path: "/api/v0/organizations/acme",
  headers: { ...json, "if-match": "*", "request-timeout": "10", "x-request-id": "from-a-page" },
  body: '{"displayName": "Acme"}',
}
const connect: Call = {
  method: "POST",
  path: "/registry.packages.v1.PackageService/GetOrganization",
  headers: { ...json, "connect-protocol-version": "1", "connect-timeout-ms": "10000" },
  body: '{"organizationName": "acme"}',
}
const grpcWeb: Call = {
  method: "POST",
  path: "/registry.packages.v1.PackageService/GetOrganization",
  headers: { "content-type": "application/grpc-web+proto", "x-grpc-web": "1", "x-user-agent": "a page" },
  // An empty message, which names no organization.
  body: "\0\0\0\0\0",
}

/** What the page's script sees. */
function call(page: Page, { path, ...init }: Call) {
  return page.evaluate(
    async ({ url, init }) => {
      try {
        const response = await fetch(url, init)
        return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
      } catch (error) {
        return String(error)
      }
    },
    { url: `${service.url}${path}`, init },
  )
}

test("a page of a named origin calls over REST, Connect and gRPC-Web", async () => {
  const page = await open("127.0.0.1")
  expect(await call(page, create)).toMatchObject({ status: 201 })
  expect(await call(page, update)).toMatchObject({
    status: 200,
    headers: { etag: expect.stringMatching(/^"/), "x-request-id": "from-a-page" },
  })
  const answer = await call(page, connect)
  expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('"name":"acme"') })
  expect(await call(page, grpcWeb)).toMatchObject({ status: 200, text: expect.stringMatching(/grpc-status: ?3/) })
  await page.close()
})

test("a page of another origin may not", async () => {
  const page = await open("localhost")
  for (const each of [create, update, connect, grpcWeb]) {
    expect(await call(page, each)).toBe("TypeError: Failed to fetch")
  }
  await page.close()
})
