// Secrets are in nothing that is written: every API that takes one is given a marked one, then everything that came out is looked through:
// log lines, data files, what a backup holds, change records, responses, metrics, traces.
import { execFile, spawn } from "node:child_process"
import { createHmac, randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { type DescField, type DescMessage, type DescMethod, getOption, toJsonString } from "@bufbuild/protobuf"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { BSON, MongoClient } from "mongodb"
import { expect, it, onTestFinished, vi } from "vitest"
import { ConnectionType, DatabaseConnectionService } from "../../gen/registry/packages/v1/database_connections_pb.js"
import { field as fieldOption } from "../../gen/rest/v1/annotations_pb.js"
import { registryServices } from "../../src/services.js"
import { type Answer, http } from "../support/http.js"
import { testDatabase } from "../support/mongo.js"
import { startCollector } from "../support/otlp-collector.js"
import { rpcClient } from "../support/rpc-clients.js"
import { storeNames } from "../support/service.js"

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

/**
 * The key with the operator role that a first start has made, with the key that secrets derive from: in files that nobody else may read, and
 * the start says where it is and how to use it, but not what it is.
 */
async function keysOfFirstStart(server: Process, data: string): Promise<string> {
  const [keyFile, secretFile] = [join(data, "admin-key"), join(data, "secret-key")]
  for (const file of [keyFile, secretFile]) expect([file, (await stat(file)).mode & 0o777]).toEqual([file, 0o600])
  const key = (await readFile(keyFile, "utf8")).trim()
  expect(key).toMatch(/^vr_[A-Z2-7]{20}_[A-Za-z0-9_-]{43}$/)
  secrets.set("first key", key).set("first key's secret", key.slice(24))
  secrets.set("SECRET_KEY", (await readFile(secretFile, "utf8")).trim())
  const messages = server
    .output()
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
  expect(messages).toContain(`a key with the operator role is in ${keyFile}: keep it safe`)
  const command = messages.find((message) => message.startsWith("try it: "))?.slice("try it: ".length) ?? ""
  const { stdout } = await run("bash", ["-c", `${command} --silent --show-error`])
  expect(JSON.parse(stdout)).toEqual({ principal: `key:${key.split("_")[1]}`, operator: true, grants: [] })
  return key
}

/** What the embedded store has written, and a backup of it with what the command for that says. */
async function filesOf(data: string, folder: string, settings: Record<string, string>): Promise<[string, string][]> {
  const backup = join(folder, "backup")
  const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", "src/main.ts", "backup", backup], {
    cwd: root,
    env: { ...process.env, ...settings },
  })
  return [
    ["backup's output", stdout + stderr],
    ...(await filesIn(data, ["secret-key", "admin-key"])),
    ...(await filesIn(backup, [])),
  ]
}

