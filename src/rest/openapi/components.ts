import type { JsonObject } from "@bufbuild/protobuf"

export type Section = "schemas" | "responses" | "securitySchemes"

/** The named parts of a document: each built once, referred to from wherever it is needed. */
export class Components {
  readonly #sections = new Map<Section, Map<string, JsonObject>>()
  /** By what a schema is of: its name. */
  readonly #schemaNames = new Map<string, string>()
  /** Schemas that are built to be compared. */
  readonly #comparing = new Set<string>()

  /** A reference to the part of this name. It may refer to itself while it is being built. */
  refer(section: Section, name: string, build: () => JsonObject): JsonObject {
    let parts = this.#sections.get(section)
    if (parts === undefined) {
      parts = new Map()
      this.#sections.set(section, parts)
    }
    if (!parts.has(name)) {
      parts.set(name, {})
      parts.set(name, build())
    }
    return { $ref: `#/components/${section}/${name}` }
  }

  /**
   * A reference to the schema of `subject`, by the first of the names that is free or that an equal schema has. The last name is
   * numbered where all are taken.
   */
  schema(names: readonly string[], subject: string, build: () => JsonObject): JsonObject {
    let own: { readonly text: string | undefined } | undefined
    for (let count = 0; ; count++) {
      const known = this.#schemaNames.get(subject)
      if (known !== undefined) return this.refer("schemas", known, build)
      const name = names[count] ?? `${names.at(-1) ?? subject}_${count - names.length + 2}`
      const other = this.#sections.get("schemas")?.get(name)
      if (other !== undefined) own ??= { text: this.#textOf(subject, build) }
      const fits = other === undefined || own?.text === JSON.stringify(other)
      if (fits && !this.#schemaNames.has(subject)) this.#schemaNames.set(subject, name)
    }
  }

  /** A schema that refers to itself is equal to none: undefined then. */
  #textOf(subject: string, build: () => JsonObject): string | undefined {
    if (this.#comparing.has(subject)) return undefined
    this.#comparing.add(subject)
    const text = JSON.stringify(build())
    this.#comparing.delete(subject)
    return text
  }

  /** What a reference to a schema stands for. */
  resolve(reference: string): JsonObject | undefined {
    return this.#sections.get("schemas")?.get(reference.slice("#/components/schemas/".length))
  }

  toJson(): JsonObject {
    const json: JsonObject = {}
    for (const [section, parts] of this.#sections) {
      const names = [...parts.keys()].sort()
      json[section] = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? {}]))
    }
    return json
  }
}
