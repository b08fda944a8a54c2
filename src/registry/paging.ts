// One page of a list, as commands give it.
import type { Collection, Page, PageQuery, ReadTransaction, Stored } from "../store/store.js"

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
const LOOKED_AT_MAX = 3_000
/** Rows read at a time of which nothing is known. */
const CHUNK_MIN = 16
const CHUNK_MAX = 1_000

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
  let chunk = CHUNK_MIN
  for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; ) {
    const want = Math.min(chunk, fits === undefined ? limit - items.length : CHUNK_MAX)
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
    lookedAt += page.items.length
    // The next rows are taken to be as large as the largest so far.
    chunk = Math.max(1, Math.min(CHUNK_MAX, chunk * 8, Math.ceil(PAGE_BYTES / largest)))
  }
  return { items, nextToken: after }
}

/** About the bytes that a row's values take: texts by their characters, anything else by a little. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length
  if (typeof value !== "object" || value === null || value instanceof Date) return 8
  let size = 8
  for (const each of Object.values(value)) size += sizeOf(each)
  return size
}
