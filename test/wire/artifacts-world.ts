// The registry's commands on a real store, with a clock that the test sets.
import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { monotonicFactory } from "ulid"
import type { BlobStore } from "../../src/blobs/blob-store.js"
import { readConfig } from "../../src/config.js"
import type { CommandContext } from "../../src/registry/context.js"
import { publishAsset } from "../../src/registry/packages/commands/assets/publish-asset.js"
import { createOrganization } from "../../src/registry/packages/commands/organizations/create-organization.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import type { PackageRef } from "../../src/registry/packages/lookup.js"
import { namedOrganization, namedProject } from "../../src/registry/packages/new-rows.js"
import type { StoreKind } from "../../src/store-kinds.js"
import { openStores } from "../../src/stores.js"
import { newStore } from "../support/new-store.js"

export interface RegistryWorld {
  readonly context: CommandContext & { blobs: BlobStore }
  /** Moves the clock on. */
  later(milliseconds: number): void
  close(): Promise<void>
}

export async function registryWorld(name: StoreKind): Promise<RegistryWorld> {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
  const { environment, drop } = await newStore(name)
  const { store, blobs, close } = await openStores(readConfig({ ...environment, DATA_DIR: folder }))
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
      await close()
      await drop()
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
