// What of a list its caller may see.
import type { ForwardPageRequest, ListPage } from "../../registry/paging.js"

/** Pages that one call reads at most when it finds little to show: the next call goes on. */
const MAX_PAGES = 10

/** A page without what is not visible. It may be shorter than asked for, and still have a next one. */
export async function visiblePage<T>(
  request: ForwardPageRequest,
  list: (request: ForwardPageRequest) => Promise<ListPage<T>>,
  isVisible: (item: T) => Promise<boolean>,
): Promise<ListPage<T>> {
  let token = request.token
  for (let pages = 1; ; pages++) {
    const page = await list({ ...request, token })
    const items: T[] = []
    for (const item of page.items) if (await isVisible(item)) items.push(item)
    if (items.length > 0 || page.nextToken === undefined || pages === MAX_PAGES) return { ...page, items }
    token = page.nextToken
  }
}
