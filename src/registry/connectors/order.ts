// Orders of a list that its request chooses ("updatedAt:desc,name:asc"), and pages in them. Such a list is sorted in memory; its
// page tokens hold the values that a row is sorted by.

import { MAX_PAGE_BYTES } from "../../store/store.js"
import { badToken, EDGE, type FoundPage, type PageStart, pageStart, type TwoWayPageRequest } from "../paging.js"
import { type FieldViolation, violation } from "../violations.js"
import type { ConnectorField } from "./fields.js"

type SortValue = string | number
type SortField = "name" | "createdAt" | "updatedAt" | "id"

interface SortTerm {
  readonly field: SortField
  readonly descending: boolean
}

/** What rows are sorted by. The id comes last, so that no two rows are equal. */
export interface Order {
  readonly terms: readonly SortTerm[]
}

/** What a list can be sorted by. */
export interface Sortable {
  readonly id: string
  readonly name: string
  readonly createTime: Date
  readonly updateTime: Date
}

const SYNTAX = /^([^:,]+:[^:,]+)(,[^:,]+:[^:,]+)*$/
const ORDER_TOKEN = "s"

const values: Record<SortField, (item: Sortable) => SortValue> = {
  name: (item) => item.name,
  createdAt: (item) => item.createTime.getTime(),
  updatedAt: (item) => item.updateTime.getTime(),
  id: (item) => item.id,
}

/** As the index `updated` has it, read backwards. */
const BY_UPDATE = "updatedAt:desc"

/** What is wrong with the order that a request asks for. */
export function checkOrder(sort = ""): FieldViolation<ConnectorField>[] {
  if (sort === "") return []
  if (!SYNTAX.test(sort)) return [violation("sort", "must be of the form updatedAt:desc,name:asc")]
  const terms = sort.split(",")
  const fields = new Set(terms.map((term) => term.slice(0, term.indexOf(":"))))
  if (fields.size < terms.length) return [violation("sort", "must name each field once")]
  return terms.flatMap((term) => {
    const [field = "", direction = ""] = term.split(":")
    if (!Object.hasOwn(values, field)) {
      return [violation("sort", `'${field}' is none of ${Object.keys(values).join(", ")}`)]
    }
    return direction === "asc" || direction === "desc"
      ? []
      : [violation("sort", `'${direction}' is neither asc nor desc`)]
  })
}

/** Whether it is the order that an index has. */
export function isByUpdate(sort = ""): boolean {
  return sort === "" || sort === BY_UPDATE
}

/** Of a sort that was checked. */
export function orderOf(sort = ""): Order {
  const terms = (sort === "" ? BY_UPDATE : sort).split(",").map((term): SortTerm => {
    const [field, direction] = term.split(":")
    return { field: isSortField(field) ? field : "id", descending: direction === "desc" }
  })
  return { terms: [...terms, { field: "id", descending: true }] }
}

function isSortField(field: string | undefined): field is SortField {
  return field !== undefined && Object.hasOwn(values, field)
}

/** One page of all these rows. */
export function pageInOrder<T extends Sortable>(
  rows: Iterable<T>,
  order: Order,
  request: TwoWayPageRequest,
): FoundPage<T> {
  const page = new OrderedPage<T>(order, request)
  for (const row of rows) page.add(row)
  return page.found()
}

/** Finds the page among rows that come in any order, and keeps no more of them than the page may hold. */
export class OrderedPage<T extends Sortable> {
  readonly #start: PageStart
  readonly #boundary: SortValue[] | undefined
  /** What the page may hold, the nearest to its token first. */
  readonly #kept: { readonly row: T; readonly key: SortValue[]; readonly bytes: number }[] = []
  #bytes = 0
  #count = 0
  /** Rows on the page's side of the token. */
  #ahead = 0

  readonly #order: Order

