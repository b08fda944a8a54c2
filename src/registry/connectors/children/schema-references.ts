// What a schema in JSON or YAML refers to: other definitions of its version by "#/$defs/NAME", or by the URL that one is served at.
import { CORE_SCHEMA, load } from "js-yaml"
import type { Cancellation } from "../../../cancellation.js"
import { Turns } from "../../../turns.js"

/** "name": a definition's name; "url": the path of a URL that a schema may be served at. */
export type SchemaReference =
  | { readonly kind: "name"; readonly name: string; readonly text: string }
  | { readonly kind: "url"; readonly path: string; readonly text: string }

const LOCAL = "#/$defs/"
/** In the path of every schema. */
const SCHEMAS = "/schemas/"
/** Values of a content that are looked at in one piece of work. */
const VALUES_AT_ONCE = 1_000

/** Of the whole process: contents are read one after another, in slices of time. */
const turns = new Turns()

/** Media types whose content is JSON. */
export function isJson(contentType: string): boolean {
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  return type === "application/json" || type === "text/json" || type.endsWith("+json")
}

/** Media types whose content is YAML. */
export function isYaml(contentType: string): boolean {
  return /ya?ml/i.test(contentType.split(";", 1)[0] ?? "")
}

/** Whether what the content refers to is found by reading YAML, which is slow: without this text nothing in it is a reference. */
export function isReadAsYaml(contentType: string, content: string): boolean {
  return !isJson(contentType) && isYaml(contentType) && content.includes("$ref")
}

/**
 * What each content refers to, each text once. Takes long where contents are large: others have their turns meanwhile, and no transaction
 * should wait for it. Rejects once the signal is aborted.
 */
export async function readReferences(
  contents: readonly { readonly contentType: string; readonly content?: string | undefined }[],
  signal: Cancellation,
): Promise<SchemaReference[][]> {
  const all: SchemaReference[][] = []
  for (const { contentType, content = "" } of contents) {
    const work = referencesIn(contentType, content)
    for (;;) {
      await turns.enter(() => signal)
      const { done, value } = work.next()
      if (done !== true) continue
      all.push(value)
      break
    }
  }
  return all
}

/** The value that the content spells, in an object of its own; undefined for what is no JSON and no YAML. */
function parseSchema(contentType: string, content: string): { readonly value: unknown } | undefined {
  if (isJson(contentType)) return parseJson(content)
  return isReadAsYaml(contentType, content) ? parseYaml(content) : undefined
}

/** The JSON value in an object of its own; undefined for text that is no JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function parseYaml(text: string): { readonly value: unknown } | undefined {
  try {
    // Merge keys, which this schema lacks, would let a small text stand for a huge value.
    return { value: load(text, { schema: CORE_SCHEMA }) }
  } catch {
    return undefined
  }
}

/** Finds what a content refers to, and may be interrupted. */
function* referencesIn(contentType: string, text: string): Generator<undefined, SchemaReference[]> {
  const content = parseSchema(contentType, text)?.value
  yield
  const definitions = isObject(content) && isObject(content.$defs) ? content.$defs : {}
  const found = new Map<string, SchemaReference>()
  const rest: unknown[] = [content]
  // Aliases of YAML lead to one value from many places, also from within itself.
  const visited = new Set<unknown>()
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== "object" || value === null || visited.has(value)) continue
    visited.add(value)
    if (visited.size % VALUES_AT_ONCE === 0) yield
    if (Array.isArray(value)) {
      for (const item of value) rest.push(item)
    } else if (isObject(value)) {
      const { $ref } = value
      if (typeof $ref === "string" && !found.has($ref)) {
        const reference = referenceOf($ref, definitions)
        if (reference !== undefined) found.set($ref, reference)
      }
      for (const member of Object.values(value)) rest.push(member)
    }
  }
  return [...found.values()]
}

function referenceOf(text: string, definitions: Readonly<Record<string, unknown>>): SchemaReference | undefined {
  if (text.startsWith(LOCAL)) {
    const name = pointerSegment(text.slice(LOCAL.length).split("/", 1)[0] ?? "")
    return Object.hasOwn(definitions, name) ? undefined : { kind: "name", name, text }
  }
  const path = URL.canParse(text) ? new URL(text).pathname : ""
  return path.includes(SCHEMAS) ? { kind: "url", path, text } : undefined
}

/**
 * The file's name, decoded, of a URL that leads to a schema of a version; undefined for another URL. `location` is the path of the version's
 * schemas, ending with a slash.
 */
export function schemaFile(path: string, location: string): string | undefined {
  const start = path.lastIndexOf(location)
  if (start < 0) return undefined
  const file = path.slice(start + location.length)
  return file.includes("/") ? undefined : decoded(file)
}

/** RFC 6901, in a URI's fragment. */
function pointerSegment(segment: string): string {
  return decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~")
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
