export const grants = {
    name: "grants",
    scope: ["organization", "organizationUid"],
    id: "id",
    indexes: {},
    history: "uid",
};
export const groups = {
    name: "groups",
    scope: ["organization", "organizationUid"],
    id: "name",
    indexes: {},
    history: "uid",
};
export const groupMembers = {
    name: "group-members",
    scope: ["organization", "groupUid"],
    id: "principal",
    indexes: {},
    history: "uid",
};
export const principalOrganizations = {
    name: "principal-organizations",
    scope: ["principal"],
    id: "organization",
    indexes: {},
};
export const apiKeys = {
    name: "api-keys",
    scope: [],
    id: "id",
    indexes: { owner: ["owner"] },
    history: "id",
};
export const apiKeyUses = {
    name: "api-key-uses",
    scope: [],
    id: "id",
    indexes: {},
};
export const resourcePolicies = {
    name: "resource-policies",
    scope: ["organization", "organizationUid"],
    id: "resource",
    indexes: {},
    history: "uid",
};
export const accessCollections = [
    grants,
    groups,
    groupMembers,
    principalOrganizations,
    apiKeys,
    apiKeyUses,
    resourcePolicies,
];
//# sourceMappingURL=collections.js.map