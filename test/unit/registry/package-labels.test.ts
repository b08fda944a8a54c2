// The labels of packages in their change records.
import { expect, it } from "vitest"
import { packages } from "../../../src/registry/collections.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { onEachStore } from "./connector-harness.js"

onEachStore("labels of packages", (registry) => {
  it("stand in the change record of each change, before and after", async () => {
    const organization = registry.organization()
    await createOrganization(registry.context, namedOrganization(organization))
    await createProject(registry.context, organization, namedProject("p"))
    const name = { format: "generic", namespace: "malloy", name: "k" } as const
    const ref = { organization, project: "p", package: name }
    const made = await createPackage(registry.context, ref, name, { labels: [{ key: "team", value: "red" }] })
    const patch = {
      labels: [
        { key: "team", value: null },
        { key: "tier", value: "gold" },
      ],
    }
    await updatePackage(registry.context, ref, { patch, preconditions: [] })
    const changes = await registry.store.read((tx) => tx.changes(packages, made.package.uid, { limit: 10 }))
    expect(changes.at(-1)?.fields).toContainEqual({
      name: "labels",
      from: [{ key: "team", value: "red" }],
      to: [{ key: "tier", value: "gold" }],
    })
  })
})
