// Is a concurrent history one that a register, changed by one caller at a time, could have shown? Wing and Gong's search: take
// some operation that began before any other of the rest ended, if the register could have answered so, and go on; each state
// of the search is visited once.

/** A register holds a version and a value; 0 is the version of one that is not there yet. */
export interface State {
  readonly version: number
  readonly value: number
}

export type Operation =
  | { readonly kind: "read"; readonly seen: State }
  /** Writes `value` where the version is `expected`; else answers with what is there. */
  | { readonly kind: "compareAndSet"; readonly expected: number; readonly value: number; readonly answer: Answer }

/** unknown: the caller can't know whether it was done, now or later. */
export type Answer = { readonly done: true } | { readonly done: false; readonly seen: State } | "unknown"

/** From its call to its answer, in any clock that all callers share. */
export type Timed = Operation & { readonly from: number; readonly to: number }

const INITIAL: State = { version: 0, value: 0 }

export function isLinearizable(history: readonly Timed[]): boolean {
  const operations = [...history].sort((a, b) => a.from - b.from)
  const visited = new Set<string>()
  // The operations taken so far are all before `base`, but for those still in `open`, and those after it in `ahead`.
  const search = (taken: ReadonlySet<number>, state: State): boolean => {
    const base = operations.findIndex((_, i) => !taken.has(i))
    if (base < 0) return true
    const ahead = [...taken].filter((i) => i > base).sort((a, b) => a - b)
    const seen = `${base}/${ahead.join(",")}/${state.version}/${state.value}`
    if (visited.has(seen)) return false
    visited.add(seen)
    let firstEnd = Number.POSITIVE_INFINITY
    for (let i = base; i < operations.length; i++) {
      const operation = operations[i]
      if (!operation || operation.from > firstEnd) break
      if (taken.has(i)) continue
      for (const next of outcomes(operation, state)) {
        if (search(new Set([...taken, i]), next)) return true
      }
      firstEnd = Math.min(firstEnd, operation.to)
    }
    return false
  }
  return search(new Set(), INITIAL)
}

/** The states that the operation may leave, if it can have its answer in this state. */
function outcomes(operation: Operation, state: State): State[] {
  if (operation.kind === "read") return same(operation.seen, state) ? [state] : []
  const { answer, expected, value } = operation
  const written = expected === state.version ? [{ version: state.version + 1, value }] : []
  if (answer === "unknown") return [...written, state]
  if (answer.done) return written
  return written.length === 0 && same(answer.seen, state) ? [state] : []
}

function same(a: State, b: State): boolean {
  return a.version === b.version && a.value === b.value
}
