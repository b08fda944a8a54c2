import type { Cancellation } from "../cancellation.js"

/**
 * Cancellation without an AbortSignal, which costs an EventTarget, weak references, and an error for every call that ends well.
 */
export class CallCancellation implements Cancellation {
  aborted = false
  reason: unknown
  #listeners: (() => void)[] = []

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  addEventListener(_: "abort", listener: () => void): void {
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener)
  }

  removeEventListener(_: "abort", listener: () => void): void {
    const at = this.#listeners.indexOf(listener)
    if (at !== -1) this.#listeners.splice(at, 1)
  }

  abort(reason: unknown): void {
    this.aborted = true
    this.reason = reason
    const listeners = this.#listeners
    this.#listeners = []
    for (const listener of listeners) listener()
  }
}
