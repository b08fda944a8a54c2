import { accessCollections } from "./access/collections.js";
import { connectorDefinitions, connectorEnvironments, connectorMissingTargets, connectorOperations, connectorReferences, connectorSchemas, } from "./connectors/collections.js";
import { upgradeCollections } from "./upgrade/collections.js";
export const organizations = {
    name: "organizations",
    scope: [],
    id: "name",
    indexes: {},
    history: "uid",
};
export const projects = {
    name: "projects",
    scope: ["organization"],
    id: "name",
    indexes: {},
    history: "uid",
};
export const projectLocations = {
    name: "project-locations",
    scope: [],
    id: "location",
    indexes: {},
};
export const packages = {
    name: "packages",
    scope: ["organization", "projectUid"],
    id: "id",
    indexes: {},
    history: "uid",
};
export const packageVersions = {
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
};
export const databaseConnections = {
    name: "database-connections",
    scope: ["organization", "projectUid"],
    id: "name",
    indexes: {},
    history: "uid",
    secrets: ["sealed"],
};
export const indexJobs = {
    name: "index-jobs",
    scope: [],
    id: "versionUid",
    indexes: { due: ["dueTime"] },
};
export const versionIndexes = {
    name: "version-indexes",
    scope: ["organization"],
    id: "versionUid",
    indexes: {},
};
export const assets = {
    name: "assets",
    scope: ["organization", "versionUid"],
    id: "name",
    indexes: {},
};
export const counters = {
    name: "counters",
    scope: ["organization", "counter"],
    id: "share",
    indexes: {},
};
export const blobs = {
    name: "blobs",
    scope: [],
    id: "sha256",
    indexes: {
        /** Longest unwanted first, for the collector. */
        unused: ["uses", "touchTime"],
    },
};
export const blobHolds = {
    name: "blob-holds",
    scope: [],
    id: "id",
    indexes: {},
};
export const accessTokens = {
    name: "access-tokens",
    scope: [],
    id: "hash",
    indexes: { expiring: ["expireTime"] },
};
export const tombstones = {
    name: "tombstones",
    scope: [],
    id: "uid",
    indexes: {},
};
export const connectors = {
    name: "connectors",
    scope: ["organization", "kind"],
    id: "id",
    indexes: { updated: ["updateTime"] },
    history: "uid",
    secrets: ["clientSecrets"],
};
export const connectorVersions = {
    name: "connector-versions",
    scope: ["organization", "connectorUid"],
    id: "name",
    indexes: { updated: ["updateTime"], published: ["publishTime"] },
    history: "uid",
};
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
    ...upgradeCollections,
];
//# sourceMappingURL=collections.js.map