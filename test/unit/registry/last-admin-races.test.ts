// Whatever takes an admin away meets whatever takes the other one away: an organization keeps one. Interleavings are forced where several
// processes share a store; where one process has it, all come at once.
import { describe, expect, it } from "vitest"
import { grants } from "../../../src/registry/access/collections.js"
import { addMembers } from "../../../src/registry/access/commands/add-members.js"
import { createGroup } from "../../../src/registry/access/commands/create-group.js"
import { createPermission } from "../../../src/registry/access/commands/create-permission.js"
import { deleteGroup } from "../../../src/registry/access/commands/delete-group.js"
import { deletePermission } from "../../../src/registry/access/commands/delete-permission.js"
import { removeMembers } from "../../../src/registry/access/commands/remove-members.js"
import { updatePermission } from "../../../src/registry/access/commands/update-permission.js"
import { organizations } from "../../../src/registry/collections.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { RegistryError } from "../../../src/registry/errors.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { namedOrganization } from "../../../src/registry/packages/new-rows.js"
import { interrupted, unguarded } from "../../support/interrupted-store.js"
import { onEachStore, refused } from "./connector-harness.js"

type Removal = (context: CommandContext, organization: string) => Promise<unknown>

const removeUser =
  (user: string): Removal =>
  (context, organization) =>
    deletePermission(context, { organization }, user, [])
const lowerUser =
  (user: string): Removal =>
  (context, organization) =>
    updatePermission(context, { organization }, user, { role: "member", preconditions: [] })
const groupRef = (organization: string) => ({ organization, group: "admins" })

/** Each takes away the only way by which somebody is an admin through the group. */
const ofGroup: Record<string, Removal> = {
  "its last member leaves": (context, organization) => removeMembers(context, groupRef(organization), ["user:bob"]),
  "it is deleted": (context, organization) => deleteGroup(context, groupRef(organization), []),
  "its role is taken": removeUser("group:admins"),
  "its role is lowered": lowerUser("group:admins"),
}
const ofUser: Record<string, Removal> = { removed: removeUser("user:ann"), lowered: lowerUser("user:ann") }

onEachStore("the last admin", (registry) => {
  /** With two admins: the user ann, and the group admins in which bob is. */
  async function organization(): Promise<string> {
    const name = registry.organization()
    await createOrganization(registry.context, namedOrganization(name))
    await createPermission(registry.context, { organization: name }, "user:ann", "admin")
    await createGroup(registry.context, name, { name: "admins", description: undefined })
    await addMembers(registry.context, groupRef(name), [{ principal: "user:bob", status: "member" }])
    await createPermission(registry.context, { organization: name }, "group:admins", "admin")
    return name
  }

  async function uidOf(name: string): Promise<string> {
    return (await registry.store.get(organizations, [name]))?.uid ?? ""
  }

  /** The context of one whose guards nobody is to rely on. */
  function careless(): CommandContext {
    return { ...registry.context, store: unguarded(registry.store) }
  }

  describe.runIf(registry.severalProcesses)("in two processes", () => {
    for (const [user, first] of Object.entries(ofUser)) {
      for (const [group, second] of Object.entries(ofGroup)) {
        it(`a user is ${user} while of the group ${group}`, async () => {
          const name = await organization()
          const context = {
            ...registry.context,
            store: interrupted(registry.other, () => second(careless(), name)),
          }
          await refused(first(context, name), "CONFLICT")
        })

        // Deleting a group has guarded the other admin before it writes: nothing can come between.
        if (group === "it is deleted") continue

        it(`of the group ${group} while a user is ${user}`, async () => {
          const name = await organization()
          const context = {
            ...registry.context,
            store: interrupted(registry.other, () => first(careless(), name)),
          }
          await refused(second(context, name), "CONFLICT")
        })
      }
    }
  })

  it("of all that come at once one is refused", async () => {
    for (const first of Object.values(ofUser)) {
      for (const second of Object.values(ofGroup)) {
        const name = await organization()
        const outcomes = await Promise.allSettled([first(registry.context, name), second(registry.context, name)])
        const failed = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []))
        expect(failed).toHaveLength(1)
        expect(failed[0]).toBeInstanceOf(RegistryError)
        expect(failed[0]).toMatchObject({ reason: "CONFLICT" })
      }
    }
  })

  it("of ten admins who all leave at once one stays", async () => {
    const name = await organization()
    const users = Array.from({ length: 9 }, (_, index) => `user:u${index}`)
    for (const user of users) await createPermission(registry.context, { organization: name }, user, "admin")
    const leaving = [...users, "user:ann", "group:admins"].map((user) => removeUser(user)(registry.context, name))
    const outcomes = await Promise.allSettled(leaving)
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1)
    const { items } = await registry.store.read(async (tx) =>
      tx.page(grants, { scope: [name, await uidOf(name)], limit: 20 }),
    )
    expect(items.filter(({ role }) => role === "admin")).toHaveLength(1)
  })
})
