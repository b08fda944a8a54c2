// The documentation page in a real browser: it shows the documents, tries operations out, and asks no other machine for anything.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { registryServices } from "../../../src/services.js"
import { startChromium } from "../../support/chromium.js"
import { http } from "../../support/http.js"
import { type Service, startService } from "../../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const ISSUER = "http://127.0.0.1:1"
let folder: string
let jwt: string
let service: Service
let browser: Browser
let page: Page
/** Everything that the page asked for. */
let requests: string[]
/** A service that wants a credential. */
let closed: Service
let complaints: string[]

beforeAll(async () => {
  service = await startService("embedded")
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  folder = await mkdtemp(join(tmpdir(), "docs-"))
  const jwks = join(folder, "jwks.json")
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "ES256" }] }))
  closed = await startService("embedded", {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: ADMIN,
    JWT_ISSUERS: ISSUER,
    JWT_JWKS_FILE: jwks,
    JWT_AUDIENCE: "registry",
    OPERATORS: "ann@example.com",
  })
  await http(closed.url, "POST", "/api/v0/organizations", {
    headers: { authorization: `Bearer ${ADMIN}` },
    json: { name: "acme" },
  })
  jwt = await new SignJWT({ email: "ann@example.com" })
    .setProtectedHeader({ alg: "ES256", kid: "k" })
    .setIssuer(ISSUER)
    .setAudience("registry")
    .setExpirationTime("1h")
    .sign(privateKey)
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await closed?.stop()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  requests = []
  complaints = []
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  page.on("request", (request) => requests.push(request.url()))
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
})

afterEach(async () => {
  await page.close()
})

/** Where SCREENSHOTS names a folder, what is seen there is kept. */
async function screenshot(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function open(document: string, { url }: Service = service): Promise<void> {
  await page.goto(`${url}/docs?urls.primaryName=${encodeURIComponent(document)}`)
  await page.locator(".opblock-tag").first().waitFor()
}

/** Of the answer to what was tried out. */
async function statusOf(operation: Locator): Promise<string> {
  const status = operation.locator(".live-responses-table tbody .response-col_status").first()
  await status.waitFor()
  return (await status.textContent()) ?? ""
}

describe("/docs", () => {
  test("lists every service of the registry", async () => {
    await open("Everything")
    await screenshot("everything")
    const tags = await page.locator(".opblock-tag").evaluateAll((found) => found.map((tag) => tag.id))
    expect(tags).toEqual(registryServices.map(({ name }) => `operations-tag-${name}`))
    const choices = await page.locator("#select option").allTextContents()
    expect(choices).toEqual([
      "Everything",
      "Version Registry",
      "Credible admin API",
      "AWS CodeArtifact",
      "Versori Connect API v1",
      "Versori Connect API v1alpha1",
    ])
    expect(await page.locator(".errors-wrapper").count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test("tries an operation out", async () => {
    await open("Credible admin API")
    await page.locator("#operations-tag-PackageService").click()
    const operation = page.locator("#operations-PackageService-CreateOrganization")
    await operation.locator(".opblock-summary").click()
    const body = operation.locator("textarea.body-param__text")
    await body.waitFor()
    expect(JSON.parse(await body.inputValue())).toMatchObject({ name: "acme" })
    await body.fill('{"name": "tried-out"}')
    await operation.locator("button.execute").click()
    expect(await statusOf(operation)).toMatch(/^201/)
    await operation.locator(".live-responses-table").scrollIntoViewIfNeeded()
    await screenshot("tried-out")
    const made = await fetch(`${service.url}/api/v0/organizations/tried-out`)
    expect(made.status).toBe(200)
    expect(complaints).toEqual([])
  })

  test("uploads a file with what the page fills in", async () => {
    await open("Credible admin API")
    await page.locator("#operations-tag-PackageService").click()
    const operation = page.locator("#operations-PackageService-UploadPackage")
    await operation.locator(".opblock-summary").click()
    await operation.locator("input[type=file]").setInputFiles({
      name: "sales.tar.gz",
      mimeType: "application/gzip",
      // The filled-in MD5 is that of these bytes.
      buffer: Buffer.from("abc"),
    })
    await operation.locator("button.execute").click()
    expect(await statusOf(operation)).toMatch(/^200/)
    await screenshot("uploaded")
    const file = await fetch(
      `${service.url}/api/v0/organizations/acme/projects/analytics/packages/sales/versions/1.0.0/file`,
    )
    expect(await file.text()).toBe("abc")
  })

  test("asks nobody but the service", async () => {
    await open("AWS CodeArtifact")
    await page.waitForLoadState("networkidle")
    await screenshot("codeartifact")
    const origins = new Set(requests.filter((url) => !url.startsWith("data:")).map((url) => new URL(url).origin))
    expect([...origins]).toEqual([service.url])
  })
})

describe("Authorize", () => {
  async function opened(service: string, method: string) {
    const operation = page.locator(`[id^="operations-${service}-"][id$="${method}"]`)
    if (!(await operation.isVisible())) await page.locator(`#operations-tag-${service}`).click()
    await operation.locator(".opblock-summary").click()
    return async () => {
      await operation.locator("button.execute").click()
      const status = await statusOf(operation)
      await operation.locator("button.btn-clear").click()
      return status
    }
  }

  async function logIn(scheme: string, value: string): Promise<void> {
    await page.locator(".auth-wrapper .btn.authorize").first().click()
    const title = new RegExp(`^${scheme.replace(".", "\\.")}\\b`)
    const container = page.locator(".auth-container", { has: page.locator("h4", { hasText: title }) })
    await container.locator("input").fill(value)
    await container.locator("button.authorize").click()
    await screenshot(`authorize-${scheme}`)
    await page.locator(".modal-ux .btn-done").first().click()
  }

  async function logOut(): Promise<void> {
    await page.locator(".auth-wrapper .btn.authorize").first().click()
    await page.locator(".auth-container button", { hasText: "Logout" }).click()
    await page.locator(".modal-ux .btn-done").first().click()
  }

  const versori = [
    ["bearer", () => jwt],
    ["jwt", () => `JWT ${jwt}`],
    ["cookie", () => ADMIN],
  ] as const
  const credible = [
    ["bearer", () => ADMIN],
    ["apiKey", () => `ApiKey ${ADMIN}`],
  ] as const
  const schemes = {
    default: ["Version Registry", "AccessService", "WhoAmI", [...credible.slice(0, 1), versori[0]]],
    credible: ["Credible admin API", "PackageService", "ListOrganizations", credible],
    codeartifact: ["AWS CodeArtifact", "ArtifactService", "ListRepositories", credible.slice(0, 1)],
    versori: ["Versori Connect API v1", "misc", "ListCategories", versori],
    "versori-v1alpha1": ["Versori Connect API v1alpha1", "protocols", "ListProtocols", versori],
  } as const

  test.each(Object.entries(schemes))("each scheme of %s", async (dialect, [document, service, method, credentials]) => {
    await open(document, closed)
    const execute = await opened(service, method)
    const refused = expect.stringMatching(dialect === "codeartifact" ? /^403/ : /^401/)
    for (const [scheme, value] of credentials) {
      expect([scheme, await execute()]).toEqual([scheme, refused])
      await logIn(`${dialect}.${scheme}`, value())
      expect([scheme, await execute()]).toEqual([scheme, expect.stringMatching(/^200/)])
      // And not for longer than it is wanted.
      await logOut()
    }
    expect(await execute()).toEqual(refused)
  })
})
