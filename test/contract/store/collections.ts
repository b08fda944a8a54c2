// What the store contract's cases store, and their shorthands.

import type { Shape } from "../../../src/store/document.js"
import type {
  ChangeContext,
  Collection,
  Page,
  PageQuery,
  ReadTransaction,
  Store,
  Stored,
  Value,
  WriteTransaction,
} from "../../../src/store/store.js"

/** With everything that a collection can have. */
export interface Resource {
  readonly organization: string
  readonly parent: string
  readonly name: string
  readonly uid: string
  readonly status?: string | null | undefined
  readonly rank?: number | undefined
  readonly due?: Date | undefined
  readonly flag?: boolean | undefined
  readonly email?: string | undefined
  readonly password?: string | undefined
  readonly payload?: Value | undefined
}

export const resources: Collection<Resource> = {
  name: "contract-things",
  scope: ["organization", "parent"],
  id: "name",
  indexes: { status: ["status"], rank: ["rank"], due: ["due"], sorted: ["flag", "status", "rank"] },
  unique: { email: ["organization", "email"] },
  history: "uid",
  secrets: ["password"],
}

/** With nothing that a collection can do without. */
export interface Note {
  readonly name: string
  readonly text?: Value | undefined
}

export const notes: Collection<Note> = { name: "contract-notes", scope: [], id: "name", indexes: {} }

export const collections: readonly Shape[] = [resources, notes]

export const context: ChangeContext = {
  actor: "user:ada",
  correlationId: "correlation-1",
  now: new Date("2026-01-02T03:04:05.678Z"),
}

let uids = 0

export function resource(organization: string, name: string, more: Partial<Resource> = {}): Resource {
  return { organization, parent: "parent", name, uid: `uid-${++uids}`, ...more }
}

export function keyOf(organization: string, name: string): [string, string, string] {
  return [organization, "parent", name]
}

/** A transaction of which only the effect counts. */
export function transact<T>(store: Store, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  return store.transact(context, fn)
}

export function create(store: Store, ...documents: Resource[]): Promise<Stored<Resource>[]> {
  return transact(store, async (tx) => {
    const stored: Stored<Resource>[] = []
    for (const document of documents) stored.push(await tx.create(resources, document))
    return stored
  })
}

/** Changes the document as it is now. */
export function change(
  store: Store,
  organization: string,
  name: string,
  more: Partial<Resource>,
): Promise<Stored<Resource>> {
  return transact(store, async (tx) => {
    return tx.update(resources, { ...(await present(tx, organization, name)), ...more })
  })
}

export function remove(store: Store, organization: string, name: string): Promise<void> {
  return transact(store, async (tx) => {
    return tx.delete(resources, await present(tx, organization, name))
  })
}

export async function present(tx: ReadTransaction, organization: string, name: string): Promise<Stored<Resource>> {
  const found = await tx.get(resources, keyOf(organization, name))
  if (!found) throw new Error(`${name} is not there`)
  return found
}

export function page(store: Store, organization: string, query: Omit<PageQuery, "scope">): Promise<Page<Resource>> {
  return store.read((tx) => tx.page(resources, { scope: [organization, "parent"], ...query }))
}

export function names(found: { readonly items: readonly { readonly name: string }[] }): string[] {
  return found.items.map((item) => item.name)
}
