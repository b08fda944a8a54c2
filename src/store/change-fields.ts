// What a change record says of a change: the members that differ, a secret's values left out.

import { type Fields, memberOf, type Shape } from "./document.js"
import { compareCodePoints } from "./key-order.js"
import type { Change, Value } from "./store.js"

/** In order of their names. No `from`: created; no `to`: deleted. What `revision` either has does not count. */
export function changedFields(shape: Shape, from: Fields | undefined, to: Fields | undefined): Change["fields"] {
  const names = Object.keys(from ?? {}).filter((name) => !to || !sameValue(from?.[name], memberOf(to, name)))
  for (const name of Object.keys(to ?? {})) if (!from || !Object.hasOwn(from, name)) names.push(name)
  const changed = names.filter((name) => name !== "revision").sort(compareCodePoints)
  return changed.map((name) => {
    if (shape.secrets?.includes(name)) return { name, secret: true }
    const before = from && memberOf(from, name)
    const after = to && memberOf(to, name)
    return {
      name,
      ...(before === undefined ? {} : { from: before }),
      ...(after === undefined ? {} : { to: after }),
    }
  })
}

/** Equal as stored data: Dates and bytes by content, members in any order. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  }
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0
  }
  if (isArray(a) || isArray(b)) {
    return isArray(a) && isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]))
  }
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
  )
}

// Array.isArray does not narrow a readonly array.
function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
