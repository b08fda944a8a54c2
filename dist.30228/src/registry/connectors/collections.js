export const connectorEnvironments = {
    name: "connector-environments",
    scope: ["organization", "connectorUid"],
    id: "uid",
    indexes: { updated: ["updateTime"], name: ["name"], position: ["position"] },
    history: "uid",
    secrets: ["sealed"],
};
export const connectorOperations = {
    name: "connector-operations",
    scope: ["organization", "versionUid"],
    id: "uid",
    indexes: { updated: ["kind", "updateTime"], name: ["kind", "name"] },
    history: "uid",
};
export const connectorDefinitions = {
    name: "connector-definitions",
    scope: ["organization", "versionUid"],
    id: "uid",
    indexes: { updated: ["updateTime"], name: ["name"] },
    history: "uid",
};
export const connectorSchemas = {
    name: "connector-schemas",
    scope: ["organization", "versionUid"],
    id: "definitionUid",
    indexes: {},
};
export const connectorReferences = {
    name: "connector-references",
    scope: ["organization", "versionUid"],
    id: "id",
    indexes: {},
};
export const connectorMissingTargets = {
    name: "connector-missing-targets",
    scope: ["organization", "versionUid"],
    id: "target",
    indexes: {},
};
//# sourceMappingURL=collections.js.map