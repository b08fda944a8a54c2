// How much of what a package holds its index keeps.
import { MAX_DESCRIPTION_LENGTH, MAX_INDEX_ITEMS, MAX_INDEX_LENGTH, MAX_NAME_LENGTH } from "./limits.js"

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
