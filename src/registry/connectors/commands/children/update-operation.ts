// Replaces an action or a trigger of a draft; it may get another name.
import { isDeepStrictEqual } from "node:util"
import type { Stored } from "../../../../store/store.js"
import { type CommandContext, strictlyAfter, transact } from "../../../context.js"
import { alreadyExists, notFound } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { entityOf } from "../../../every-field.js"
import { invalid, violation } from "../../../violations.js"
import type { Operation, OperationContent, OperationKind } from "../../children/entities.js"
import { changedContents } from "../../children/limits.js"
import { operationContent, operationRow } from "../../children/new-operation.js"
import { operationTargets, replaceReferences } from "../../children/references.js"
import { changeVersionContents, contentsOf, findOperation, requireDraft } from "../../children/rows.js"
import type { OperationInput } from "../../children/rules.js"
import { type OperationView, operationViews } from "../../children/views.js"
import { connectorOperations } from "../../collections.js"
import type { OperationField } from "../../fields.js"
import type { VersionName } from "../get-version.js"

export interface UpdateOperationInput extends VersionName {
  readonly operationKind: OperationKind
  readonly operationName: string
  readonly operation: OperationInput
  readonly preconditions: readonly Precondition[]
}

/** The action or trigger as it now is. Refuses with CONFLICT where the version is published. */
export function updateOperation(context: CommandContext, input: UpdateOperationInput): Promise<OperationView> {
  const { operationKind: kind, operationName, operation } = input
  return transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const stored = await findOperation(tx, parent, kind, operationName)
    if (stored === undefined) throw notFound(kind, operationName)
    const [before] = await operationViews(tx, parent, [stored])
    checkPreconditions(input.preconditions, before?.etag, kind, operationName)
    if (operation.id !== stored.uid) {
      throw invalid(violation<OperationField>("id", `is read-only: it is '${stored.uid}'`, "READ_ONLY"))
    }
    const { content, bytes } = await operationContent(tx, context, parent, kind, operation, stored)
    if (isDeepStrictEqual(content, contentOf(stored))) return before as OperationView
    if (content.name !== stored.name && (await findOperation(tx, parent, kind, content.name)) !== undefined) {
      throw alreadyExists(kind, content.name)
    }
    const references = operationTargets(content).length - operationTargets(stored).length
    const contents = changedContents(contentsOf(parent), kind, { count: 0, bytes: bytes - stored.bytes, references })
    const changed = await tx.update(connectorOperations, replaced(stored, content, bytes, now))
    await replaceReferences(
      tx,
      stored,
      { source: stored, targets: operationTargets(stored) },
      { source: changed, targets: operationTargets(changed) },
    )
    await changeVersionContents(tx, parent, contents, now)
    const [view] = await operationViews(tx, parent, [changed])
    return view as OperationView
  })
}

function replaced(
  { uid, organization, versionUid, kind, createTime, updateTime, revision }: Stored<Operation>,
  content: OperationContent,
  bytes: number,
  now: Date,
): Stored<Operation> {
  const others = { uid, organization, versionUid, kind, bytes, createTime, updateTime: strictlyAfter(updateTime, now) }
  return { ...entityOf(operationRow(content, others)), revision }
}

function contentOf(stored: Stored<Operation>): OperationContent {
  const { uid, organization, versionUid, kind, bytes, createTime, updateTime, revision, ...content } = stored
  return content
}
