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
    /** Lists in order of creation, which the ids' order is not. */
    created: ["sequence"],
    /** The latest that can be fetched: with `created` it would be found only behind all that were archived since. */
    active: ["activeSequence"],
    /** Lists of one status by name: a status that few have would else be looked for among all. */
    status: ["status"],
    /** Lists in order of publication, of every status: no index that begins with a status has that order. */
    published: ["publishOrder"],
    /** Lists of one status in order of publication, and on each list the one that was published last. */
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
  indexes: {
    /** The next job of all: every worker asks for it, and ids say nothing of when. */
    due: ["dueTime"],
  },
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
    /** Longest unwanted first, for the collector, who would else read every blob that is in use. */
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
  indexes: {
    /** Those whose time is over, to be deleted; ids are hashes, in no order. */
    expiring: ["expireTime"],
  },
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
  indexes: {
    /** Lists, most recently updated first. */
    updated: ["updateTime"],
  },
  history: "uid",
  secrets: ["clientSecrets"],
}

export const connectorVersions: Collection<ConnectorVersion> = {
  name: "connector-versions",
  scope: ["organization", "connectorUid"],
  id: "name",
  indexes: {
    /** Lists, most recently updated first. */
    updated: ["updateTime"],
    /** The published ones alone, and the last of them; drafts have no entry. An update leaves their order as it is. */
    published: ["publishTime"],
  },
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
