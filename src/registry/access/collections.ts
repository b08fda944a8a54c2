// The collections of access control: src/registry/collections.ts adds them to everything that is stored.
import type { Collection } from "../../store/store.js"
import type { ApiKey, ApiKeyUse, Grant, Group, GroupMember, PrincipalOrganization, ResourcePolicy } from "./entities.js"

export const grants: Collection<Grant> = {
  name: "grants",
  scope: ["organization", "organizationUid"],
  id: "id",
  indexes: {},
  history: "uid",
}

export const groups: Collection<Group> = {
  name: "groups",
  scope: ["organization", "organizationUid"],
  id: "name",
  indexes: {},
  history: "uid",
}

export const groupMembers: Collection<GroupMember> = {
  name: "group-members",
  scope: ["organization", "groupUid"],
  id: "principal",
  indexes: {},
  history: "uid",
}

export const principalOrganizations: Collection<PrincipalOrganization> = {
  name: "principal-organizations",
  scope: ["principal"],
  id: "organization",
  indexes: {},
}

export const apiKeys: Collection<ApiKey> = {
  name: "api-keys",
  scope: [],
  id: "id",
  indexes: {
    /** An owner's keys, to list and to bound them. Calls find a key by its id, so that is the document's key. */
    owner: ["owner"],
  },
  history: "id",
}

export const apiKeyUses: Collection<ApiKeyUse> = {
  name: "api-key-uses",
  scope: [],
  id: "id",
  indexes: {},
}

export const resourcePolicies: Collection<ResourcePolicy> = {
  name: "resource-policies",
  scope: ["organization", "organizationUid"],
  id: "resource",
  indexes: {},
  history: "uid",
}

export const accessCollections = [
  grants,
  groups,
  groupMembers,
  principalOrganizations,
  apiKeys,
  apiKeyUses,
  resourcePolicies,
] as const
