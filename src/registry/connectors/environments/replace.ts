// Environments that come with a connector: made with it, and, of a connection, replaced as a list.

import { isDeepStrictEqual } from "node:util"
import type { Stored, WriteTransaction } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { invalid, violation } from "../../violations.js"
import { connectorEnvironments } from "../collections.js"
import type { Connector, ConnectorKind } from "../entities.js"
import type { ConnectorField, EnvironmentField } from "../fields.js"
import { storedVariables } from "../rules.js"
import { changedEnvironment, type EnvironmentsOwner, newEnvironment } from "./changes.js"
import type { Environment } from "./entities.js"
import { allEnvironments, changedCounts } from "./rows.js"
import { checkEnvironmentUpdate, checkNewEnvironment, type EnvironmentInput, MAX_ENVIRONMENTS } from "./rules.js"

/** What is wrong with a list of environments, those with an id kept ones. */
export function checkEnvironments(kind: ConnectorKind, inputs: readonly EnvironmentInput[]) {
  if (inputs.length > MAX_ENVIRONMENTS) {
    return [violation<ConnectorField>("environments", `holds at most ${MAX_ENVIRONMENTS}`)]
  }
  const ids = new Set<string>()
  const names = new Set<string>()
  return inputs.flatMap((input, i) => {
    const check = input.id === "" ? checkNewEnvironment : checkEnvironmentUpdate
    const violations = check(kind, input, i)
    const isNew = (seen: Set<string>, value: string) => value === "" || (!seen.has(value) && seen.add(value))
    if (!isNew(ids, input.id)) {
      violations.push(violation<EnvironmentField>("environment.id", "another one has this id", "DUPLICATE", i))
    }
    if (!isNew(names, input.name)) {
      violations.push(violation<EnvironmentField>("environment.name", "another one has this name", "DUPLICATE", i))
    }
    return violations
  })
}

/**
 * The list with the variables left out that are sent as they are stored: a caller that sends a whole connection back with other
 * defaults has not chosen those.
 */
export function withoutStoredVariables(
  inputs: readonly EnvironmentInput[],
  stored: readonly Environment[],
): EnvironmentInput[] {
  const known = new Map(stored.map(({ uid, variables }) => [uid, variables]))
  return inputs.map((input) =>
    isDeepStrictEqual(storedVariables(input.variables ?? []), known.get(input.id))
      ? { ...input, variables: undefined }
      : input,
  )
}

/** Makes the environments of a connector that has none. What it gives is to be written to the connector. */
export async function addEnvironments(
  tx: WriteTransaction,
  context: CommandContext,
  connector: EnvironmentsOwner,
  inputs: readonly EnvironmentInput[],
  now: Date,
): Promise<Connector["environments"]> {
  if (inputs.length === 0) return undefined
  const made = inputs.map((input, i) => newEnvironment(context, connector, input, i, now, i))
  for (const environment of made) await tx.create(connectorEnvironments, environment)
  const bytes = made.reduce((sum, { bytes }) => sum + bytes, 0)
  return changedCounts({}, { count: made.length, bytes, nextPosition: made.length }).environments
}

/**
 * Makes the list that of the connector, in its order: those with an id are kept and changed, those without are made, all others are
 * deleted. What it gives is to be written to the connector; undefined when nothing changes.
 */
export async function replaceEnvironments(
  tx: WriteTransaction,
  context: CommandContext,
  connector: Stored<Connector>,
  inputs: readonly EnvironmentInput[],
  now: Date,
): Promise<Partial<Connector> | undefined> {
  const stored = new Map((await allEnvironments(tx, connector)).map((environment) => [environment.uid, environment]))
  const unknown = inputs.flatMap(({ id }, i) =>
    id === "" || stored.has(id)
      ? []
      : [violation<EnvironmentField>("environment.id", `'${id}' does not exist`, "NOT_FOUND", i)],
  )
  if (unknown.length > 0) throw invalid(...unknown)
  let bytes = 0
  let count = 0
  let isChanged = false
  const kept = new Set(inputs.map(({ id }) => id))
  for (const environment of stored.values()) {
    if (kept.has(environment.uid)) continue
    await tx.delete(connectorEnvironments, environment)
    bytes -= environment.bytes
    count--
    isChanged = true
  }
  let position = -1
  for (const [i, input] of inputs.entries()) {
    const before = stored.get(input.id)
    // Those that stand in order already keep their places.
    position = Math.max(position + 1, before?.position ?? 0)
    if (before === undefined) {
      const made = newEnvironment(context, connector, input, position, now, i)
      await tx.create(connectorEnvironments, made)
      bytes += made.bytes
      count++
      isChanged = true
      continue
    }
    const changed = changedEnvironment(context, connector, before, input, position, now, i)
    if (changed === before) continue
    await tx.update(connectorEnvironments, changed)
    bytes += changed.bytes - before.bytes
    isChanged = true
  }
  return isChanged ? changedCounts(connector, { count, bytes, nextPosition: position + 1 }) : undefined
}
