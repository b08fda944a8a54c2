// The preconditions of a request, over RPC and REST, as the registry's.
import type { EntityTagCondition, Preconditions } from "../../gen/rest/v1/preconditions_pb.js"
import type { Precondition } from "../registry/etag.js"

/** A request with preconditions. `etag` is one tag, "*" for any, or "" for no precondition. */
export interface ConditionalRequest {
  readonly etag: string
  readonly preconditions?: Preconditions | undefined
}

/** All that must hold; `resource` is the one that the request carries, whose own etag counts as well. */
export function preconditionsOf(
  request: ConditionalRequest,
  resource?: { readonly etag: string } | undefined,
): Precondition[] {
  return [...matching(request.etag), ...matching(resource?.etag ?? ""), ...conditionsOf(request.preconditions)]
}

/** What If-Match and If-None-Match say. A weak tag never matches If-Match. */
export function conditionsOf(preconditions: Preconditions | undefined): Precondition[] {
  const { ifMatch, ifNoneMatch } = preconditions ?? {}
  return [
    ...(ifMatch === undefined ? [] : [{ kind: "match", etags: etagsOf(ifMatch, false) } as const]),
    ...(ifNoneMatch === undefined ? [] : [{ kind: "none-match", etags: etagsOf(ifNoneMatch, true) } as const]),
  ]
}

/** Whether the request demands that the resource does not exist. */
export function demandsAbsence(request: {
  readonly mustNotExist: boolean
  readonly preconditions?: Preconditions | undefined
}) {
  return request.mustNotExist || request.preconditions?.ifNoneMatch?.any === true
}

function matching(etag: string): Precondition[] {
  return etag === "" ? [] : [{ kind: "match", etags: etag === "*" ? "any" : [etag] }]
}

function etagsOf({ any, tags }: EntityTagCondition, weakly: boolean): Precondition["etags"] {
  return any ? "any" : tags.filter(({ weak }) => weakly || !weak).map(({ value }) => value)
}
