// Two definitions in one list of an action or trigger accept no media type in common, also when one of them gets others.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { type FieldViolation, violation } from "../../violations.js"
import { connectorOperations } from "../collections.js"
import type { DefinitionField } from "../fields.js"
import type { Definition } from "./entities.js"
import { referencesTo, uidTarget } from "./references.js"
import { definitionsByUid, type VersionContext } from "./rows.js"
import type { DefinitionInput } from "./rules.js"

const BATCH = 100

/**
 * A violation for each media type that the definition would newly accept, and that another one in a list with it accepts. Reads the
 * actions and triggers that refer to the definition, and only when it gets a media type that it has not.
 */
export async function acceptedBeside(
  tx: WriteTransaction,
  parent: VersionContext,
  stored: Stored<Definition>,
  { accept }: DefinitionInput,
): Promise<FieldViolation<DefinitionField>[]> {
  const known = new Set(stored.accept.map((type) => type.toLowerCase()))
  if (accept.every((type) => known.has(type.toLowerCase()))) return []
  const beside = new Map<string, string>()
  for (const { accept: types, name } of (await definitionsByUid(tx, parent, await neighbours(tx, stored))).values()) {
    for (const type of types) beside.set(type.toLowerCase(), name)
  }
  return accept.flatMap((type, i) => {
    const other = known.has(type.toLowerCase()) ? undefined : beside.get(type.toLowerCase())
    if (other === undefined) return []
    const problem = `is accepted by '${other}' too, and an action or trigger has both in one list`
    return [violation("accept", problem, "DUPLICATE", i)]
  })
}

/** The uids of the definitions that stand in a list with this one. */
async function neighbours(tx: WriteTransaction, definition: Stored<Definition>): Promise<Set<string>> {
  const { organization, versionUid, uid } = definition
  const found = new Set<string>()
  for await (const { sourceKind, sourceUid } of referencesTo(tx, definition, uidTarget(uid), BATCH)) {
    if (sourceKind === "definition") continue
    const operation = await tx.get(connectorOperations, [organization, versionUid, sourceUid])
    if (operation === undefined) continue
    for (const links of [
      operation.requestBody?.definitions ?? [],
      ...operation.responses.map((each) => each.definitions),
    ]) {
      const uids = links.map(({ definitionUid }) => definitionUid)
      if (uids.includes(uid)) for (const other of uids) found.add(other)
    }
  }
  found.delete(uid)
  return found
}
