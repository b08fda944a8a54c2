// Whether rows that were read one after another belong together: children to parents, assets to files, counters to what they count. Takes
// rows in any order and keeps about a hundred bytes of each, so that a backup is checked as a store is.
import { grants, groupMembers, groups, resourcePolicies } from "./access/collections.js"
import type { Blob } from "./blobs/entities.js"
import {
  assets,
  blobs,
  connectors,
  connectorVersions,
  counters,
  databaseConnections,
  organizations,
  packages,
  packageVersions,
  projectLocations,
  projects,
  tombstones,
  versionIndexes,
} from "./collections.js"
import type { ChildKind, Definition, Operation, VersionContents } from "./connectors/children/entities.js"
import { NO_CONTENTS } from "./connectors/children/limits.js"
import {
  connectorDefinitions,
  connectorEnvironments,
  connectorMissingTargets,
  connectorOperations,
  connectorReferences,
  connectorSchemas,
  publicConnectors,
} from "./connectors/collections.js"
import type { Connector, ConnectorVersion, PublicConnector } from "./connectors/entities.js"
import type { Environment } from "./connectors/environments/entities.js"
import { ALL_ORGANIZATIONS, isPublic } from "./connectors/public-connectors.js"
import type { CounterShare } from "./counters.js"
import type { Asset, Package, PackageVersion, Project, ProjectLocation } from "./packages/entities.js"

type Row = Readonly<Record<string, unknown>>

/** Which member of a collection's documents names the uid of what they stand under. */
const PARENTS: ReadonlyMap<string, { readonly member: string; readonly parent: string }> = new Map(
  (
    [
      [packages, "projectUid", projects],
      [databaseConnections, "projectUid", projects],
      [packageVersions, "packageUid", packages],
      [assets, "versionUid", packageVersions],
      [versionIndexes, "versionUid", packageVersions],
      [connectorVersions, "connectorUid", connectors],
      [connectorEnvironments, "connectorUid", connectors],
      [connectorOperations, "versionUid", connectorVersions],
      [connectorDefinitions, "versionUid", connectorVersions],
      [connectorSchemas, "versionUid", connectorVersions],
      [connectorReferences, "versionUid", connectorVersions],
      [connectorMissingTargets, "versionUid", connectorVersions],
      [grants, "organizationUid", organizations],
      [groups, "organizationUid", organizations],
      [resourcePolicies, "organizationUid", organizations],
      [groupMembers, "groupUid", groups],
    ] as const
  ).map(([child, member, parent]) => [child.name, { member, parent: parent.name }]),
)

interface BlobUse {
  uses: number
  size: number
}

interface Children {
  count: number
  published: number
}

/** What is known of the rows seen so far. */
export class IntegrityCheck {
  readonly #uids = new Map<string, Set<string>>()
  /** Parent's uid and name of each version. */
  readonly #versions = new Set<string>()
  readonly #waiting: { readonly parent: string; readonly uid: string; readonly name: string }[] = []
  readonly #blobs = new Map<string, BlobUse>()
  readonly #used = new Map<string, BlobUse>()
  readonly #counters = new Map<string, number>()
  readonly #counted = new Map<string, number>()
  readonly #projects = new Set<string>()
  readonly #locations = new Set<string>()
  readonly #assetCounts = new Map<string, { readonly name: string; readonly expected: number }>()
  readonly #assetsOf = new Map<string, number>()
  readonly #connectors: Connector[] = []
  readonly #connectorVersions = new Map<string, Children>()
  /** By the uid of a version: what it says that it has, and what it has. */
  readonly #contents = new Map<string, { readonly name: string; readonly contents: VersionContents }>()
  readonly #children = new Map<string, VersionContents>()
  /** How many, by the uid of their connector. */
  readonly #environments = new Map<string, number>()
  readonly #publicConnectors = new Map<string, { readonly name: string; readonly updateTime: number }>()
  readonly #pins: { readonly what: string; readonly version: string }[] = []

