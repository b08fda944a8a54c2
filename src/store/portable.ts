// What moves a store as a whole, and checks it: for backups, for the way from one store to the other, and for nobody on the way of a call.

import type { StoredFields } from "./document.js"
import type { Change, Store } from "./store.js"

/** One row of a store, as another store with the same declarations takes it. */
export type PortableRow = PortableDocument | PortableChange

export interface PortableDocument {
  readonly collection: string
  /** With its revision. */
  readonly document: StoredFields
}

export interface PortableChange {
  readonly change: Change
  /** Which life of the document the change belongs to: the value of the member that the collection's `history` names. */
  readonly life: string
}

export interface PortableStore extends Store {
  /**
   * Every document, collection by collection in the order of keys, then every change record, all as of one moment: that at which the first
   * row is asked for. Change records of one organization come in the order of their commits where the store knows it, else in that of
   * their times; those of one life in the order of revisions. Writers go on meanwhile. Throws StoreError "unavailable" when the
   * moment can't be kept any longer.
   */
  exportRows(): AsyncIterable<PortableRow>
  /**
   * What the store keeps beside its documents and does not fit them: entries of indexes and unique combinations, change records. A
   * sentence each; nothing when all is well. Reads everything, as of one moment.
   */
  findProblems(): AsyncIterable<string>
}

/** Whether a row is a document. */
export function isDocumentRow(row: PortableRow): row is PortableDocument {
  return "document" in row
}
