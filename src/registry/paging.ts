// Pages of lists: forward ones, by the token of the page before, and two-way ones, by `first`, `after` and `before`. A token names a
// place in the order, not a row, so it works while other rows change.
import type { Cancellation } from "../cancellation.js"
import {
  type Collection,
  type Key,
  MAX_PAGE_BYTES,
  type Page,
  type PageQuery,
  type ReadTransaction,
  type Stored,
  StoreError,
} from "../store/store.js"
import { sizeOfValue } from "../value-size.js"
import { type FieldViolation, invalid, violation } from "./violations.js"

/** How a caller asks for a page. */
export interface ForwardPageRequest {
  /** 1 to 1,000. */
  readonly limit: number
  /** nextToken of the page before; undefined or "": from the start. */
  readonly token?: string | undefined
}

export interface ListPage<T> {
  readonly items: readonly T[]
  /** Undefined on the last page. */
  readonly nextToken: string | undefined
}

/** Rows that a filtered page looks at, at most: a page that few of them fit is short, and the next one goes on from there. */
const MAX_ROWS_READ = 3_000
/** What a filtered page reads, at most, likewise. */
const MAX_BYTES_READ = 4 * MAX_PAGE_BYTES
/** Rows of a filtered page that are read at a time: few may do. */
const MIN_CHUNK = 16
const MAX_CHUNK = 1_000

/**
 * A page of the rows that fit, in the order of the query. It ends early when its rows have many bytes, or when few of those looked at
 * fit: then it has a next token all the same, and may be empty.
 */
export async function readPage<D>(
  tx: ReadTransaction,
  collection: Collection<D>,
  query: Omit<PageQuery, "limit" | "after">,
  { limit, token }: ForwardPageRequest,
  fits?: (row: Stored<D>) => boolean,
): Promise<ListPage<Stored<D>>> {
  const items: Stored<D>[] = []
  let after = token || undefined
  let bytes = 0
  let bytesRead = 0
  let chunk = MIN_CHUNK
  for (let rowsRead = 0; rowsRead < MAX_ROWS_READ && bytesRead < MAX_BYTES_READ; ) {
    const want = fits === undefined ? limit - items.length : chunk
    const page: Page<D> = await tx.page(collection, {
      limit: want,
      ...query,
      ...(after === undefined ? {} : { after }),
    })
    for (const [index, row] of page.items.entries()) {
      bytesRead += page.sizes[index] ?? 0
      if (fits !== undefined && !fits(row)) continue
      items.push(row)
      bytes += page.sizes[index] ?? 0
      if (items.length < limit && bytes < MAX_PAGE_BYTES) continue
      const more = index + 1 < page.items.length || page.next !== undefined
      return { items, nextToken: more ? page.cursors[index] : undefined }
    }
    after = page.next
    if (after === undefined) break
    rowsRead += page.items.length
    chunk = Math.min(MAX_CHUNK, chunk * 8)
  }
  return { items, nextToken: after }
}

/** Rows of an unfiltered read of all of them, at a time. */
const BATCH = 500

/** Every row that the query is about, in its order, read in batches. */
export async function* everyRow<D>(
  tx: Pick<ReadTransaction, "page">,
  collection: Collection<D>,
  query: Omit<PageQuery, "limit" | "after">,
  batch = BATCH,
): AsyncGenerator<Stored<D>> {
  for await (const { items } of everyPage(tx, collection, query, { batch })) yield* items
}

/** Every row that the query is about, in its order, in the pages that they are read in; throws once nobody waits for them any more. */
export async function* everyPage<D>(
  tx: Pick<ReadTransaction, "page">,
  collection: Collection<D>,
  query: Omit<PageQuery, "limit" | "after">,
  { batch = BATCH, signal }: { readonly batch?: number; readonly signal?: Cancellation },
): AsyncGenerator<Page<D>> {
  let after: string | undefined
  do {
    signal?.throwIfAborted()
    const page: Page<D> = await tx.page(collection, {
      limit: batch,
      ...query,
      ...(after === undefined ? {} : { after }),
    })
    yield page
    after = page.next
  } while (after !== undefined)
}

/** What a request for a page says of it. */
export type PageField = "first" | "after" | "before"

