// Etags: opaque text that changes whenever the answer that carries it does, and what a caller may demand of them.
import type { Stored } from "../store/store.js"
import { type ResourceType, resourceError } from "./errors.js"

/**
 * What must be true of a resource for a change to be made (RFC 9110, section 13.1). "match": it exists and has one of the etags; "any" of
 * them is enough. "none-match": it has none of the etags; "any" demands that it does not exist.
 */
export interface Precondition {
  readonly kind: "match" | "none-match"
  readonly etags: "any" | readonly string[]
}

/**
 * The etag of a stored resource: which life it is (a resource deleted and made again is another), its revision, and marks for what the
 * answer shows from other rows.
 */
export function etagOf(document: Stored<{ readonly uid: string }>, ...marks: (string | undefined)[]): string {
  return [document.uid.slice(-10), document.revision, ...marks.map((mark) => mark ?? "")].join("-")
}

/** Whether the precondition holds; `etag` is undefined for a resource that does not exist. */
export function isMet({ kind, etags }: Precondition, etag: string | undefined): boolean {
  const matches = etag !== undefined && (etags === "any" || etags.includes(etag))
  return kind === "match" ? matches : !matches
}

/**
 * Refuses unless every precondition holds: ALREADY_EXISTS_PRECONDITION where nothing may exist, else ETAG_MISMATCH, whose metadata has the
 * current etag of what exists.
 */
export function checkPreconditions(
  preconditions: readonly Precondition[],
  etag: string | undefined,
  resourceType: ResourceType,
  resourceId: string,
): void {
  for (const precondition of preconditions) {
    if (isMet(precondition, etag)) continue
    if (precondition.kind === "none-match" && precondition.etags === "any") {
      const problem = "exists, and the request demands that it does not"
      throw resourceError("ALREADY_EXISTS_PRECONDITION", resourceType, resourceId, problem)
    }
    const problem =
      etag === undefined
        ? "does not exist, so no etag of it can match"
        : precondition.kind === "none-match"
          ? "has an etag that it must not have for this change"
          : "was changed: read it again and retry with its current etag"
    throw resourceError("ETAG_MISMATCH", resourceType, resourceId, problem, etag === undefined ? {} : { etag })
  }
}
