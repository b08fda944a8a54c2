// Is a concurrent history one that a model, used by one caller at a time, could have shown? Wing and Gong's search: take some operation
// that began before any other of the rest ended, if the model could have answered so, and go on; each state of the search is visited once.

/** From its call to its answer, in any clock that all callers share. */
export type During<O> = O & { readonly from: number; readonly to: number }

/** Something that operations are done on one after another. */
export interface Model<O, S> {
  readonly initial: S
  /** Tells states apart. */
  nameOf(state: S): string
  /** The states that the operation may leave, if it can have its answer in this state. */
  outcomes(operation: O, state: S): S[]
}

/** Whether the model could have given these answers. */
export function fitsModel<O, S>(history: readonly During<O>[], model: Model<O, S>): boolean {
  const operations = [...history].sort((a, b) => a.from - b.from)
  const visited = new Set<string>()
  // The operations taken so far are all before `base`, but for those still in `open`, and those after it in `ahead`.
  const search = (taken: ReadonlySet<number>, state: S): boolean => {
    const base = operations.findIndex((_, i) => !taken.has(i))
    if (base < 0) return true
    const ahead = [...taken].filter((i) => i > base).sort((a, b) => a - b)
    const seen = `${base}/${ahead.join(",")}/${model.nameOf(state)}`
    if (visited.has(seen)) return false
    visited.add(seen)
    let firstEnd = Number.POSITIVE_INFINITY
    for (let i = base; i < operations.length; i++) {
      const operation = operations[i]
      if (!operation || operation.from > firstEnd) break
      if (taken.has(i)) continue
      for (const next of model.outcomes(operation, state)) {
        if (search(new Set([...taken, i]), next)) return true
      }
      firstEnd = Math.min(firstEnd, operation.to)
    }
    return false
  }
  return search(new Set(), model.initial)
}

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

export type Timed = During<Operation>

const register: Model<Operation, State> = {
  initial: { version: 0, value: 0 },
  nameOf: ({ version, value }) => `${version}/${value}`,
  outcomes(operation, state) {
    if (operation.kind === "read") return same(operation.seen, state) ? [state] : []
    const { answer, expected, value } = operation
    const written = expected === state.version ? [{ version: state.version + 1, value }] : []
    if (answer === "unknown") return [...written, state]
    if (answer.done) return written
    return written.length === 0 && same(answer.seen, state) ? [state] : []
  },
}

/** Whether a register could have given these answers. */
export function isLinearizable(history: readonly Timed[]): boolean {
  return fitsModel(history, register)
}

function same(a: State, b: State): boolean {
  return a.version === b.version && a.value === b.value
}
