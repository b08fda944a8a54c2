// Secrets are in nothing that is written: every API that takes one is given a marked one, then everything that came out is looked through:
// log lines, data files, what a backup holds, change records, responses, metrics, traces.
import { execFile, spawn } from "node:child_process"
import { createHmac, randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { type DescField, type DescMessage, getOption } from "@bufbuild/protobuf"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { expect, it, vi } from "vitest"
import { field as fieldOption } from "../../gen/rest/v1/annotations_pb.js"
import { registryServices } from "../../src/services.js"
import { type Answer, http } from "../support/http.js"
import { startCollector } from "../support/otlp-collector.js"

const run = promisify(execFile)
const root = resolve(import.meta.dirname, "../..")

/** Marked secrets, by what they are. */
const secrets = new Map<string, string>()

/** A new secret; the same name again gives another one. */
function plant(name: string): string {
  const text = `planted${name.replace(/[^A-Za-z]/g, "")}${randomBytes(12).toString("hex")}`
  secrets.set(`${name}${secrets.has(name) ? `#${secrets.size}` : ""}`, text)
  return text
}

const b64 = (text: string) => Buffer.from(text).toString("base64")
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Fields that hold secrets: those whose option says so, and those that the types of credentials have. */
function secretFields(): Set<string> {
  const found = new Set<string>()
  const seen = new Set<DescMessage>()
  const ofCredentials = new Set([
    "value",
    "value_base64",
    "password",
    "client_secret",
    "access_token",
    "refresh_token",
    "key",
  ])
  const look = (message: DescMessage) => {
    if (seen.has(message)) return
    seen.add(message)
    for (const each of message.fields) {
      if (isSecret(each) || (message.name === "CredentialData" && ofCredentials.has(each.name))) {
        found.add(`${message.name}.${each.name}`)
      }
      if (each.message !== undefined) look(each.message)
    }
  }
  for (const { methods } of registryServices) for (const { input } of methods) look(input)
  return found
}

function isSecret(each: DescField): boolean {
  return getOption(each, fieldOption).secret
}

/** Settings of each type of database connection. */
function databaseSettings(): Record<string, [string, object]> {
  return {
    postgres: [
      "postgresConnection",
      {
        host: "h",
        password: plant("PostgresConnection.password"),
        connectionString: plant("PostgresConnection.connection_string"),
      },
    ],
    bigquery: ["bigqueryConnection", { serviceAccountKeyJson: plant("BigqueryConnection.service_account_key_json") }],
    snowflake: [
      "snowflakeConnection",
      {
        account: "a",
        password: plant("SnowflakeConnection.password"),
        privateKey: plant("SnowflakeConnection.private_key"),
        privateKeyPass: plant("SnowflakeConnection.private_key_pass"),
      },
    ],
    mysql: ["mysqlConnection", { host: "h", password: plant("MysqlConnection.password") }],
    duckdb: ["duckdbConnection", { md_token: plant("DuckdbConnection.md_token") }],
    motherduck: ["motherduckConnection", { md_token: plant("MotherduckConnection.md_token") }],
  }
}

/** Data of each type of credential. */
function credentials(): Record<string, object> {
  const url = "https://idp.example"
  return {
    string: { value: plant("CredentialData.value") },
    binary: { valueBase64: b64(plant("CredentialData.value_base64")) },
    "basic-auth": { username: "u", password: plant("CredentialData.password") },
    "oauth2-client": {
      ...{ clientId: "c", authorizeUrl: url, tokenUrl: url },
      clientSecret: plant("CredentialData.client_secret"),
    },
    "oauth2-token": {
      scopes: [],
      accessToken: plant("CredentialData.access_token"),
      refreshToken: plant("CredentialData.refresh_token"),
    },
    certificate: { certificate: "c", key: plant("CredentialData.key"), ca: "ca" },
  }
}

interface Process {
  readonly url: string
  output(): string
  stop(): Promise<void>
}

async function startProcess(environment: Record<string, string>): Promise<Process> {
  let output = ""
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  const closed = new Promise<void>((done) => child.once("close", () => done()))
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
    { timeout: 60_000, interval: 100 },
  )
  return {
    url,
    output: () => output,
    async stop() {
      child.kill("SIGTERM")
      await closed
    },
  }
}

async function filesIn(folder: string, except: readonly string[]): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || except.includes(entry.name)) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    found.push([entry.name, (isPacked ? gunzipSync(bytes) : bytes).toString("latin1")])
  }
  return found
}