  /** Throws for a token of another order. */
  constructor(order: Order, request: TwoWayPageRequest) {
    this.#order = order
    this.#start = pageStart(request)
    const { token, field } = this.#start
    this.#boundary = token === undefined ? undefined : boundaryOf(order, token)
    if (token !== undefined && this.#boundary === undefined) throw badToken(field)
  }

  /** @param bytes that the row takes, about; the page ends early where its rows come to MAX_PAGE_BYTES. */
  add(row: T, bytes = 0): void {
    this.#count++
    const key = keyOf(this.#order, row)
    if (this.#boundary !== undefined && this.#compare(key, this.#boundary) <= 0) return
    this.#ahead++
    const kept = this.#kept
    const isFull = kept.length === this.#start.limit || this.#bytes >= MAX_PAGE_BYTES
    const last = kept.at(-1)
    if (isFull && last !== undefined && this.#compare(key, last.key) > 0) return
    let at = kept.length
    while (at > 0 && this.#compare(key, kept[at - 1]?.key ?? []) < 0) at--
    kept.splice(at, 0, { row, key, bytes })
    this.#bytes += bytes
    for (let end = kept.at(-1); end !== undefined && this.#isSpare(end.bytes); end = kept.at(-1)) {
      kept.pop()
      this.#bytes -= end.bytes
    }
  }

  found(): FoundPage<T> {
    const { backwards } = this.#start
    const kept = backwards ? this.#kept.toReversed() : this.#kept
    const edge = backwards ? kept[0] : kept.at(-1)
    const other = backwards ? kept.at(-1) : kept[0]
    const ahead = this.#ahead > kept.length ? tokenOf(this.#order, edge?.key) : undefined
    const behind = this.#count > this.#ahead ? tokenOf(this.#order, other?.key) : undefined
    return {
      items: kept.map(({ row }) => row),
      totalCount: this.#count,
      ...(backwards ? { next: behind, prev: ahead } : { next: ahead, prev: behind }),
      backwards,
      tokenAt: (index) => tokenOf(this.#order, kept[index]?.key),
    }
  }

  /** The page does without its last row, which takes so many bytes. */
  #isSpare(bytes: number): boolean {
    const { length } = this.#kept
    return length > this.#start.limit || (length > 1 && this.#bytes - bytes >= MAX_PAGE_BYTES)
  }

  /** In the direction in which the page is read. */
  #compare(a: readonly SortValue[], b: readonly SortValue[]): number {
    return this.#start.backwards ? compareKeys(this.#order, b, a) : compareKeys(this.#order, a, b)
  }
}

function keyOf(order: Order, item: Sortable): SortValue[] {
  return order.terms.map(({ field }) => values[field](item))
}

function compareKeys(order: Order, a: readonly SortValue[], b: readonly SortValue[]): number {
  for (const [i, { descending }] of order.terms.entries()) {
    const result = compareValues(a[i], b[i])
    if (result !== 0) return descending ? -result : result
  }
  return 0
}

function compareValues(a: SortValue | undefined, b: SortValue | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b
  return compareTexts(String(a), String(b))
}

/** By code point, as the store orders. */
function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    // Of UTF-16 units surrogates stand below the last ones of the basic plane, and for code points above them.
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function tokenOf(order: Order, key: readonly SortValue[] | undefined): string {
  if (key === undefined) return EDGE
  return ORDER_TOKEN + Buffer.from(JSON.stringify([spelled(order), ...key])).toString("base64url")
}

/** Undefined for a token of another order, and for what is none. */
function boundaryOf(order: Order, token: string): SortValue[] | undefined {
  const parsed = parse(Buffer.from(token.slice(ORDER_TOKEN.length), "base64url").toString())
  if (!Array.isArray(parsed) || parsed.length !== order.terms.length + 1) return undefined
  const key: unknown[] = parsed.slice(1)
  const isKey = key.every((value, i): value is SortValue => typeof value === kindOf(order.terms[i]))
  return isKey && tokenOf(order, key) === token ? key : undefined
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function spelled({ terms }: Order): string {
  return terms.map(({ field, descending }) => `${field}:${descending ? "desc" : "asc"}`).join()
}

function kindOf(term: SortTerm | undefined): "string" | "number" {
  return term?.field === "createdAt" || term?.field === "updatedAt" ? "number" : "string"
}
