// One page of a list, as commands give it.
import type { Page } from "../store/store.js"

export interface PageOptions {
  readonly limit: number
  /** nextToken of the page before; undefined or "": from the start. */
  readonly token?: string | undefined
}

export interface ListPage<T> {
  readonly items: readonly T[]
  /** Undefined on the last page. */
  readonly nextToken: string | undefined
}

export function pageQuery(request: PageOptions): { limit: number; after?: string } {
  return { limit: request.limit, ...(request.token ? { after: request.token } : {}) }
}

export function listPage<D>(page: Page<D>): ListPage<Page<D>["items"][number]> {
  return { items: page.items, nextToken: page.next }
}
