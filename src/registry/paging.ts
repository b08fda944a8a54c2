// Pages of lists: forward ones, by the token of the page before, and two-way ones, by `first`, `after` and `before`. A token names a
// place in the order, not a row, so it works while other things change.
import {
  type Collection,
  type Key,
  type Page,
  type PageQuery,
  type ReadTransaction,
  type Stored,
  StoreError,
} from "../store/store.js"
import { type FieldViolation, invalid, violation } from "./violations.js"

/** How a caller asks for a page. */
export interface PageOptions {
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

/** Bytes of one page, about: the row that passes them is the last one. Rows can be as large as the store takes them. */
const PAGE_BYTES = 4 * 1_024 * 1_024
/** Rows that a filtered page looks at, at most: a page that few of them fit is short, and the next one goes on from there. */
const MAX_ROWS_READ = 3_000
/** Rows read at a time of which nothing is known. */
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
  { limit, token }: PageOptions,
  fits?: (row: Stored<D>) => boolean,
): Promise<ListPage<Stored<D>>> {
  const items: Stored<D>[] = []
  let after = token || undefined
  let bytes = 0
  let chunk = MIN_CHUNK
  for (let rowsRead = 0; rowsRead < MAX_ROWS_READ; ) {
    const want = Math.min(chunk, fits === undefined ? limit - items.length : MAX_CHUNK)
    const page: Page<D> = await tx.page(collection, {
      ...query,
      limit: want,
      ...(after === undefined ? {} : { after }),
    })
    let largest = 1
    for (const [index, row] of page.items.entries()) {
      const size = sizeOf(row)
      largest = Math.max(largest, size)
      if (fits !== undefined && !fits(row)) continue
      items.push(row)
      bytes += size
      if (items.length < limit && bytes < PAGE_BYTES) continue
      const more = index + 1 < page.items.length || page.next !== undefined
      return { items, nextToken: more ? page.cursors[index] : undefined }
    }
    after = page.next
    if (after === undefined) break
    rowsRead += page.items.length
    // The next rows are taken to be as large as the largest so far.
    chunk = Math.max(1, Math.min(MAX_CHUNK, chunk * 8, Math.ceil(PAGE_BYTES / largest)))
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
  let after: string | undefined
  do {
    const page: Page<D> = await tx.page(collection, {
      ...query,
      limit: batch,
      ...(after === undefined ? {} : { after }),
    })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}

/** About the bytes that a row's values take: texts by their characters, anything else by a little. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length
  if (typeof value !== "object" || value === null || value instanceof Date) return 8
  let size = 8
  for (const each of Object.values(value)) size += sizeOf(each)
  return size
}

/** What a request for a page says of it. */
export type PageField = "first" | "after" | "before"

/** How a caller asks for a page of a two-way list. */
export interface PageRequest {
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
export function checkPage({ first, after = "", before = "" }: PageRequest): FieldViolation<PageField>[] {
  return [
    ...(first !== undefined && !(Number.isInteger(first) && first >= 1 && first <= MAX_LIMIT)
      ? [violation("first", `must be an integer from 1 to ${MAX_LIMIT}`)]
      : []),
    ...(after !== "" && before !== "" ? [violation("before", "excludes after")] : []),
  ]
}

/** Where the page of a request that was checked is. */
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

/** The error that a token is none of the list's. */
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
