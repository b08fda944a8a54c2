// Credentials are in nothing that is written: data files, log lines, errors, change records.
import { spawn } from "node:child_process"
import { createHmac } from "node:crypto"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { expect, it, vi } from "vitest"
import { http } from "../support/http.js"

const root = resolve(import.meta.dirname, "../..")

it("no key, token, signature or secret key is written anywhere but to its own file", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "secrets-"))
  const admin = "marked-operator-key-0123456789"
  const secretKey = Buffer.alloc(32, 7).toString("base64")
  let output = ""
  const child = spawn("npx", ["tsx", "src/main.ts"], {
    cwd: root,
    detached: true,
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "trace",
      DATA_DIR: folder,
      ADMIN_API_KEY: admin,
      SECRET_KEY: secretKey,
      SECRET_KEY_PREVIOUS: Buffer.alloc(32, 8).toString("base64"),
    },
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString()
    })
  const url = await vi.waitFor(
    () => {
      const found = /listening on (http:\/\/[0-9.:]+)/.exec(output)?.[1]
      if (found === undefined) throw new Error(output)
      return found
    },
    { timeout: 30_000, interval: 100 },
  )
  const call = async (method: string, path: string, headers: Record<string, string>, json?: unknown) => {
    const answer = await http(url, method, path, { headers, ...(json === undefined ? {} : { json }) })
    return answer
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const created = await call("POST", "/api/access/v1/keys", bearer(admin), { name: "k", operator: true })
  const { text } = created.json as unknown as { text: string }
  await call("POST", "/v1/domain?domain=acme", bearer(text), {})
  const issued = await call("POST", "/v1/authorization-token?domain=acme", bearer(text))
  const { authorizationToken } = issued.json as unknown as { authorizationToken: string }
  const wrong = `vr_${"B".repeat(20)}_${"marked-wrong-secret".padEnd(43, "x")}`
  const signature = createHmac("sha256", "marked").update("").digest("hex")
  const signed = `AWS4-HMAC-SHA256 Credential=${"B".repeat(20)}/20260101/us-east-1/codeartifact/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`
  const errors = await Promise.all([
    call("GET", "/v1/domain?domain=acme", bearer(authorizationToken)),
    call("GET", "/api/v0/organizations", bearer(wrong)),
    call("GET", "/api/v0/organizations", { cookie: `cookie=${wrong}` }),
    call("GET", "/v1/domain?domain=acme", { authorization: signed, "x-amz-date": "20260101T000000Z" }),
    call("GET", "/api/v0/organizations", { authorization: `Basic ${Buffer.from(`u:${wrong}`).toString("base64")}` }),
  ])
  const written = [output, ...errors.map((answer) => answer.text + JSON.stringify([...answer.headers]))]
  process.kill(-(child.pid ?? 0), "SIGTERM")
  await new Promise((done) => child.once("close", done))
  written.push(output)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) written.push((await readFile(join(entry.parentPath, entry.name))).toString("latin1"))
  }
  expect(written.length).toBeGreaterThan(7)
  const secrets = [admin, secretKey, text, text.slice(24), authorizationToken, wrong, "marked-wrong-secret", signature]
  for (const secret of secrets) {
    expect(written.filter((each) => each.includes(secret)).map((each) => each.slice(0, 200))).toEqual([])
  }
  await rm(folder, { recursive: true, force: true })
})
