// Etags: opaque text that changes whenever the answer that carries it does.
import type { Stored } from "../store/store.js"
import { RegistryError, type ResourceType, resourceName } from "./errors.js"

/**
 * The etag of a stored thing: which life it is (a thing deleted and made again is another), its revision, and marks for what the
 * answer shows from other rows.
 */
export function etagOf(document: Stored<{ readonly uid: string }>, ...marks: (string | undefined)[]): string {
  return [document.uid.slice(-10), document.revision, ...marks.map((mark) => mark ?? "")].join("-")
}

/**
 * Whether a precondition names the etag. The precondition is "*", one tag without quotes, or a list as in If-Match
 * (`"a", W/"b"`), where a weak tag never matches; or, after "!", "*" or a list as in If-None-Match: tags that must not be its.
 */
export function etagMatches(precondition: string, etag: string): boolean {
  return precondition.startsWith("!") ? !namesEtag(precondition.slice(1), etag) : names(precondition, etag, false)
}

/** Whether If-None-Match names the etag: a weak tag counts as well. */
export function namesEtag(ifNoneMatch: string, etag: string): boolean {
  return names(ifNoneMatch, etag, true)
}

function names(list: string, etag: string, weakly: boolean): boolean {
  if (list === "*" || list === etag) return true
  for (const [, weak, tag] of list.matchAll(/(W\/)?"([^"]*)"/g)) {
    if ((weakly || weak === undefined) && tag === etag) return true
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
    const excludes = precondition.startsWith("!")
    if (etag === undefined ? excludes : etagMatches(precondition, etag)) continue
    const problem =
      etag === undefined
        ? "does not exist, so no etag of it can match"
        : excludes
          ? "has an etag that it must not have for this change"
          : "was changed: read it again and retry with its current etag"
    const thing = `${resourceName(resourceType)} '${resourceId}'`
    throw new RegistryError("ETAG_MISMATCH", `${thing} ${problem}`, { resourceType, resourceId })
  }
}
