// Which connectors a list shows, when its request names a filter.

import { type FieldViolation, violation } from "../violations.js"
import type { Searchable } from "./entities.js"
import type { ConnectorField } from "./fields.js"
import { checkCategories } from "./rules.js"

export interface ConnectorFilter {
  /** Case-insensitive substring; "" matches any. */
  readonly name?: string | undefined
  /** Case-insensitive substring; "" matches any. */
  readonly protocol?: string | undefined
  /** "key:value,key2": each must match, a key alone matches any value. */
  readonly tags?: string | undefined
  /** Any of them matches. */
  readonly categories?: readonly string[] | undefined
}

type Test = (connector: Searchable) => boolean

/** What is wrong with a filter. */
export function checkFilter(filter: ConnectorFilter): FieldViolation<ConnectorField>[] {
  return [
    ...parseTags(filter.tags).flatMap(({ key }) =>
      key === "" ? [violation("tagFilter", "must be of the form key:value,key2")] : [],
    ),
    ...checkCategories("categoryFilter", categoriesOf(filter)),
  ]
}

/** Returns undefined when everything matches. */
export function filterTest(filter: ConnectorFilter): Test | undefined {
  const tests: Test[] = []
  const name = filter.name?.toLowerCase() ?? ""
  if (name !== "") tests.push((connector) => connector.name.toLowerCase().includes(name))
  const protocol = filter.protocol?.toLowerCase() ?? ""
  if (protocol !== "") tests.push((connector) => connector.protocol.includes(protocol))
  for (const { key, value } of parseTags(filter.tags)) {
    tests.push((connector) =>
      connector.tags.some((tag) => tag.key === key && (value === undefined || tag.values.includes(value))),
    )
  }
  const wanted = categoriesOf(filter)
  if (wanted.length > 0) tests.push(({ categories = [] }) => wanted.some((category) => categories.includes(category)))
  return tests.length === 0 ? undefined : (connector) => tests.every((test) => test(connector))
}

function parseTags(tags = ""): { key: string; value: string | undefined }[] {
  if (tags === "") return []
  return tags.split(",").map((tag) => {
    const colon = tag.indexOf(":")
    return colon < 0 ? { key: tag, value: undefined } : { key: tag.slice(0, colon), value: tag.slice(colon + 1) }
  })
}

function categoriesOf(filter: ConnectorFilter): readonly string[] {
  return filter.categories?.filter((category) => category !== "") ?? []
}
