// What is stored under connectors and their versions. Children of a version are keyed by its uid and their own, so that a new name
// is a change like any other; they are found by name and listed by indexes.
import type { Collection } from "../../store/store.js"
import type { Definition, MissingTarget, Operation, Reference, SchemaContent } from "./children/entities.js"
import type { PublicConnector } from "./entities.js"
import type { Environment } from "./environments/entities.js"

export const connectorEnvironments: Collection<Environment> = {
  name: "connector-environments",
  scope: ["organization", "connectorUid"],
  id: "uid",
  indexes: {
    /** Lists, most recently updated first. */
    updated: ["updateTime"],
    /** Whether a name is taken: the key is the uid, which stays through renames. */
    name: ["name"],
    /** The order in which they were made or put, which neither of the others is. */
    position: ["position"],
  },
  history: "uid",
  secrets: ["sealed"],
}

export const connectorOperations: Collection<Operation> = {
  name: "connector-operations",
  scope: ["organization", "versionUid"],
  id: "uid",
  indexes: {
    /** Lists of actions or of triggers, most recently updated first. */
    updated: ["kind", "updateTime"],
    /** The one of that name: an action and a trigger may share one, and the key is the uid, which stays through renames. */
    name: ["kind", "name"],
  },
  history: "uid",
}

export const connectorDefinitions: Collection<Definition> = {
  name: "connector-definitions",
  scope: ["organization", "versionUid"],
  id: "uid",
  indexes: {
    /** Lists, most recently updated first. */
    updated: ["updateTime"],
    /** The one of that name, for each reference to it: the key is the uid, which stays through renames. */
    name: ["name"],
  },
  history: "uid",
}

export const connectorSchemas: Collection<SchemaContent> = {
  name: "connector-schemas",
  scope: ["organization", "versionUid"],
  id: "definitionUid",
  indexes: {},
}

export const connectorReferences: Collection<Reference> = {
  name: "connector-references",
  scope: ["organization", "versionUid"],
  id: "id",
  indexes: {},
}

export const connectorMissingTargets: Collection<MissingTarget> = {
  name: "connector-missing-targets",
  scope: ["organization", "versionUid"],
  id: "target",
  indexes: {},
}

export const publicConnectors: Collection<PublicConnector> = {
  name: "public-connectors",
  scope: [],
  id: "uid",
  indexes: {
    /** The list over all organizations, most recently updated first. */
    updated: ["updateTime"],
    /** Of those that share an id the first that became public: ids are an organization's own choice. */
    id: ["id", "publicTime"],
  },
}
