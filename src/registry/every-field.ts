// Rows made from all fields of their entity, so that a field that is added and forgotten somewhere does not compile.
import type { Collection, Stored, WriteTransaction } from "../store/store.js"

/** Every field of D, the optional ones too: one that is absent says undefined. */
export type EveryField<D> = { readonly [F in keyof Required<D>]: D[F] }

/** The entity that has these fields. Those that are undefined are left out, as optional fields are. */
export function entityOf<D extends object>(fields: EveryField<D>): D {
  const entity: { [field: string]: unknown } = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) entity[name] = value
  }
  // Every required field of D was there, and no optional one is undefined.
  return entity as D
}

/** Creates a row from all fields of its entity. */
export function createRow<D extends object>(
  tx: Pick<WriteTransaction, "create">,
  collection: Collection<D>,
  fields: EveryField<D>,
): Promise<Stored<D>> {
  return tx.create(collection, entityOf<D>(fields))
}
