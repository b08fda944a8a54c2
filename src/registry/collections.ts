// Everything that is stored, declared once: both stores derive their databases, keys and indexes from this.
import type { Collection } from "../store/store.js"
import type { AccessToken } from "./access/access-token.js"
import { accessCollections } from "./access/collections.js"
import type { Blob } from "./blobs/entities.js"
import type { BlobHold } from "./blobs/holds.js"
import {
  connectorDefinitions,
  connectorEnvironments,
  connectorMissingTargets,
  connectorOperations,
  connectorReferences,
  connectorSchemas,
  publicConnectors,
} from "./connectors/collections.js"
import type { Connector, ConnectorVersion } from "./connectors/entities.js"
import type { CounterShare } from "./counters.js"
import type {
  Asset,
  DatabaseConnection,
  IndexJob,
  Organization,
  Package,
  PackageVersion,
  Project,
  ProjectLocation,
  VersionIndex,
} from "./packages/entities.js"
import { keptResponses } from "./retries/kept-responses.js"
import type { Tombstone } from "./tombstones.js"
import { upgradeCollections } from "./upgrade/collections.js"

export const organizations: Collection<Organization> = {
  name: "organizations",
  scope: [],
  id: "name",
  indexes: {},
  history: "uid",
}

export const projects: Collection<Project> = {
  name: "projects",
  scope: ["organization"],
  id: "name",
  indexes: {},
  history: "uid",
}

export const projectLocations: Collection<ProjectLocation> = {
  name: "project-locations",
  scope: [],
  id: "location",
  indexes: {},
}

export const packages: Collection<Package> = {
  name: "packages",
  scope: ["organization", "projectUid"],
  id: "id",
  indexes: {},
  history: "uid",
}

export const packageVersions: Collection<PackageVersion> = {
  name: "package-versions",
  scope: ["organization", "packageUid"],
  id: "name",
  indexes: {
    /** Order of creation. */
    created: ["sequence"],
    /** Order of creation among those that can be fetched. */
    active: ["activeSequence"],
    /** By name, of one status. */
    status: ["status"],
    published: ["publishOrder"],
    statusPublished: ["status", "publishOrder"],
  },
  history: "uid",
}

export const databaseConnections: Collection<DatabaseConnection> = {
  name: "database-connections",
  scope: ["organization", "projectUid"],
  id: "name",
  indexes: {},
  history: "uid",
  secrets: ["sealed"],
}

export const indexJobs: Collection<IndexJob> = {
  name: "index-jobs",
  scope: [],
  id: "versionUid",
  indexes: { due: ["dueTime"] },
}

export const versionIndexes: Collection<VersionIndex> = {
  name: "version-indexes",
  scope: ["organization"],
  id: "versionUid",
  indexes: {},
}

export const assets: Collection<Asset> = {
  name: "assets",
  scope: ["organization", "versionUid"],
  id: "name",
  indexes: {},
}

export const counters: Collection<CounterShare> = {
  name: "counters",
  scope: ["organization", "counter"],
  id: "share",
  indexes: {},
}

export const blobs: Collection<Blob> = {
  name: "blobs",
  scope: [],
  id: "sha256",
  indexes: {
    /** Longest unwanted first, for the collector. */
    unused: ["uses", "touchTime"],
  },
}

export const blobHolds: Collection<BlobHold> = {
  name: "blob-holds",
  scope: [],
  id: "id",
  indexes: {},
}

export const accessTokens: Collection<AccessToken> = {
  name: "access-tokens",
  scope: [],
  id: "hash",
  indexes: { expiring: ["expireTime"] },
}

export const tombstones: Collection<Tombstone> = {
  name: "tombstones",
  scope: [],
  id: "uid",
  indexes: {},
}

export const connectors: Collection<Connector> = {
  name: "connectors",
  scope: ["organization", "kind"],
  id: "id",
  indexes: { updated: ["updateTime"] },
  history: "uid",
  secrets: ["clientSecrets"],
}

export const connectorVersions: Collection<ConnectorVersion> = {
  name: "connector-versions",
  scope: ["organization", "connectorUid"],
  id: "name",
  indexes: { updated: ["updateTime"], published: ["publishTime"] },
  history: "uid",
}

export const collections = [
  organizations,
  projects,
  projectLocations,
  packages,
  packageVersions,
  databaseConnections,
  indexJobs,
  versionIndexes,
  assets,
  counters,
  blobs,
  blobHolds,
  accessTokens,
  keptResponses,
  tombstones,
  connectors,
  connectorVersions,
  ...accessCollections,
  connectorDefinitions,
  connectorOperations,
  connectorSchemas,
  connectorReferences,
  connectorMissingTargets,
  connectorEnvironments,
  publicConnectors,
  ...upgradeCollections,
] as const
