// A field that is forgotten where a row is made does not compile: for each entity, and for what callers say of one.
import { describe, expect, it } from "vitest"
import type { ApiKey, Grant, Group, GroupMember, ResourcePolicy } from "../../../src/registry/access/entities.js"
import type { Definition, Operation } from "../../../src/registry/connectors/children/entities.js"
import type { ConnectorFields } from "../../../src/registry/connectors/commands/create-connector.js"
import type { ConnectorClaim } from "../../../src/registry/connectors/commands/update-connector.js"
import type { VersionClaim } from "../../../src/registry/connectors/commands/update-version.js"
import type { Connector, ConnectorVersion } from "../../../src/registry/connectors/entities.js"
import { type EveryField, entityOf } from "../../../src/registry/every-field.js"
import type {
  Asset,
  DatabaseConnection,
  Organization,
  Package,
  PackageVersion,
  Project,
} from "../../../src/registry/packages/entities.js"
import type { NewOrganization, NewProject, NewVersion } from "../../../src/registry/packages/new-rows.js"

/** The fields of D that may be forgotten: a row without one of them would compile. */
type Forgettable<D> = {
  [F in keyof Required<D>]: Omit<EveryField<D>, F> extends EveryField<D> ? F : never
}[keyof D]

/** Compiles only if T is never. */
function none<T extends never>(..._: T[]): void {}

describe("a forgotten field", () => {
  it("of an entity does not compile", () => {
    none<Forgettable<Organization>>()
    none<Forgettable<Project>>()
    none<Forgettable<Package>>()
    none<Forgettable<PackageVersion>>()
    none<Forgettable<Asset>>()
    none<Forgettable<DatabaseConnection>>()
    none<Forgettable<Connector>>()
    none<Forgettable<ConnectorVersion>>()
    none<Forgettable<Definition>>()
    none<Forgettable<Operation>>()
    none<Forgettable<Grant>>()
    none<Forgettable<Group>>()
    none<Forgettable<GroupMember>>()
    none<Forgettable<ApiKey>>()
    none<Forgettable<ResourcePolicy>>()
    // @ts-expect-error: an optional field of a plain type can be forgotten, so the type above does tell
    none<"readme" extends keyof Project ? (Omit<Project, "readme"> extends Project ? "readme" : never) : never>()
  })

  it("of what a caller says of one does not compile", () => {
    none<Forgettable<NewOrganization>>()
    none<Forgettable<NewProject>>()
    none<Forgettable<NewVersion>>()
    none<Forgettable<ConnectorFields>>()
    none<Forgettable<ConnectorClaim>>()
    none<Forgettable<VersionClaim>>()
    // @ts-expect-error: a project with nothing but its name
    const project: NewProject = { name: "p" }
    // @ts-expect-error: an organization without its tags
    const organization: NewOrganization = { name: "o", displayName: undefined, encryptionKey: undefined }
    expect([project, organization]).toHaveLength(2)
  })

  it("that is undefined is left out of the row", () => {
    expect(entityOf<{ a: number; b?: number }>({ a: 1, b: undefined })).toStrictEqual({ a: 1 })
  })
})