/** Every document of a database, as its bytes are, and as JSON. */
async function rowsOf({ uri, database }: { uri: string; database: string }): Promise<[string, string][]> {
  const client = await MongoClient.connect(uri)
  try {
    const found: [string, string][] = []
    for (const { name } of await client.db(database).listCollections().toArray()) {
      for (const row of await client.db(database).collection(name).find().toArray()) {
        found.push([name, Buffer.from(BSON.serialize(row)).toString("latin1") + JSON.stringify(row)])
      }
    }
    return found
  } finally {
    await client.close()
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

it.each(storeNames)("no secret is written anywhere but to its own file, %s", { timeout: 240_000 }, async (store) => {
  secrets.clear()
  const folder = await mkdtemp(join(tmpdir(), "secrets-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const data = join(folder, "data")
  const database = store === "mongodb" ? await testDatabase() : undefined
  onTestFinished(() => database?.drop())
  const collector = await startCollector()
  const { publicKey, privateKey } = await generateKeyPair("ES256")
  const stranger = await generateKeyPair("ES256")
  const jwks = join(folder, "jwks.json")
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "ES256" }] }))
  const metricsToken = plant("METRICS_TOKEN")
  const previous = randomBytes(32).toString("base64")
  secrets.set("SECRET_KEY_PREVIOUS", previous)
  const settings = {
    ...{ DATA_DIR: data, LOG_LEVEL: "trace", METRICS_TOKEN: metricsToken, SECRET_KEY_PREVIOUS: previous },
    ...(database === undefined
      ? // The first start makes both.
        { MONGODB_URI: "", ADMIN_API_KEY: "", SECRET_KEY: "" }
      : {
          ...{ MONGODB_URI: database.uri, MONGODB_DATABASE: database.database },
          ...{ ADMIN_API_KEY: plant("ADMIN_API_KEY"), SECRET_KEY: randomBytes(32).toString("base64") },
        }),
  }
  const server = await startProcess({
    ...settings,
    PORT: "0",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    JWT_ISSUERS: "http://127.0.0.1:1",
    JWT_JWKS_FILE: jwks,
    JWT_AUDIENCE: "registry",
  })
  const admin = database === undefined ? await keysOfFirstStart(server, data) : settings.ADMIN_API_KEY
  if (database !== undefined) secrets.set("SECRET_KEY", settings.SECRET_KEY)
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

  // The same over gRPC, and told with an Idempotency-Key, by which requests and their answers are kept.
  const grpc = rpcClient("grpc", server.url)
  onTestFinished(() => grpc.close())
  const called = async (code: string, method: DescMethod, message: object) => {
    const metadata = { ...bearer(admin), "idempotency-key": `${method.name} ${written.length}` }
    const outcome = await grpc.call(method, [message as never], metadata)
    expect([outcome.code, outcome.message]).toEqual([code, expect.anything()])
    const reply = outcome.reply && toJsonString(method.output, outcome.reply)
    written.push([`gRPC answer ${written.length}`, `${reply} ${outcome.message}`])
    return outcome
  }
  const { createConnection } = DatabaseConnectionService.method
  const place = { organizationName: "visible-marker", projectName: "p" }
  const postgres = (name: string, fields: object) => ({
    ...place,
    connection: { name, type: ConnectionType.POSTGRES, postgresConnection: { host: "h", ...fields } },
  })
  await called("ok", createConnection, postgres("over-grpc", { password: plant("over gRPC") }))
  await called("already_exists", createConnection, postgres("over-grpc", { password: plant("over gRPC, in vain") }))
  const tooLong = `${plant("over gRPC, too long")}${"x".repeat(70_000)}`
  await called("invalid_argument", createConnection, postgres("no", { password: tooLong }))
  const retried = async (name: string, password: string, status: number) => {
    const json = { name, type: "postgres", postgresConnection: { host: "h", password } }
    return answered(status, call("POST", connections, json, { ...bearer(admin), "idempotency-key": "retried" }))
  }
  const kept = plant("with an Idempotency-Key")
  await retried("kept", kept, 201)
  expect((await retried("kept", kept, 201)).headers.get("idempotency-replayed")).toBe("true")
  await retried("kept", plant("with an Idempotency-Key, another body"), 409)
  // Its answer is kept, and has the key's text.
  const keyHeaders = { ...bearer(admin), "idempotency-key": "a key" }
  const twice = [1, 2].map(() => call("POST", "/api/access/v1/keys", { name: "retried", operator: true }, keyHeaders))
  const texts = (await Promise.all(twice)).map(({ json }) => (json as unknown as { text?: string }).text)
  const retriedKey = texts.find((each) => each !== undefined) ?? ""
  secrets.set("key made with an Idempotency-Key", retriedKey).set("its secret", retriedKey.slice(24))

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
  written.push(["log", server.output()])
  for (const body of collector.bodies) written.push(["trace", body])
  const stored = database === undefined ? await filesOf(data, folder, settings) : await rowsOf(database)
  written.push(...stored)

  // It is the right haystack: what is no secret is in all of it.
  expect(server.output()).toContain("CreateHttpConnector")
  expect(collector.bodies.join()).toContain("CreateHttpConnector")
  const all = stored.map(([, content]) => content).join()
  expect(all).toContain("visible-marker")
  // And says who did what.
  expect(all).toContain(database === undefined ? `"actor":"key:${admin.split("_")[1]}"` : "key:admin")
  expect(secrets.size).toBeGreaterThan(55)
  for (const [name, secret] of secrets) {
    for (const form of [secret, b64(secret).replace(/.?=*$/, ""), Buffer.from(secret).toString("hex")]) {
      const found = written.filter(([, content]) => content.includes(form)).map(([where]) => where)
      expect([name, found]).toEqual([name, []])
    }
  }
})
