// What the composition starts, what it stops, and in what order.
import { createHash } from "node:crypto"
import { request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, it, vi } from "vitest"
import { fixture, tarGz } from "../support/archives.js"
import { http } from "../support/http.js"
import { children, composeApp, uploadPackage } from "./composed-app.js"

const organizations = "/api/v0/organizations"
const create = (name: string, id: string) => ({ json: { name }, headers: { "x-request-id": id } })

it("finishes the calls that were accepted, then closes the stores, and writes nothing after that", async () => {
  const app = await composeApp()
  const held = app.hold("held")
  const call = app.rest("POST", organizations, create("acme", "held")).then((answer) => {
    app.events.push("answered")
    return answer
  })
  await held.entered
  const stopping = app.stop()
  // What stops too early has time to.
  await sleep(300)
  expect(app.events).not.toContain("stores close")
  held.release()
  expect((await call).status).toBe(201)
  await stopping
  expect(app.events.indexOf("committed for anonymous")).toBeLessThan(app.events.indexOf("stores close"))
  expect(app.events.slice(app.events.indexOf("stores close"))).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^transaction|^stage|^remove|^sweep/)]),
  )
  await expect(fetch(app.url)).rejects.toThrow()
})

it("an upload that is under way is finished and kept", async () => {
  const app = await composeApp()
  const path =
    "/v1/package/version/publish?domain=dom&repository=repo&format=generic&namespace=n&package=p&version=1&asset=a"
  await app.rest("POST", "/v1/domain?domain=dom", { json: {} })
  await app.rest("POST", "/v1/repository?domain=dom&repository=repo", { json: {} })
  const [first, rest] = [Buffer.from("first "), Buffer.from("rest")]
  const sha256 = createHash("sha256").update(first).update(rest).digest("hex")
  const headers = { "content-length": first.length + rest.length, "x-amz-content-sha256": sha256 }
  let send = () => {}
  const status = new Promise<number | undefined>((resolve, reject) => {
    const upload = request(`${app.url}${path}`, { method: "POST", headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    upload.on("error", reject)
    upload.write(first)
    send = () => void upload.end(rest)
  })
  await vi.waitUntil(() => app.events.includes("stage"))
  const stopping = app.stop()
  await sleep(100)
  send()
  expect(await status).toBe(200)
  await stopping
  const again = await composeApp({}, { dataDir: app.dataDir })
  const asset = await again.rest("GET", path.replace("/publish", "/asset"))
  expect(asset.text).toBe("first rest")
})

it("runs maintenance from the start, and ends a run that is under way before the stores close", async () => {
  const app = await composeApp({}, { held: "maintenance" })
  const run = app.hold("maintenance")
  await run.entered
  const stopping = app.stop()
  await sleep(300)
  expect(app.events).not.toContain("stores close")
  run.release()
  await stopping
  expect(app.events.slice(app.events.indexOf("stores close"))).toEqual(["stores close", "stopped"])
})

it("indexes what was uploaded, and leaves no worker behind", async () => {
  const app = await composeApp({ INDEXER_WORKERS: "1" })
  expect((await uploadPackage(app, await tarGz(fixture("flights")))).status).toBe(200)
  await vi.waitUntil(() => children().length > 0, { timeout: 20_000, interval: 5 })
  await app.stop()
  await vi.waitUntil(() => children().length === 0, { timeout: 5_000 })
  const close = app.events.indexOf("stores close")
  expect(app.events.slice(close)).toEqual(["stores close", "stopped"])
})

it("tells an operator of what failed in the transcoder, and the client only that it did", async () => {
  const app = await composeApp()
  app.failWith("broken", new TypeError("a secret of the driver"))
  const answer = await app.rest("POST", organizations, create("acme", "broken"))
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain("secret of the driver")
  const logged = app.lines.filter(({ msg }) => msg === "a request failed in the transcoder")
  expect(logged).toMatchObject([{ level: 50, method: "POST", path: organizations, err: { type: "TypeError" } }])
})

it("keeps of keys and tokens nothing that lets anybody in", async () => {
  const admin = "the-operators-own-key-of-this-test"
  const app = await composeApp({ AUTHENTICATION: "required", ADMIN_API_KEY: admin })
  const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
  const made = await app.rest("POST", "/api/access/v1/keys", {
    headers: bearer(admin),
    json: { name: "k", operator: true },
  })
  const { text } = made.json as unknown as { text: string }
  await app.rest("POST", "/v1/domain?domain=acme", { headers: bearer(text), json: {} })
  const issued = await app.rest("POST", "/v1/authorization-token?domain=acme", { headers: bearer(text) })
  const { authorizationToken: token } = issued.json as unknown as { authorizationToken: string }
  for (const credential of [text, token]) {
    expect((await http(app.url, "GET", "/v1/domain?domain=acme", { headers: bearer(credential) })).status).toBe(200)
  }
  const stored = JSON.stringify(app.written)
  const secrets = [admin, text, text.slice(-30), token, token.slice(-30)]
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThanOrEqual(30)
    expect(stored).not.toContain(secret)
  }
  // A token is known again by its hash alone.
  expect(stored).toContain(createHash("sha256").update(token).digest("hex").slice(0, 16))
})
