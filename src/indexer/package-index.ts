// What indexing a package finds, and how much of it is kept.
import { MAX_DESCRIPTION_LENGTH, MAX_INDEX_ITEMS, MAX_INDEX_LENGTH, MAX_NAME_LENGTH } from "./limits.js"

/** How indexing a package ended: what it found, or why the package can't be indexed. */
export type IndexResult =
  | { readonly status: "indexed"; readonly index: PackageIndex }
  | { readonly status: "failed"; readonly reason: string }

export interface PackageIndex {
  readonly manifest: Manifest
  /** By path. */
  readonly models: readonly ModelIndex[]
  /** Whether something was left out because the package has more than an index holds. */
  readonly truncated: boolean
}

/** What publisher.json says of the package, where it says it in text. */
export interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly description?: string
}

export interface ModelIndex {
  /** Of the file inside the package, such as models/orders.malloy. */
  readonly path: string
  readonly description?: string
  readonly sources: readonly SourceIndex[]
  readonly queries: readonly QueryIndex[]
}

export interface SourceIndex {
  readonly name: string
  readonly description?: string
  /** Line of its definition in the model, from 1. */
  readonly line: number
  readonly fields: readonly FieldIndex[]
}

export type FieldKind = "dimension" | "measure" | "view" | "join" | "rename" | "column"

export interface FieldIndex {
  readonly kind: FieldKind
  readonly name: string
  readonly description?: string
  readonly line: number
}

export interface QueryIndex {
  readonly name: string
  readonly description?: string
  readonly line: number
}

/** Counts what goes into one package's index and says when there is no more room. */
export class IndexBudget {
  #items = MAX_INDEX_ITEMS
  #length = MAX_INDEX_LENGTH
  #truncated = false

  get truncated(): boolean {
    return this.#truncated
  }

  /** Takes the room of one item; false, and the index is truncated, where there is none or the name is too long. */
  take(name: string, description: string | undefined): boolean {
    const length = name.length + (description?.length ?? 0)
    if (name.length > MAX_NAME_LENGTH || this.#items === 0 || length > this.#length) {
      this.#truncated = true
      return false
    }
    this.#items -= 1
    this.#length -= length
    return true
  }
}

/** A description as it is kept: undefined where it says nothing, cut where it is too long. */
export function boundedDescription(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === "") return undefined
  if (trimmed.length <= MAX_DESCRIPTION_LENGTH) return trimmed.toWellFormed()
  return `${trimmed.slice(0, MAX_DESCRIPTION_LENGTH - 3).toWellFormed()}...`
}
