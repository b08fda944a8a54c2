// Replaces a definition of a draft; it may get another name, and keeps its schema when it gets no other.

import { isDeepStrictEqual } from "node:util"
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { type CommandContext, strictlyAfter, transact } from "../../../context.js"
import { alreadyExists, notFound } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { createRow } from "../../../every-field.js"
import { refuseInvalid, violation } from "../../../violations.js"
import { acceptedBeside } from "../../children/accepted-beside.js"
import type { Definition } from "../../children/entities.js"
import { changedContents } from "../../children/limits.js"
import { definitionBytes, type SchemaFields, schemaFields } from "../../children/new-definition.js"
import { markMissing, nameTarget, replaceReferences, sourceOf, unmarkMissing } from "../../children/references.js"
import {
  allDefinitions,
  changeVersionContents,
  contentsOf,
  findDefinition,
  requireDraft,
  type VersionContext,
} from "../../children/rows.js"
import { checkDefinition, type DefinitionInput } from "../../children/rules.js"
import { readReferences, type SchemaReference } from "../../children/schema-references.js"
import { type DefinitionView, definitionView, schemasLocation } from "../../children/views.js"
import { connectorDefinitions, connectorSchemas } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface UpdateDefinitionInput extends VersionName {
  readonly definitionName: string
  readonly definition: DefinitionInput & { readonly id: string }
  readonly preconditions: readonly Precondition[]
}

/** The definition as it now is. Refuses with CONFLICT where the version is published. */
export async function updateDefinition(context: CommandContext, input: UpdateDefinitionInput): Promise<DefinitionView> {
  const { definitionName, definition } = input
  const problems = checkDefinition(definition)
  const isReadable = definition.schema !== undefined && problems.length === 0
  const [referred = []] = isReadable ? await readReferences([definition.schema], context.signal) : []
  return transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const stored = await findDefinition(tx, parent, definitionName)
    if (stored === undefined) throw notFound("definition", definitionName)
    const before = await definitionView(tx, parent, stored)
    checkPreconditions(input.preconditions, before.etag, "definition", definitionName)
    const violations = [...problems]
    if (definition.id !== stored.uid) {
      violations.unshift(violation("id", `is read-only: it is '${stored.uid}'`, "READ_ONLY"))
    }
    refuseInvalid(violations)

    refuseInvalid(await acceptedBeside(tx, parent, stored, definition))
    const schema = await newSchema(tx, parent, stored, definition, referred)
    const next = { ...replaced(stored, definition), ...schema.members, bytes: schema.bytes }
    if (isDeepStrictEqual(next, { ...stored })) return before
    if (next.name !== stored.name && (await findDefinition(tx, parent, next.name)) !== undefined) {
      throw alreadyExists("definition", next.name)
    }
    const references = next.targets.length - stored.targets.length
    const by = { count: 0, bytes: next.bytes - stored.bytes, references }
    const contents = changedContents(contentsOf(parent), "definition", by)
    const changed = await tx.update(connectorDefinitions, {
      ...next,
      updateTime: strictlyAfter(stored.updateTime, now),
    })
    await writeSchema(tx, stored, definition)
    await replaceReferences(
      tx,
      stored,
      { source: sourceOf(stored), targets: stored.targets },
      { source: sourceOf(changed), targets: changed.targets },
    )
    if (changed.name !== stored.name) {
      await unmarkMissing(tx, changed, nameTarget(changed.name))
      await markMissing(tx, stored, nameTarget(stored.name))
    }
    await changeVersionContents(tx, parent, contents, now)
    return definitionView(tx, parent, changed)
  })
}

function replaced(
  { description: _, ...rest }: Stored<Definition>,
  { name, accept, description }: DefinitionInput,
): Stored<Definition> {
  return { ...rest, name, accept: [...accept], ...(description === undefined ? {} : { description }) }
}

/** What the request's schema makes of the definition, or the stored one if it has none. */
async function newSchema(
  tx: WriteTransaction,
  parent: VersionContext,
  stored: Stored<Definition>,
  input: DefinitionInput,
  references: readonly SchemaReference[],
): Promise<{ readonly members: SchemaFields; readonly bytes: number }> {
  if (input.schema === undefined) {
    const { contentType, contentSha256, targets, bytes } = stored
    const content = bytes - definitionBytes(stored, 0)
    return { members: { contentType, contentSha256, targets }, bytes: definitionBytes(input, content) }
  }
  const others = await allDefinitions(tx, parent)
  // Under its new name it may refer to itself; under the old one it no longer can.
  const known = {
    names: new Set([...others.map(({ name }) => name).filter((name) => name !== stored.name), input.name]),
    uids: new Set(others.map(({ uid }) => uid)),
  }
  const { members, violations } = schemaFields(input.schema, references, schemasLocation(parent), known)
  refuseInvalid(violations)
  return { members, bytes: definitionBytes(input, Buffer.byteLength(input.schema.content ?? "")) }
}

async function writeSchema(
  tx: WriteTransaction,
  { organization, versionUid, uid }: Definition,
  { schema }: DefinitionInput,
): Promise<void> {
  if (schema === undefined) return
  const row = await tx.get(connectorSchemas, [organization, versionUid, uid])
  const next = { organization, versionUid, definitionUid: uid, content: schema.content ?? "" }
  if (row === undefined) await createRow(tx, connectorSchemas, next)
  else if (row.content !== next.content) await tx.update(connectorSchemas, { ...row, ...next })
}
