// Leaves what is under something deleted to the sweeper.
import type { Stored, WriteTransaction } from "../store/store.js"
import { tombstones } from "./collections.js"
import { createRow } from "./every-field.js"
import type { Tombstone } from "./tombstones.js"

/** The tombstone of something that is deleted in the same transaction. `organizationUid`: of a project only. */
export function addTombstone(
  tx: WriteTransaction,
  kind: Tombstone["kind"],
  { uid, organization }: { readonly uid: string; readonly organization: string },
  now: Date,
  organizationUid?: string,
): Promise<Stored<Tombstone>> {
  return createRow(tx, tombstones, { uid, organization, kind, organizationUid, createTime: now })
}