  /** What is to be remembered of a document, by collection. */
  readonly #note: Readonly<Record<string, (document: Row) => void>> = {
    [projects.name]: (row) => {
      const { organization, name } = row as unknown as Project
      this.#projects.add(`${name}/${organization}`)
      this.#count(organization, "projects", 1)
    },
    [projectLocations.name]: (row) => {
      this.#locations.add((row as unknown as ProjectLocation).location)
    },
    [packages.name]: (row) => {
      const { uid, pinnedVersion, organization, id } = row as unknown as Package
      if (pinnedVersion !== undefined) {
        const what = `packages ${organization}/${id} pins version ${pinnedVersion}`
        this.#pins.push({ what, version: `${uid}/${pinnedVersion}` })
      }
    },
    [packageVersions.name]: (row) => {
      const { uid, packageUid, name, assetCount } = row as unknown as PackageVersion
      this.#versions.add(`${packageUid}/${name}`)
      this.#assetCounts.set(uid, { name: nameOf(packageVersions.name, row), expected: assetCount })
    },
    [assets.name]: (row) => {
      const { organization, versionUid, sha256, size } = row as unknown as Asset
      this.#assetsOf.set(versionUid, (this.#assetsOf.get(versionUid) ?? 0) + 1)
      this.#count(organization, "asset-bytes", size)
      const used = this.#used.get(sha256)
      if (used === undefined) this.#used.set(sha256, { uses: 1, size })
      else used.uses++
    },
    [blobs.name]: (row) => {
      const { sha256, uses, size } = row as unknown as Blob
      this.#blobs.set(sha256, { uses, size })
    },
    [connectors.name]: (row) => {
      const connector = row as unknown as Connector
      const { uid, organization, kind, id, pinnedVersion, latestVersion } = connector
      this.#connectors.push(connector)
      this.#count(organization, kind === "connector" ? "connectors" : "connections", 1)
      for (const version of [pinnedVersion, latestVersion]) {
        if (version === undefined) continue
        this.#pins.push({
          what: `connectors ${organization}/${id} names version ${version}`,
          version: `${uid}/${version}`,
        })
      }
    },
    [connectorVersions.name]: (row) => {
      const { uid, connectorUid, name, publishTime, contents = NO_CONTENTS } = row as unknown as ConnectorVersion
      this.#contents.set(uid, { name: nameOf(connectorVersions.name, row), contents })
      this.#versions.add(`${connectorUid}/${name}`)
      const children = this.#connectorVersions.get(connectorUid) ?? { count: 0, published: 0 }
      children.count++
      if (publishTime !== undefined) children.published++
      this.#connectorVersions.set(connectorUid, children)
    },
    [connectorOperations.name]: (row) => {
      const { versionUid, kind, bytes } = row as unknown as Operation
      this.#countChild(versionUid, kind, bytes)
    },
    [connectorDefinitions.name]: (row) => {
      const { versionUid, bytes } = row as unknown as Definition
      this.#countChild(versionUid, "definition", bytes)
    },
    [connectorEnvironments.name]: (row) => {
      const { connectorUid } = row as unknown as Environment
      this.#environments.set(connectorUid, (this.#environments.get(connectorUid) ?? 0) + 1)
    },
    [publicConnectors.name]: (row) => {
      const { uid, updateTime } = row as unknown as PublicConnector
      this.#publicConnectors.set(uid, { name: nameOf(publicConnectors.name, row), updateTime: updateTime.getTime() })
      this.#count(ALL_ORGANIZATIONS, "public-connectors", 1)
    },
    [counters.name]: (row) => {
      const { organization, counter, value } = row as unknown as CounterShare
      const key = `${counter} of ${organization}`
      this.#counters.set(key, (this.#counters.get(key) ?? 0) + value)
    },
  }

  /** Every blob that a row of the blobs' collection names, with its size. */
  blobsInUse(): Iterable<readonly [sha256: string, size: number]> {
    return Array.from(this.#blobs, ([sha256, { size }]) => [sha256, size] as const)
  }

  /** Takes note of a document. */
  add(collection: string, document: Row): void {
    if (typeof document.uid === "string") this.#uidsOf(collection).add(document.uid)
    const reference = PARENTS.get(collection)
    if (reference !== undefined) {
      const uid = String(document[reference.member])
      if (!this.#uidsOf(reference.parent).has(uid)) {
        this.#waiting.push({ parent: reference.parent, uid, name: nameOf(collection, document) })
      }
    }
    this.#note[collection]?.(document)
  }

  /** What does not belong together, a sentence each. To be called once all rows were added. */
  *problems(): Generator<string> {
    const deleted = this.#uidsOf(tombstones.name)
    for (const { parent, uid, name } of this.#waiting) {
      if (this.#uidsOf(parent).has(uid) || deleted.has(uid)) continue
      yield `${name} stands under ${parent} ${uid}, which is not there`
    }
    for (const { what, version } of this.#pins) {
      if (!this.#versions.has(version)) yield `${what}, and there is no such version`
    }
    for (const location of this.#projects) {
      if (!this.#locations.has(location)) yield `project ${location} is missing in project-locations`
    }
    for (const location of this.#locations) {
      if (!this.#projects.has(location)) yield `project-locations names ${location}, and there is no such project`
    }
    for (const [uid, { name, expected }] of this.#assetCounts) {
      const count = this.#assetsOf.get(uid) ?? 0
      if (count !== expected && !deleted.has(uid)) yield `${name} says that it has ${expected} assets, and has ${count}`
    }
    yield* this.#connectorProblems()
    yield* this.#blobProblems()
    for (const key of new Set([...this.#counters.keys(), ...this.#counted.keys()])) {
      const [stated, counted] = [this.#counters.get(key) ?? 0, this.#counted.get(key) ?? 0]
      if (stated !== counted) yield `the counter ${key} says ${stated}, and there are ${counted}`
    }
  }

  *#connectorProblems(): Generator<string> {
    const rows = new Map(this.#publicConnectors)
    for (const connector of this.#connectors) {
      const { uid, organization, id, versionCount, publishedCount, updateTime } = connector
      const row = rows.get(uid)
      if (isPublic(connector)) {
        rows.delete(uid)
        if (row === undefined)
          yield `connectors ${organization}/${id} is public, and public-connectors does not name it`
        else if (row.updateTime !== updateTime.getTime()) yield `${row.name} is not as its connector is`
      }
      const [recorded, found] = [connector.environments?.count ?? 0, this.#environments.get(uid) ?? 0]
      if (recorded !== found)
        yield `connectors ${organization}/${id} says that it has ${recorded} environments, and has ${found}`
      const { count, published } = this.#connectorVersions.get(uid) ?? { count: 0, published: 0 }
      if (count !== versionCount || published !== publishedCount) {
        yield `connectors ${organization}/${id} says that it has ${versionCount} versions, ${publishedCount} published, ` +
          `and has ${count}, ${published} published`
      }
    }
    for (const [uid, { name, contents }] of this.#contents) {
      const found = this.#children.get(uid) ?? NO_CONTENTS
      const [recorded, counted] = [contents, found].map(({ action, trigger, definition, bytes }) => {
        return `${action} actions, ${trigger} triggers, ${definition} definitions, ${bytes} bytes`
      })
      if (recorded !== counted && !this.#uidsOf(tombstones.name).has(uid))
        yield `${name} says that it has ${recorded}, and has ${counted}`
    }
    for (const { name } of rows.values()) yield `${name} is no public connector`
  }

  *#blobProblems(): Generator<string> {
    for (const [sha256, { uses, size }] of this.#used) {
      const blob = this.#blobs.get(sha256)
      if (blob === undefined) yield `${uses} assets use the file ${sha256}, and blobs does not name it`
      else if (blob.size !== size) yield `blobs says that ${sha256} has ${blob.size} bytes, an asset says ${size}`
      if (blob !== undefined && blob.uses !== uses)
        yield `blobs says that ${sha256} has ${blob.uses} uses, and it has ${uses}`
    }
    for (const [sha256, { uses }] of this.#blobs) {
      if (uses > 0 && !this.#used.has(sha256)) yield `blobs says that ${sha256} has ${uses} uses, and no asset uses it`
    }
  }

  #count(organization: string, counter: string, by: number): void {
    const key = `${counter} of ${organization}`
    this.#counted.set(key, (this.#counted.get(key) ?? 0) + by)
  }

  #countChild(versionUid: string, kind: ChildKind, bytes: number): void {
    const counted = this.#children.get(versionUid) ?? NO_CONTENTS
    const next = { ...counted, [kind]: counted[kind] + 1, bytes: counted.bytes + bytes }
    this.#children.set(versionUid, next)
  }

  #uidsOf(collection: string): Set<string> {
    let uids = this.#uids.get(collection)
    if (uids === undefined) {
      uids = new Set()
      this.#uids.set(collection, uids)
    }
    return uids
  }
}

function nameOf(collection: string, document: Row): string {
  const parts = [document.organization, document.name ?? document.id ?? document.uid]
  return `${collection} ${parts.filter((part) => part !== undefined).join("/")}`
}