it("no secret is written anywhere but to its own file", { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "secrets-"))
  const data = join(folder, "data")
  const collector = await startCollector()
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  const stranger = await generateKeyPair("ES256")
  const jwks = join(folder, "jwks.json")
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "ES256" }] }))
  const admin = plant("ADMIN_API_KEY")
  const metricsToken = plant("METRICS_TOKEN")
  const settings = {
    DATA_DIR: data,
    LOG_LEVEL: "trace",
    ADMIN_API_KEY: admin,
    METRICS_TOKEN: metricsToken,
    SECRET_KEY: randomBytes(32).toString("base64"),
    SECRET_KEY_PREVIOUS: randomBytes(32).toString("base64"),
    MONGODB_URI: "",
  }
  secrets.set("SECRET_KEY", settings.SECRET_KEY)
  secrets.set("SECRET_KEY_PREVIOUS", settings.SECRET_KEY_PREVIOUS)
  const server = await startProcess({
    ...settings,
    PORT: "0",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    JWT_ISSUERS: "http://127.0.0.1:1",
    JWT_JWKS_FILE: jwks,
    JWT_AUDIENCE: "registry",
  })
  const written: [string, string][] = []
  const call = async (
    method: string,
    path: string,
    json?: unknown,
    headers: Record<string, string> = bearer(admin),
  ) => {
    const answer = await http(server.url, method, path, { headers, ...(json === undefined ? {} : { json }) })
    return answer
  }
  /** Whose answer may hold no secret. */
  const answered = async (status: number, call: Promise<Answer>) => {
    const answer = await call
    expect(answer.status, answer.text).toBe(status)
    written.push([`answer ${written.length}`, answer.text + JSON.stringify([...answer.headers])])
    return answer
  }

  // Keys and tokens of the registry's own: told once to who asked.
  const created = await call("POST", "/api/access/v1/keys", { name: "k", operator: true })
  const { text } = created.json as unknown as { text: string }
  const [, accessKeyId = ""] = text.split("_")
  const keySecret = text.slice(`vr_${accessKeyId}_`.length)
  secrets.set("API key", text).set("API key's secret", keySecret)
  await answered(200, call("GET", "/api/access/v1/keys"))
  await answered(200, call("POST", "/v1/domain?domain=visible-marker", {}))
  await answered(201, call("POST", "/api/v0/organizations/visible-marker/projects", { name: "p" }))
  const issued = await call("POST", "/v1/authorization-token?domain=visible-marker", undefined, bearer(text))
  const { authorizationToken } = issued.json as unknown as { authorizationToken: string }
  secrets.set("repository token", authorizationToken)
  await answered(200, call("GET", "/v1/domain?domain=visible-marker", undefined, bearer(authorizationToken)))

  // JWTs: one that lets in, one that does not.
  const sign = (key: typeof privateKey) =>
    new SignJWT({ email: "ann@example.com" })
      .setProtectedHeader({ alg: "ES256", kid: "k" })
      .setIssuer("http://127.0.0.1:1")
      .setAudience("registry")
      .setExpirationTime("1h")
      .sign(key)
  const [jwt, forged] = [await sign(privateKey), await sign(stranger.privateKey)]
  secrets
    .set("JWT", jwt)
    .set("JWT's signature", jwt.split(".")[2] ?? "")
    .set("forged JWT", forged)
  await answered(200, call("GET", "/api/access/v1/whoami", undefined, bearer(jwt)))
  await answered(401, call("GET", "/api/access/v1/whoami", undefined, bearer(forged)))
  await answered(401, call("GET", "/api/access/v1/whoami", undefined, { authorization: `JWT ${forged}` }))

  // Wrong credentials in every form.
  const wrong = `vr_${"B".repeat(20)}_${plant("wrong key").padEnd(43, "x").slice(0, 43)}`
  secrets.set("wrong key", wrong.slice(24))
  await answered(401, call("GET", "/api/v0/organizations", undefined, bearer(wrong)))
  await answered(401, call("GET", "/api/v0/organizations", undefined, { authorization: `ApiKey ${plant("ApiKey")}` }))
  await answered(401, call("GET", "/api/v0/organizations", undefined, { cookie: `cookie=${plant("cookie")}` }))
  await answered(
    401,
    call("GET", "/api/v0/organizations", undefined, { authorization: `Basic ${b64(`u:${plant("Basic")}`)}` }),
  )
  await answered(
    401,
    call("GET", "/api/v0/organizations", undefined, { authorization: `Digest ${plant("unknown scheme")}` }),
  )
  await answered(401, call("GET", "/metrics", undefined, bearer(plant("wrong metrics token"))))
  const signature = createHmac("sha256", plant("signature")).update("").digest("hex")
  secrets.set("signature", signature)
  const scope = `${accessKeyId}/20260101/us-east-1/codeartifact/aws4_request`
  const signed = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`
  await answered(
    403,
    call("GET", "/v1/domain?domain=visible-marker", undefined, {
      authorization: signed,
      "x-amz-date": "20260101T000000Z",
    }),
  )
  const sessionToken = { "x-amz-security-token": plant("session token") }
  await answered(
    403,
    call("GET", "/v1/domain?domain=visible-marker", undefined, {
      ...sessionToken,
      authorization: signed,
      "x-amz-date": "20260101T000000Z",
    }),
  )
  const query = new URLSearchParams({
    domain: "visible-marker",
    token: plant("query"),
    "X-Amz-Signature": plant("signed URL"),
  })
  await answered(403, call("GET", `/v1/domain?${query}`, undefined, {}))

  // Database connections: made, changed, read, and refused for what is wrong beside a secret, or with it.
  const connections = "/api/v0/organizations/visible-marker/projects/p/connections"
  for (const round of [1, 2]) {
    for (const [type, [member, fields]] of Object.entries(databaseSettings())) {
      if (round === 1) await answered(201, call("POST", connections, { name: type, type, [member]: fields }))
      else await answered(200, call("PATCH", `${connections}/${type}`, { [member]: fields }))
    }
  }
  await answered(200, call("GET", connections))
  const refused = (fields: object) =>
    call("POST", connections, { name: "no", type: "postgres", postgresConnection: fields })
  await answered(400, refused({ host: 7, password: plant("beside a wrong type") }))
  await answered(400, refused({ host: "h", password: [plant("of a wrong type")] }))
  await answered(400, refused({ host: "h", password: `${plant("too long")}${"x".repeat(70_000)}` }))
  await answered(400, refused({ host: "h", pasword: plant("in an unknown member") }))
  await answered(
    400,
    http(server.url, "POST", connections, {
      headers: { ...bearer(admin), "content-type": "application/json" },
      body: `{"name": "no", "type": "postgres", "postgresConnection": {"password": "${plant("in broken JSON")}" "host": "h"}}`,
    }),
  )

  // Connectors: the secret of an OAuth client, and every type of credential of their connections.
  const connectors = "/api/connect/v1/o/visible-marker"
  const oauth2 = () => ({
    ...{ schemeType: "oauth2", id: "o", description: "", authorizeUrl: "https://a", tokenUrl: "https://t" },
    ...{ scopes: [{ name: "s" }], defaultScopes: ["s"] },
    grant: { grantType: "client_credentials", clientId: "c", clientSecret: plant("OAuth2Grant.client_secret") },
  })
  const made = await answered(
    201,
    call("POST", `${connectors}/protocols/http/connectors`, {
      ...{ name: "cats", baseUrl: "https://cats.example", connectionVariables: [] },
      authSchemeConfigs: [oauth2()],
    }),
  )
  const connector = `${connectors}/connectors/${made.json?.id}`
  await answered(200, call("PUT", `${connector}/auth-scheme-configs/o`, oauth2()))
  for (const [type, payload] of Object.entries(credentials())) {
    const action = [
      {
        authSchemeConfig: { schemeType: "none", id: "n", description: "" },
        credential: { name: type, type, data: payload },
      },
    ]
    await answered(
      200,
      call("POST", `${connector}/connections`, { name: type, credentials: { action }, variables: [] }),
    )
  }
  const credential = { name: "k", type: "string", data: { value: plant("environment of a connection") } }
  const action = [{ authSchemeConfig: { schemeType: "none" }, credential }]
  await answered(
    201,
    call("POST", "/api/connect/v1alpha1/o/visible-marker/protocols/http/connections", {
      ...{ name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [] },
      environments: [{ name: "e", credentials: { action }, variables: [] }],
    }),
  )
  await answered(200, call("GET", `${connector}/connections`))
  await answered(200, call("GET", connector))
  // Every field that holds a secret was given one.
  expect([...secretFields()].filter((name) => !secrets.has(name))).toEqual([])

  const metrics = await answered(200, call("GET", "/metrics", undefined, bearer(metricsToken)))
  expect(metrics.text).toContain("version_registry_calls_total")
  await server.stop()
  await collector.stop()
  const backup = join(folder, "backup")
  const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", "src/main.ts", "backup", backup], {
    cwd: root,
    env: { ...process.env, ...settings },
  })
  written.push(["log", server.output()], ["backup's output", stdout + stderr])
  for (const body of collector.bodies) written.push(["trace", body])
  written.push(...(await filesIn(data, ["secret-key", "admin-key"])))
  const backedUp = await filesIn(backup, [])
  written.push(...backedUp)

  // It is the right haystack: what is no secret is in all of it.
  expect(server.output()).toContain("CreateHttpConnector")
  expect(collector.bodies.join()).toContain("CreateHttpConnector")
  expect(backedUp.map(([, content]) => content).join()).toContain("visible-marker")
  // And says who did what.
  expect(backedUp.map(([, content]) => content).join()).toContain('"actor":"key:admin"')
  expect(secrets.size).toBeGreaterThan(45)
  for (const [name, secret] of secrets) {
    for (const form of [secret, b64(secret).replace(/.?=*$/, ""), Buffer.from(secret).toString("hex")]) {
      const found = written.filter(([, content]) => content.includes(form)).map(([where]) => where)
      expect([name, found]).toEqual([name, []])
    }
  }
  await rm(folder, { recursive: true, force: true })
})
