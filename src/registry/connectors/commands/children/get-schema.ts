// Gets the content of a definition's schema by the last segment of its URL: the definition's uid or name, and an extension.

import type { CommandContext } from "../../../context.js"
import { notFound } from "../../../errors.js"
import { etagOf } from "../../../etag.js"
import { fileStem } from "../../children/new-definition.js"
import { findDefinition, findDefinitionByUid, requireVersionContext } from "../../children/rows.js"
import { connectorSchemas } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface GetSchemaInput extends VersionName {
  readonly file: string
}

export interface SchemaView {
  readonly contentType: string
  readonly content: string
  readonly etag: string
}

/** The content of a definition's schema by the name of its file, or NOT_FOUND. */
export function getSchema(context: CommandContext, input: GetSchemaInput): Promise<SchemaView> {
  return context.store.read(async (tx) => {
    const parent = await requireVersionContext(tx, input)
    const stem = fileStem(input.file)
    const definition = (await findDefinitionByUid(tx, parent, stem)) ?? (await findDefinition(tx, parent, stem))
    const schema = definition && (await tx.get(connectorSchemas, [...parent.scope, definition.uid]))
    if (definition === undefined || schema === undefined) throw notFound("schema", input.file)
    return { contentType: definition.contentType, content: schema.content, etag: etagOf(definition) }
  })
}
