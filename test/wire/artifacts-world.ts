// The registry's commands on a real store, with a clock that the test sets.
import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { monotonicFactory } from "ulid"
import type { BlobStore } from "../../src/blobs/blob-store.js"
import { openFilesystemBlobs } from "../../src/blobs/filesystem.js"
import { openGridfsBlobs } from "../../src/blobs/gridfs.js"
import { collections } from "../../src/registry/collections.js"
import type { CommandContext } from "../../src/registry/context.js"
import { publishAsset } from "../../src/registry/packages/commands/assets/publish-asset.js"
import { createOrganization } from "../../src/registry/packages/commands/organizations/create-organization.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import type { PackageRef } from "../../src/registry/packages/lookup.js"
import { namedOrganization, namedProject } from "../../src/registry/packages/new-rows.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { Store } from "../../src/store/store.js"
import { testDatabase } from "../support/mongo.js"
import type { StoreName } from "../support/service.js"

export interface RegistryWorld {
  readonly context: CommandContext & { blobs: BlobStore }
  /** Moves the clock on. */
  later(milliseconds: number): void
  close(): Promise<void>
}

export async function registryWorld(name: StoreName): Promise<RegistryWorld> {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
  const database = name === "mongodb" ? await testDatabase() : undefined
  let store: Store
  let blobs: BlobStore
  if (database === undefined) {
    store = await openLevelStore({ path: join(folder, "store"), collections })
    blobs = await openFilesystemBlobs(join(folder, "blobs"))
  } else {
    store = await openMongoStore({ uri: database.uri, database: database.database, collections })
    blobs = await openGridfsBlobs({ uri: database.uri, database: database.database })
  }
  let ahead = 0
  return {
    context: {
      store,
      blobs,
      actor: "test",
      correlationId: "",
      clock: () => new Date(Date.now() + ahead),
      newId: monotonicFactory(),
      signal: new AbortController().signal,
    },
    later: (milliseconds) => {
      ahead += milliseconds
    },
    async close() {
      await Promise.all([store.close(), blobs.close()])
      await database?.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A new organization with the project "repo"; the package is named, not made. */
export async function newPackage(context: CommandContext): Promise<PackageRef> {
  const organization = `org-${randomBytes(5).toString("hex")}`
  await createOrganization(context, namedOrganization(organization))
  await createProject(context, organization, namedProject("repo"))
  return { organization, project: "repo", package: { format: "generic", namespace: "ns", name: "pkg" } }
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

export function put(
  context: CommandContext,
  ref: PackageRef,
  version: string,
  options: { asset?: string; content?: string; unfinished?: boolean } = {},
) {
  const { asset = "a", content = version, unfinished = false } = options
  async function* bytes() {
    yield Buffer.from(content)
  }
  return publishAsset(context, {
    ref: { ...ref, version },
    asset,
    sha256: sha256(content),
    unfinished,
    labels: [],
    bytes: bytes(),
    maxBytes: 1_000_000,
  })
}
