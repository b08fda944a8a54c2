// A version with its actions, as a model: frozen while it is published, and each action is changed only by who knows what it is.
import type { During, Model } from "./linearizable.js"

/** Values by name, of the actions that there are. */
type Actions = Readonly<Record<string, number>>

interface VersionState {
  readonly published: boolean
  readonly actions: Actions
}

/** What came of a change; "unknown": the caller can't know whether it was made, now or later. */
export type Outcome = "done" | "frozen" | "exists" | "absent" | "stale" | "unknown"

export type VersionOperation =
  | { readonly kind: "publish"; readonly answer: Outcome }
  | { readonly kind: "unpublish"; readonly answer: Outcome }
  | { readonly kind: "create"; readonly name: string; readonly value: number; readonly answer: Outcome }
  /** Writes `value` in place of `known`. */
  | {
      readonly kind: "put"
      readonly name: string
      readonly known: number
      readonly value: number
      readonly answer: Outcome
    }
  | { readonly kind: "delete"; readonly name: string; readonly known: number; readonly answer: Outcome }
  | { readonly kind: "read"; readonly name: string; readonly seen: number | undefined }
  | { readonly kind: "list"; readonly seen: Actions; readonly count: number }
  | { readonly kind: "version"; readonly published: boolean; readonly count: number }

export type TimedVersionOperation = During<VersionOperation>

export const versionModel: Model<VersionOperation, VersionState> = {
  initial: { published: false, actions: {} },
  nameOf: ({ published, actions }) => `${published}/${spelled(actions)}`,
  outcomes(operation, state) {
    switch (operation.kind) {
      case "read":
        return operation.seen === state.actions[operation.name] ? [state] : []
      case "list": {
        const isSame = spelled(operation.seen) === spelled(state.actions)
        return isSame && operation.count === Object.keys(state.actions).length ? [state] : []
      }
      case "version": {
        const isSame = operation.published === state.published && operation.count === Object.keys(state.actions).length
        return isSame ? [state] : []
      }
      default: {
        const [answer, next] = applied(operation, state)
        if (operation.answer === "unknown") return [next, state]
        return operation.answer === answer ? [next] : []
      }
    }
  },
}

type Change = Extract<VersionOperation, { readonly answer: Outcome }>

function applied(operation: Change, state: VersionState): [Outcome, VersionState] {
  const { published, actions } = state
  if (operation.kind === "publish") return ["done", { ...state, published: true }]
  if (operation.kind === "unpublish") return ["done", { ...state, published: false }]
  if (published) return ["frozen", state]
  const { name } = operation
  const value = actions[name]
  if (operation.kind === "create") {
    if (value !== undefined) return ["exists", state]
    return ["done", { published, actions: { ...actions, [name]: operation.value } }]
  }
  if (value === undefined) return ["absent", state]
  if (value !== operation.known) return ["stale", state]
  if (operation.kind === "put") return ["done", { published, actions: { ...actions, [name]: operation.value } }]
  const { [name]: _, ...rest } = actions
  return ["done", { published, actions: rest }]
}

function spelled(actions: Actions): string {
  return Object.entries(actions)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join()
}