/** How a caller asks for a page of a two-way list. */
export interface TwoWayPageRequest {
  /** 1 to 100; 20 when absent. */
  readonly first?: number | undefined
  /** A `next`; "" is none. */
  readonly after?: string | undefined
  /** A `prev`; "" is none. */
  readonly before?: string | undefined
}

/** One page of a two-way list. */
export interface PageOf<T> {
  readonly items: readonly T[]
  /** All that match, on whatever page. */
  readonly totalCount: number
  /** Absent when nothing follows. */
  readonly next: string | undefined
  /** Absent when nothing precedes. */
  readonly prev: string | undefined
}

/** A page whose items are rows, which can be cut short. */
export interface FoundPage<T> extends PageOf<T> {
  /** It was read towards the beginning. */
  readonly backwards: boolean
  /** The token of what follows the item at this place, in the direction in which the page was read. */
  tokenAt(index: number): string
}

/** The page with its rows as they are shown; it ends early where these come to MAX_PAGE_BYTES, which a row alone may do. */
export async function shownPage<T, V>(page: FoundPage<T>, show: (row: T) => V | Promise<V>): Promise<PageOf<V>> {
  const { backwards, tokenAt, totalCount, next, prev } = page
  const rows = backwards ? [...page.items].reverse() : page.items
  const items: V[] = []
  let bytes = 0
  for (const row of rows) {
    const item = await show(row)
    items.push(item)
    bytes += sizeOfValue(item)
    if (bytes >= MAX_PAGE_BYTES) break
  }
  const isCut = items.length < rows.length
  if (!backwards) return { items, totalCount, next: isCut ? tokenAt(items.length - 1) : next, prev }
  items.reverse()
  return { items, totalCount, next, prev: isCut ? tokenAt(rows.length - items.length) : prev }
}

/** Where a page is, checked. */
export interface PageStart {
  readonly limit: number
  /** Read from the token towards the beginning. */
  readonly backwards: boolean
  /** The parameter that has the token. */
  readonly field: "after" | "before"
  /** Undefined: the page begins at the edge of the list. */
  readonly token: string | undefined
}

/**
 * The token of the edge: before the first row for `after`, behind the last one for `before`. Any other belongs to the order that made it.
 */
export const EDGE = "e"
const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const INDEX_TOKEN = "u"

/** What is wrong with a request for a page, its token aside. */
export function checkPage({ first, after = "", before = "" }: TwoWayPageRequest): FieldViolation<PageField>[] {
  return [
    ...(first !== undefined && !(Number.isInteger(first) && first >= 1 && first <= MAX_LIMIT)
      ? [violation("first", `must be an integer from 1 to ${MAX_LIMIT}`)]
      : []),
    ...(after !== "" && before !== "" ? [violation("before", "excludes after")] : []),
  ]
}

/** Where the page of a request that was checked is. */
export function pageStart({ first = DEFAULT_LIMIT, after = "", before = "" }: TwoWayPageRequest): PageStart {
  const backwards = before !== ""
  const token = backwards ? before : after
  return {
    limit: first,
    backwards,
    field: backwards ? "before" : "after",
    token: token === "" || token === EDGE ? undefined : token,
  }
}

/** The error that a token is none of the list's. */
export function badToken(field: "after" | "before"): Error {
  return invalid(violation<PageField>(field, "is no page of this list", "INVALID_PAGE_TOKEN"))
}

/** Most recently updated first, read from the index `updated`: cost does not depend on how many there are. */
export async function pageByUpdate<D>(
  tx: ReadTransaction,
  collection: Collection<D>,
  scope: Key,
  request: TwoWayPageRequest,
  prefix: readonly string[] = [],
): Promise<Omit<FoundPage<Stored<D>>, "totalCount">> {
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
  if (!backwards) {
    const tokenAt = (index: number) => tokenOf(page.cursors[index])
    return { items: page.items, next: ahead, prev: back, backwards, tokenAt }
  }
  const tokenAt = (index: number) => tokenOf(page.cursors[page.cursors.length - 1 - index])
  return { items: page.items.reverse(), next: back, prev: ahead, backwards, tokenAt }
}

function tokenOf(cursor: string | undefined): string {
  return cursor === undefined ? EDGE : INDEX_TOKEN + cursor
}
