// Pages by `first`, `after` and `before`. A page token names a place in the order, not a row, so it works while other things
// change. "e" is the edge: before the first row for `after`, behind the last one for `before`; anything else belongs to the order
// that made it.
import { type Collection, type Key, type ReadTransaction, type Stored, StoreError } from "../../store/store.js"
import { type FieldViolation, invalid, violation } from "../violations.js"
import type { PageField } from "./fields.js"

export interface PageRequest {
  /** 1 to 100; 20 when absent. */
  readonly first?: number | undefined
  /** A `next`; "" is none. */
  readonly after?: string | undefined
  /** A `prev`; "" is none. */
  readonly before?: string | undefined
}

export interface PageOf<T> {
  readonly items: readonly T[]
  /** All that match, on whatever page. */
  readonly totalCount: number
  /** Absent when nothing follows. */
  readonly next: string | undefined
  /** Absent when nothing precedes. */
  readonly prev: string | undefined
}

/** Where a page is, checked. */
export interface PageStart {
  readonly limit: number
  /** Read from the token towards the beginning. */
  readonly backwards: boolean
  /** The parameter that has the token. */
  readonly field: "after" | "before"
  /** Undefined: from the edge. */
  readonly token: string | undefined
}

export const EDGE = "e"
const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const INDEX_TOKEN = "u"

export function checkPage({ first, after = "", before = "" }: PageRequest): FieldViolation<PageField>[] {
  return [
    ...(first !== undefined && !(Number.isInteger(first) && first >= 1 && first <= MAX_LIMIT)
      ? [violation("first", `must be an integer from 1 to ${MAX_LIMIT}`)]
      : []),
    ...(after !== "" && before !== "" ? [violation("before", "excludes after")] : []),
  ]
}

export function pageStart({ first = DEFAULT_LIMIT, after = "", before = "" }: PageRequest): PageStart {
  const backwards = before !== ""
  const token = backwards ? before : after
  return {
    limit: first,
    backwards,
    field: backwards ? "before" : "after",
    token: token === "" || token === EDGE ? undefined : token,
  }
}

export function badToken(field: "after" | "before"): Error {
  return invalid(violation<PageField>(field, "is no page of this list", "INVALID_PAGE_TOKEN"))
}

/** Most recently updated first, read from the index `updated`: cost does not depend on how many there are. */
export async function pageByUpdate<D>(
  tx: ReadTransaction,
  collection: Collection<D>,
  scope: Key,
  request: PageRequest,
  prefix: readonly string[] = [],
): Promise<Omit<PageOf<Stored<D>>, "totalCount">> {
  const { limit, backwards, field, token } = pageStart(request)
  if (token !== undefined && !token.startsWith(INDEX_TOKEN)) throw badToken(field)
  const read = (limit: number, towardsEnd: boolean, cursor: string | undefined) =>
    tx.page(collection, {
      scope,
      index: "updated",
      prefix,
      limit,
      reverse: towardsEnd,
      ...(cursor === undefined ? {} : { after: cursor }),
    })

  const page = await read(limit, !backwards, token?.slice(INDEX_TOKEN.length)).catch((error: unknown) => {
    throw error instanceof StoreError && error.reason === "invalid" && token !== undefined ? badToken(field) : error
  })
  // From the edge nothing lies behind. Else whatever lies beyond the page's first row, or, if the page is empty, anywhere.
  const behind = token !== undefined && (await read(1, backwards, page.cursors[0])).items.length > 0
  const ahead = page.next === undefined ? undefined : INDEX_TOKEN + page.next
  const back = behind ? tokenOf(page.cursors[0]) : undefined
  return backwards
    ? { items: page.items.reverse(), next: back, prev: ahead }
    : { items: page.items, next: ahead, prev: back }
}

function tokenOf(cursor: string | undefined): string {
  return cursor === undefined ? EDGE : INDEX_TOKEN + cursor
}
