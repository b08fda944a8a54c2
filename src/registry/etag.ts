// Etags: opaque text that changes whenever the answer that carries it does.
import type { Stored } from "../store/store.js"
import { RegistryError, type ResourceType, spoken } from "./errors.js"

/**
 * The etag of a stored thing: which life it is (a thing deleted and made again is another), its revision, and marks for what the
 * answer shows from other rows.
 */
export function etagOf(document: Stored<{ readonly uid: string }>, ...marks: (string | undefined)[]): string {
  return [document.uid.slice(-10), document.revision, ...marks.map((mark) => mark ?? "")].join("-")
}

/**
 * Whether a precondition names the etag. The precondition is "*", one tag without quotes, or a list as in If-Match
 * (`"a", W/"b"`), where a weak tag never matches.
 */
export function etagMatches(precondition: string, etag: string): boolean {
  if (precondition === "*" || precondition === etag) return true
  for (const [, weak, tag] of precondition.matchAll(/(W\/)?"([^"]*)"/g)) {
    if (weak === undefined && tag === etag) return true
  }
  return false
}

/** Refuses with ETAG_MISMATCH unless every precondition given (empty ones are not) names the etag. */
export function checkEtag(
  preconditions: readonly (string | undefined)[],
  etag: string | undefined,
  resourceType: ResourceType,
  resourceId: string,
): void {
  for (const precondition of preconditions) {
    if (precondition === undefined || precondition === "") continue
    if (etag === undefined || !etagMatches(precondition, etag)) {
      throw new RegistryError(
        "ETAG_MISMATCH",
        etag === undefined
          ? `${spoken(resourceType)} '${resourceId}' does not exist, so no etag of it can match`
          : `${spoken(resourceType)} '${resourceId}' was changed: read it again and retry with its current etag`,
        { resourceType, resourceId },
      )
    }
  }
}
