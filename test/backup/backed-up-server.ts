// What the files of backups have in common: a folder of their own, servers with something in them, and writers that keep these busy.
import { randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect } from "vitest"
import { openBackup, rowsOf } from "../../src/backup/read-backup.js"
import { isDocumentRow, type PortableRow } from "../../src/store/portable.js"
import { build } from "../support/built.js"
import { run, serve } from "../support/commands.js"

export const SECRET_KEY = randomBytes(32).toString("base64")
/** Of each file that `seed` uploads. */
export const FILE_BYTES = 300_000

export type Server = Awaited<ReturnType<typeof serve>>

export interface Folder {
  readonly path: string
  /** A path in it where nothing is yet. */
  newPath(what: string): string
}

/** A folder of the calling file's own, and the program built. */
export function backupFolder(): Folder {
  let path = ""
  let names = 0
  beforeAll(async () => {
    await build()
    path = await mkdtemp(join(tmpdir(), "backup-"))
  })
  afterAll(() => rm(path, { recursive: true, force: true }))
  return {
    get path() {
      return path
    },
    newPath: (what) => join(path, `${what}-${++names}`),
  }
}

export interface SeededServer {
  readonly server: Server
  /** Its settings, which commands find it by. */
  readonly environment: Server["environment"]
  /** A backup of it. */
  readonly backup: string
}

/** A server on the embedded store with packages and a connector, for all cases of the calling file. */
export function seededServer(folder: Folder): SeededServer {
  let server: Server | undefined
  let backup = ""
  const started = () => server ?? expect.fail("the server is not started")
  beforeAll(async () => {
    server = await serve({ DATA_DIR: folder.newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
    await seed(server)
    backup = folder.newPath("backup")
    expect(await run(["backup", backup], server.environment)).toMatchObject({ code: 0 })
  }, 60_000)
  afterAll(() => server?.kill("SIGTERM"))
  return {
    get server() {
      return started()
    },
    get environment() {
      return started().environment
    },
    get backup() {
      return backup
    },
  }
}

/** Calls of the server with its operator's key. */
export async function authorized(
  server: Server,
): Promise<(method: string, path: string, body?: FormData | object) => Promise<Response>> {
  const { ADMIN_API_KEY, DATA_DIR = "" } = server.environment
  const key = ADMIN_API_KEY ?? (await readFile(join(DATA_DIR, "admin-key"), "utf8")).trim()
  return (method, path, body) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === "PUT" ? { "if-none-match": "*" } : {}),
        ...(body instanceof FormData || !body ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
}

export const packages = (name: string) => `/api/v0/organizations/acme/projects/demo/packages/${name}`

function upload(name: string, version: string, bytes: Uint8Array): FormData {
  const form = new FormData()
  form.append("package", JSON.stringify({ name }))
  form.append("version", JSON.stringify({ id: version }))
  form.append("packageFile", new Blob([bytes]), "file")
  return form
}

/** Packages with files, and a connector. */
export async function seed(server: Server): Promise<void> {
  const call = await authorized(server)
  for (let n = 0; n < 12; n++) {
    const response = await call("POST", packages(`p${n % 3}`), upload(`p${n % 3}`, `1.0.${n}`, randomBytes(FILE_BYTES)))
    expect(response.status, await response.clone().text()).toBeLessThan(300)
  }
  const connector = {
    id: "cats",
    organisationId: "acme",
    name: "Cats",
    protocol: "http",
    baseUrl: "https://cats.example",
  }
  expect((await call("PUT", "/api/connect/v1/o/acme/connectors/cats", connector)).status).toBeLessThan(300)
  expect(
    (await call("POST", "/api/connect/v1/o/acme/connectors/cats/versions", { name: "1.0.0" })).status,
  ).toBeLessThan(300)
}

/** So many writers upload, change and delete until they are stopped; tells how many uploads were answered. */
export async function load(server: Server, count = 3): Promise<() => Promise<number>> {
  const call = await authorized(server)
  let answered = 0
  let stopped = false
  const writer = async (id: number) => {
    for (let n = 0; !stopped; n++) {
      const path = packages(`load${id}`)
      const version = `${n}.0.0`
      const made = await call("POST", path, upload(`load${id}`, version, randomBytes(2_000)))
      if (made.ok) answered++
      await made.arrayBuffer()
      await (await call("PATCH", `${path}/versions/${version}`, { archiveStatus: "archive" })).arrayBuffer()
      if (n % 2 === 0) await (await call("DELETE", `${path}/versions/${version}`)).arrayBuffer()
    }
  }
  const writers = Array.from({ length: count }, (_, id) => writer(id).catch(() => {}))
  return async () => {
    stopped = true
    await Promise.all(writers)
    return answered
  }
}

/** Calls until the path is there. */
export async function appears(path: string): Promise<void> {
  while ((await stat(path).catch(() => undefined)) === undefined) await new Promise((resolve) => setTimeout(resolve, 2))
}

const identity = (row: PortableRow) =>
  isDocumentRow(row)
    ? `${row.collection} ${JSON.stringify(row.document, Object.keys(row.document).sort())}`
    : `${row.life} ${row.change.revision} ${JSON.stringify(row.change.fields)}`

/** Every row of a backup as text, in an order of its own. */
export async function rowsIn(dir: string): Promise<string[]> {
  const rows: string[] = []
  for await (const row of rowsOf(await openBackup(dir))) rows.push(identity(row))
  return rows.sort()
}
