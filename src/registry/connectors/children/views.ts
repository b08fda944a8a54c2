// What is answered of definitions, actions and triggers. Everything of one answer is read in one transaction or snapshot.
import { createHash } from "node:crypto"
import type { ReadTransaction, Stored } from "../../../store/store.js"
import { etagOf } from "../../etag.js"
import type { Definition, DefinitionLink, Operation } from "./entities.js"
import { listReferences, type Source } from "./references.js"
import { definitionsByUid, type VersionContext } from "./rows.js"

export interface DefinitionView {
  readonly definition: Stored<Definition>
  /** Path of the schema's content, below wherever the API is served. */
  readonly location: string
  /** Undefined where the definition is part of another answer. */
  readonly referencedBy: readonly Source[] | undefined
  readonly etag: string
}

export interface OperationView {
  readonly operation: Stored<Operation>
  /** The definitions that it links to, by uid. A link to one that is not here is left out of the answer. */
  readonly definitions: ReadonlyMap<string, DefinitionView>
  /** What is wrong with it. */
  readonly errors: readonly OperationError[]
  readonly etag: string
}

/** Where in an action or trigger a link to a definition is. */
export interface LinkPosition {
  /** Which response, from 0; undefined in the request body. */
  readonly response?: number
  /** Which link of it, from 0. */
  readonly index: number
}

export interface OperationError {
  readonly position: LinkPosition
  readonly message: string
  readonly severity: "error" | "warning"
}

/** Path of the schemas of a version, with a slash at its end. */
export function schemasLocation({ connector, version }: Pick<VersionContext, "connector" | "version">): string {
  return `/o/${connector.organization}/schemas/${connector.id}/${encodeURIComponent(version.name)}/`
}

/** The definition with what refers to it. */
export async function definitionView(
  tx: ReadTransaction,
  parent: VersionContext,
  definition: Stored<Definition>,
): Promise<DefinitionView> {
  return definitionViewOf(parent, definition, await listReferences(tx, definition))
}

/** The definition with what is known to refer to it, not more than 100. */
export function definitionViewOf(
  parent: VersionContext,
  definition: Stored<Definition>,
  referencedBy: readonly Source[],
): DefinitionView {
  const shown = referencedBy.map(({ uid, name }) => `${uid}/${name}`).join()
  return { ...plainView(parent, definition), referencedBy, etag: etagOf(definition, shown === "" ? "" : hash(shown)) }
}

function plainView(parent: VersionContext, definition: Stored<Definition>): DefinitionView {
  const location = `${schemasLocation(parent)}${definition.uid}.${extensionOf(definition.contentType)}`
  return { definition, location, referencedBy: undefined, etag: etagOf(definition) }
}

/** The operations, each with the definitions that it links to. */
export async function operationViews(
  tx: ReadTransaction,
  parent: VersionContext,
  operations: readonly Stored<Operation>[],
): Promise<OperationView[]> {
  const uids = new Set(operations.flatMap((operation) => linksOf(operation).map(({ link }) => link.definitionUid)))
  const definitions = await definitionsByUid(tx, parent, uids)
  return operations.map((operation) => operationView(parent, operation, definitions))
}

function operationView(
  parent: VersionContext,
  operation: Stored<Operation>,
  definitions: ReadonlyMap<string, Stored<Definition>>,
): OperationView {
  const views = new Map<string, DefinitionView>()
  const errors: OperationError[] = []
  for (const { position, link } of linksOf(operation)) {
    const definition = definitions.get(link.definitionUid)
    if (definition !== undefined) views.set(definition.uid, plainView(parent, definition))
    else errors.push({ position, message: "refers to a definition that was deleted", severity: "error" })
  }
  // Each definition in the answer, and that the others are not there.
  const marks = [...views.values()].map(({ etag }) => etag).join()
  const mark = marks === "" && errors.length === 0 ? "" : hash(`${marks}/${errors.length}`)
  return { operation, definitions: views, errors, etag: etagOf(operation, mark) }
}

/** Every link of the operation with its position. */
export function linksOf({
  requestBody,
  responses,
}: Pick<Operation, "requestBody" | "responses">): { readonly position: LinkPosition; readonly link: DefinitionLink }[] {
  return [
    ...(requestBody?.definitions ?? []).map((link, index) => ({ position: { index }, link })),
    ...responses.flatMap(({ definitions }, response) =>
      definitions.map((link, index) => ({ position: { response, index }, link })),
    ),
  ]
}

function extensionOf(contentType: string): string {
  const type = contentType.toLowerCase()
  if (type.includes("json")) return "json"
  if (type.includes("yaml") || type.includes("yml")) return "yaml"
  return type.includes("xml") || type.includes("xsd") ? "xsd" : "txt"
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 12)
}
