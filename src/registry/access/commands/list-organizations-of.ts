// The organizations that a caller has to do with, by name: what they may see of a list of all.
import { type Stored, StoreError } from "../../../store/store.js"
import { organizations } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import type { Organization } from "../../packages/entities.js"
import { everyRow, type ForwardPageRequest, type ListPage } from "../../paging.js"
import { type Caller, identitiesOf } from "../caller.js"
import { principalOrganizations } from "../collections.js"
import type { AccessReader } from "../organization-access.js"

const PAGE = 1_000
/** Organizations that a page passes over, at most: whoever has one of their own can put anybody into its groups. */
const MAX_PASSED_OVER = 500
const TOKEN_PREFIX = "o."

/**
 * A page that finds little may be short, and still have a next one.
 * @param mayRead Whether the caller may really see the organization of this name.
 */
export async function listOrganizationsOf(
  context: CommandContext,
  caller: Caller,
  request: ForwardPageRequest,
  mayRead: (organization: string) => Promise<boolean>,
): Promise<ListPage<Stored<Organization>>> {
  const after = request.token === undefined || request.token === "" ? undefined : nameOf(request.token)
  const names = await context.store.read((tx) => namesFor(tx, caller))
  const rest = [...names].sort().filter((name) => after === undefined || name > after)
  const items: Stored<Organization>[] = []
  let passedOver = 0
  for (const name of rest) {
    const organization = (await mayRead(name)) ? await context.store.get(organizations, [name]) : undefined
    if (organization === undefined) {
      if (++passedOver === MAX_PASSED_OVER) return { items, nextToken: tokenOf(name) }
      continue
    }
    if (items.length === request.limit) return { items, nextToken: tokenOf(items.at(-1)?.name ?? "") }
    items.push(organization)
  }
  return { items, nextToken: undefined }
}

async function namesFor(tx: AccessReader, caller: Caller): Promise<Set<string>> {
  if (caller.onlyIn !== undefined) return new Set([caller.onlyIn.organization])
  const names = new Set((caller.keyGrants ?? []).map(({ organization }) => organization))
  for (const identity of identitiesOf(caller)) {
    for await (const { organization } of everyRow(tx, principalOrganizations, { scope: [identity] }, PAGE)) {
      names.add(organization)
    }
  }
  return names
}

function tokenOf(name: string): string {
  return TOKEN_PREFIX + Buffer.from(name).toString("base64url")
}

function nameOf(token: string): string {
  const name = Buffer.from(token.slice(TOKEN_PREFIX.length), "base64url").toString("utf8")
  if (tokenOf(name) === token) return name
  throw new StoreError("invalid", "no cursor of this list")
}
