// Partial updates: a member that is absent stays, null clears it, anything else sets it.
import { isDeepStrictEqual } from "node:util"
import { atLeast } from "./context.js"

export type Patch<D> = { readonly [M in keyof D]?: Exclude<D[M], undefined> | null }

/** The document with the patch applied and its updateTime moved; the same object when the patch changes nothing. */
export function patched<D extends { readonly updateTime: Date }>(document: D, patch: Patch<Partial<D>>, now: Date): D {
  const next = { ...document } as Record<string, unknown>
  let changed = false
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || isDeepStrictEqual(value ?? undefined, next[name])) continue
    changed = true
    if (value === null) delete next[name]
    else next[name] = value
  }
  if (!changed) return document
  return { ...(next as D), updateTime: atLeast(document.updateTime, now) }
}

/** Compiles only if nothing is left of a change after its members were taken from it: one that is added is not forgotten. */
export function everyMemberTaken(_rest: Readonly<Record<string, never>>): void {}
