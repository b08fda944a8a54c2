// From what a caller sends to a definition as it is stored: what its schema refers to is found, and must be there.
import { createHash } from "node:crypto"
import { type FieldViolation, violation } from "../../violations.js"
import type { DefinitionField } from "../fields.js"
import type { Definition } from "./entities.js"
import { MAX_LINKS } from "./limits.js"
import { nameTarget, uidTarget } from "./references.js"
import type { DefinitionInput, SchemaInput } from "./rules.js"
import { type SchemaReference, schemaFile } from "./schema-references.js"

/** What a schema may refer to: the definitions of its version, and those that the same request creates. */
export interface KnownDefinitions {
  readonly names: ReadonlySet<string>
  readonly uids: ReadonlySet<string>
}

/** Members of a definition that its schema decides. */
export type SchemaFields = Pick<Definition, "contentType" | "contentSha256" | "targets">

/**
 * What a schema makes of its definition, or what is wrong with it.
 * @param references What the schema refers to (readReferences).
 * @param location Path of the schemas of the version.
 * @param indexes The definition's place in a list of them; none outside a list.
 */
export function schemaFields(
  { contentType, content = "" }: SchemaInput,
  references: readonly SchemaReference[],
  location: string,
  known: KnownDefinitions,
  ...indexes: readonly number[]
): { readonly members: SchemaFields; readonly violations: readonly FieldViolation<DefinitionField>[] } {
  const targets = new Set<string>()
  const violations: FieldViolation<DefinitionField>[] = []
  for (const reference of references) {
    let target: string | undefined
    if (reference.kind === "name") target = targetOfName(reference.name, known)
    else {
      const file = schemaFile(reference.path, location)
      // The URL leads to something else.
      if (file === undefined) continue
      target = targetOfFile(file, known)
    }
    if (target !== undefined) targets.add(target)
    else {
      const problem = `"$ref": "${reference.text}" refers to no definition`
      violations.push(violation("content", problem, "NOT_FOUND", ...indexes))
    }
  }
  if (targets.size > MAX_LINKS) {
    violations.push(violation("content", `refers to at most ${MAX_LINKS} definitions`, "INVALID_VALUE", ...indexes))
  }
  return { members: { contentType, contentSha256: sha256(content), targets: [...targets] }, violations }
}

/** Of a text, hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

function targetOfName(name: string, { names }: KnownDefinitions): string | undefined {
  return names.has(name) ? nameTarget(name) : undefined
}

function targetOfFile(file: string, known: KnownDefinitions): string | undefined {
  const stem = fileStem(file)
  return known.uids.has(stem) ? uidTarget(stem) : targetOfName(stem, known)
}

const EXTENSION = /\.(json|yaml|xsd|txt)$/

/** The name of a schema's file without its extension: the uid or the name of its definition. */
export function fileStem(file: string): string {
  return file.replace(EXTENSION, "")
}

/** What a definition counts for in the bytes of its version. */
export function definitionBytes({ name, accept, description = "" }: DefinitionInput, contentBytes: number): number {
  return Buffer.byteLength(name + accept.join() + description) + contentBytes
}
