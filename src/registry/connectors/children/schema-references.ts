// What a schema in JSON or YAML refers to: other definitions of its version by "#/$defs/NAME", or by the URL that one is served at.
import { CORE_SCHEMA, load } from "js-yaml"

/** "name": a definition's name; "file": the last segment of a URL under this version. */
export type SchemaReference =
  | { readonly kind: "name"; readonly name: string; readonly text: string }
  | { readonly kind: "file"; readonly file: string; readonly text: string }

const LOCAL = "#/$defs/"

/** Media types whose content is JSON. */
export function isJson(contentType: string): boolean {
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  return type === "application/json" || type === "text/json" || type.endsWith("+json")
}

/** Media types whose content is YAML. */
export function isYaml(contentType: string): boolean {
  return /ya?ml/i.test(contentType.split(";", 1)[0] ?? "")
}

/** The value that the content spells, in an object of its own; undefined for what is no JSON and no YAML. */
export function parseSchema(contentType: string, content: string): { readonly value: unknown } | undefined {
  if (isJson(contentType)) return parseJson(content)
  // YAML is slow to read, and without this text nothing in it is a reference.
  return isYaml(contentType) && content.includes("$ref") ? parseYaml(content) : undefined
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

/** What the content (parsed JSON or YAML) refers to, each text once. `location` is the path of the version's schemas, ending with a slash. */
export function schemaReferences(content: unknown, location: string): SchemaReference[] {
  const definitions = isObject(content) && isObject(content.$defs) ? content.$defs : {}
  const found = new Map<string, SchemaReference>()
  const rest: unknown[] = [content]
  // Aliases of YAML lead to one value from many places, also from within itself.
  const visited = new Set<unknown>()
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== "object" || value === null || visited.has(value)) continue
    visited.add(value)
    if (Array.isArray(value)) {
      for (const item of value) rest.push(item)
    } else if (isObject(value)) {
      const { $ref } = value
      if (typeof $ref === "string" && !found.has($ref)) {
        const reference = referenceOf($ref, location, definitions)
        if (reference !== undefined) found.set($ref, reference)
      }
      for (const member of Object.values(value)) rest.push(member)
    }
  }
  return [...found.values()]
}

function referenceOf(
  text: string,
  location: string,
  definitions: Readonly<Record<string, unknown>>,
): SchemaReference | undefined {
  if (text.startsWith(LOCAL)) {
    const name = pointerSegment(text.slice(LOCAL.length).split("/", 1)[0] ?? "")
    return Object.hasOwn(definitions, name) ? undefined : { kind: "name", name, text }
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const start = url === undefined ? -1 : url.pathname.lastIndexOf(location)
  if (url === undefined || start < 0) return undefined
  const file = url.pathname.slice(start + location.length)
  return file.includes("/") ? undefined : { kind: "file", file: decoded(file), text }
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
