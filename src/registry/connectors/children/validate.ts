// What stands in the way of publishing a version: references to definitions that are not there. Only what may be missing is looked
// at, so that the cost does not grow with the version.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { everyRow } from "../../paging.js"
import { type FieldViolation, violation } from "../../violations.js"
import { connectorMissingTargets, connectorOperations } from "../collections.js"
import type { ReferenceField } from "../fields.js"
import type { ChildKind, MissingTarget, Reference } from "./entities.js"
import { MAX_SHOWN, referencesTo, uidTarget } from "./references.js"
import type { VersionContext } from "./rows.js"
import { type LinkPosition, linksOf } from "./views.js"

const BATCH = 100

/** One reference of a version to a definition that is not there. */
export interface MissingDefinition {
  /** What refers to it. */
  readonly kind: ChildKind
  readonly name: string
  /** Undefined in a schema. */
  readonly position?: LinkPosition
  readonly problem: string
}

/** At most 100 positions. Targets that nothing refers to any more are forgotten. */
export async function missingDefinitions(
  tx: WriteTransaction,
  { scope }: VersionContext,
): Promise<MissingDefinition[]> {
  const found: MissingDefinition[] = []
  // Rows are deleted on the way: each batch is read after the last one's rows are dealt with.
  for await (const row of everyRow(tx, connectorMissingTargets, { scope }, BATCH)) {
    const positions = await positionsOf(tx, row, MAX_SHOWN - found.length)
    if (positions === undefined) await tx.delete(connectorMissingTargets, row)
    else found.push(...positions)
    if (found.length >= MAX_SHOWN) return found
  }
  return found
}

/** Returns undefined when nothing refers to it. */
async function positionsOf(
  tx: WriteTransaction,
  missing: Stored<MissingTarget>,
  limit: number,
): Promise<MissingDefinition[] | undefined> {
  let found: MissingDefinition[] | undefined
  for await (const reference of referencesTo(tx, missing, missing.target, BATCH)) {
    found ??= []
    found.push(...(await placesIn(tx, reference, missing.target)))
    if (found.length >= limit) return found.slice(0, limit)
  }
  return found
}

async function placesIn(tx: WriteTransaction, reference: Reference, target: string): Promise<MissingDefinition[]> {
  const { organization, versionUid, sourceKind: kind, sourceUid, sourceName: name } = reference
  if (kind === "definition") {
    return [{ kind, name, problem: `refers to the definition '${target.slice(2)}', which does not exist` }]
  }
  const operation = await tx.get(connectorOperations, [organization, versionUid, sourceUid])
  if (operation === undefined) return []
  return linksOf(operation)
    .filter(({ link }) => uidTarget(link.definitionUid) === target)
    .map(({ position }) => ({ kind, name, position, problem: "refers to a definition that does not exist" }))
}

/** The violation that a request to publish is refused with. */
export function missingViolation({ kind, name, position, problem }: MissingDefinition): FieldViolation<ReferenceField> {
  const indexes =
    position === undefined
      ? []
      : position.response === undefined
        ? [position.index]
        : [position.response, position.index]
  const field =
    kind === "definition"
      ? "definitionSchema"
      : position?.response === undefined
        ? (`${kind}RequestBody` as const)
        : (`${kind}Response` as const)
  return { ...violation(field, problem, "NOT_FOUND", ...indexes), resource: name }
}

/** What the version's messages say of it. */
export function missingText({ kind, name, position, problem }: MissingDefinition): string {
  const field =
    position === undefined
      ? "schema"
      : `${position.response === undefined ? "requestBody" : `responses[${position.response}]`}.definitions[${position.index}]`
  return `${kind}s.${name}.${field}: ${problem}`
}
