// What stands in the way of publishing a version: references to definitions that are not there. Only what may be missing is looked
// at, so that the cost does not grow with the version.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { type FieldViolation, violation } from "../../violations.js"
import { connectorMissingTargets, connectorOperations } from "../collections.js"
import type { MissingTarget, Reference } from "./entities.js"
import { MAX_SHOWN, referencesTo, uidTarget } from "./references.js"
import type { Place } from "./rows.js"
import { linksOf } from "./views.js"

const PAGE = 100

/** At most 100 places. Targets that nothing refers to any more are forgotten. */
export async function missingDefinitions(tx: WriteTransaction, { scope }: Place): Promise<FieldViolation[]> {
  const found: FieldViolation[] = []
  let after: string | undefined
  do {
    const page = await tx.page(connectorMissingTargets, {
      scope,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    for (const row of page.items) {
      const places = await placesOf(tx, row, MAX_SHOWN - found.length)
      if (places === undefined) await tx.delete(connectorMissingTargets, row)
      else found.push(...places)
      if (found.length >= MAX_SHOWN) return found
    }
    after = page.next
  } while (after !== undefined)
  return found
}

/** Undefined: nothing refers to it. */
async function placesOf(
  tx: WriteTransaction,
  missing: Stored<MissingTarget>,
  limit: number,
): Promise<FieldViolation[] | undefined> {
  let found: FieldViolation[] | undefined
  for await (const reference of referencesTo(tx, missing, missing.target, PAGE)) {
    found ??= []
    found.push(...(await placesIn(tx, reference, missing.target)))
    if (found.length >= limit) return found.slice(0, limit)
  }
  return found
}

async function placesIn(tx: WriteTransaction, reference: Reference, target: string): Promise<FieldViolation[]> {
  const { organization, versionUid, sourceKind, sourceUid, sourceName } = reference
  const path = `${sourceKind}s.${sourceName}`
  if (sourceKind === "definition") {
    return [missing(`${path}.schema`, `refers to the definition '${target.slice(2)}', which does not exist`)]
  }
  const operation = await tx.get(connectorOperations, [organization, versionUid, sourceUid])
  if (operation === undefined) return []
  return linksOf(operation)
    .filter(({ link }) => uidTarget(link.definitionUid) === target)
    .map(({ field }) => missing(`${path}.${field}`, "refers to a definition that does not exist"))
}

function missing(field: string, description: string): FieldViolation {
  return violation(field, description, "NOT_FOUND")
}
