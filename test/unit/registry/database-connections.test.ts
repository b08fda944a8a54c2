// What the store holds of a database connection's secrets, and its change records.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openFilesystemBlobs } from "../../../src/blobs/filesystem.js"
import { collections, databaseConnections } from "../../../src/registry/collections.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { createDatabaseConnection } from "../../../src/registry/packages/commands/connections/create-connection.js"
import { updateDatabaseConnection } from "../../../src/registry/packages/commands/connections/update-connection.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { openLevelStore } from "../../../src/store/level/level-store.js"
import { testSecretBox } from "../../support/secret-box.js"

let context: CommandContext
let close: () => Promise<void>
let ids = 0

beforeAll(async () => {
  const path = await mkdtemp(join(tmpdir(), "database-connections-"))
  const store = await openLevelStore({ path: join(path, "store"), collections })
  const blobs = await openFilesystemBlobs(join(path, "blobs"))
  context = {
    store,
    blobs,
    secretBox: testSecretBox,
    actor: "test",
    correlationId: "",
    clock: () => new Date(),
    newId: () => String(++ids).padStart(26, "0"),
    signal: new AbortController().signal,
  }
  close = async () => {
    await store.close()
    await blobs.close()
    await rm(path, { recursive: true, force: true })
  }
  await createOrganization(context, namedOrganization("o"))
  await createProject(context, "o", namedProject("p"))
})
afterAll(() => close?.())

const ref = (connection: string) => ({ organization: "o", project: "p", connection })

test("secrets are sealed for their connection and member, and stand in no change record", async () => {
  const secrets = { password: "s3cret" }
  const made = await createDatabaseConnection(context, ref("a"), {
    type: "mysql",
    patch: { settings: { host: "h" }, secrets },
  })
  const changed = await updateDatabaseConnection(context, ref("a"), {
    patchOf: () => ({ secrets: { password: "s3cret again" } }),
    preconditions: [],
  })
  expect(changed.revision).toBe(2)
  expect(changed.settings).toEqual({ host: "h" })
  const sealed = changed.sealed.password ?? ""
  expect(testSecretBox.open(sealed, `database-connections/${made.uid}/password`)).toBe("s3cret again")
  expect(() => testSecretBox.open(sealed, `database-connections/${made.uid}/connectionString`)).toThrow()
  const changes = await context.store.read((tx) => tx.changes(databaseConnections, made.uid, { limit: 10 }))
  expect(changes).toHaveLength(2)
  expect(changes[1]?.fields).toContainEqual({ name: "sealed", secret: true })
  expect(JSON.stringify([made, changed, changes])).not.toContain("s3cret")
  expect(JSON.stringify(changes)).not.toContain(sealed)
})

test("the same secret again is no change; taken away, it is gone", async () => {
  const secrets = { password: "s3cret" }
  await createDatabaseConnection(context, ref("b"), { type: "mysql", patch: { secrets } })
  const update = (password: string | null) =>
    updateDatabaseConnection(context, ref("b"), { patchOf: () => ({ secrets: { password } }), preconditions: [] })
  expect((await update("s3cret")).revision).toBe(1)
  expect(await update(null)).toMatchObject({ revision: 2, sealed: {} })
})

test("without a key no secret is taken, and what has none is", async () => {
  const keyless = { ...context, secretBox: undefined }
  const patch = { secrets: { password: "s3cret" } }
  await expect(createDatabaseConnection(keyless, ref("c"), { type: "mysql", patch })).rejects.toThrow(/password/)
  expect(await createDatabaseConnection(keyless, ref("c"), { type: "mysql", patch: {} })).toMatchObject({ name: "c" })
})
