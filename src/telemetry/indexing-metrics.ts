import { Distribution } from "./distribution.js"

const SECONDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** How indexing a package ended: its index is there, it can't be indexed, or it is tried again later. */
const statuses = ["indexed", "failed", "retried"] as const

/** Counts what the indexer does. */
export class IndexingMetrics {
  readonly durations = new Distribution(SECONDS)
  readonly #counts = new Map<string, number>(statuses.map((status) => [status, 0]))
  active = 0

  /** Returns what is to be called with how it ended. */
  begin(): (status: (typeof statuses)[number]) => void {
    const startedAt = performance.now()
    this.active++
    return (status) => {
      this.active--
      this.durations.observe((performance.now() - startedAt) / 1000)
      this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1)
    }
  }

  get counts(): Iterable<readonly [string, number]> {
    return this.#counts
  }
}
