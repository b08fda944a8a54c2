// The pages as HTTP sees them: tags, packing, methods, and what a browser may load.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { docsPages } from "../../../src/docs/pages.js"

let server: Server
let url: string
let made = 0

beforeAll(async () => {
  const document = {
    name: "openapi",
    title: "All </script> of it",
    path: "/openapi.json",
    json: async () => {
      made++
      return { openapi: "3.1.0" }
    },
  }
  const pages = docsPages([document])
  server = createServer((request, response) => {
    if (!pages(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test("a document is made once, and not sent again to who has it", async () => {
  const first = await fetch(`${url}/openapi.json?x=1`)
  expect(first.headers.get("content-type")).toBe("application/json")
  expect(await first.json()).toEqual({ openapi: "3.1.0" })
  const etag = first.headers.get("etag") ?? ""
  for (const tag of [etag, `"other", ${etag}`, "*"]) {
    const again = await fetch(`${url}/openapi.json`, { headers: { "if-none-match": tag } })
    expect(again.status).toBe(304)
  }
  expect((await fetch(`${url}/openapi.json`, { headers: { "if-none-match": '"other"' } })).status).toBe(200)
  expect(made).toBe(1)
})

test("HEAD is GET without a body; other methods are refused", async () => {
  const head = await fetch(`${url}/openapi.json`, { method: "HEAD", headers: { "accept-encoding": "identity" } })
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "20", ""])
  const post = await fetch(`${url}/docs`, { method: "POST" })
  expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"])
  expect((await fetch(`${url}/docs`, { method: "OPTIONS" })).status).toBe(204)
})

test("scripts go out packed to those who can unpack them, with a tag of its own", async () => {
  const packed = await fetch(`${url}/docs/swagger-ui-bundle.js`, { headers: { "accept-encoding": "gzip" } })
  expect(packed.headers.get("content-encoding")).toBe("gzip")
  expect(packed.headers.get("etag")).toMatch(/^"[^"]+-gzip"$/)
  expect(Number(packed.headers.get("content-length"))).toBeLessThan(700_000)
  const plain = await fetch(`${url}/docs/swagger-ui-bundle.js`, { headers: { "accept-encoding": "identity" } })
  expect(await plain.text()).toBe(await packed.text())
})

test("the page loads from nowhere else, and has no script of its own", async () => {
  const page = await fetch(`${url}/docs`)
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'")
  const html = await page.text()
  expect(html).not.toMatch(/https?:|<script>/)
  for (const [, address = ""] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await fetch(new URL(address, `${url}/docs`))).status).toBe(200)
  }
  expect(await (await fetch(`${url}/docs/start.js`)).text()).toContain("validatorUrl: null")
})

test("what is no page of theirs is left to others", async () => {
  for (const path of ["/docs/nothing.js", "/docs/../package.json", "/openapi/other.json", "/docsx"]) {
    expect((await fetch(url + path)).status).toBe(418)
  }
  const root = await fetch(url, { redirect: "manual" })
  expect([root.status, root.headers.get("location")]).toEqual([302, "docs"])
  const slash = await fetch(`${url}/docs/`, { redirect: "manual" })
  expect([slash.status, slash.headers.get("location")]).toEqual([308, "../docs"])
})

test("what can't be made is 500 and reported, and is tried again at the next request", async () => {
  let fails = true
  const faults: unknown[] = []
  const document = {
    name: "openapi",
    title: "One",
    path: "/openapi.json",
    json: async () => {
      if (fails) throw new Error("no")
      return {}
    },
  }
  const pages = docsPages([document], (_, error) => faults.push(error))
  const failing = createServer((request, response) => pages(request, response))
  await new Promise<void>((resolve) => failing.listen(0, "127.0.0.1", resolve))
  const page = `http://127.0.0.1:${(failing.address() as AddressInfo).port}/openapi.json`
  expect((await fetch(page)).status).toBe(500)
  expect(faults).toEqual([new Error("no")])
  fails = false
  expect((await fetch(page)).status).toBe(200)
  failing.closeAllConnections()
  failing.close()
})
