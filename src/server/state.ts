// Whether this process should get requests: what /readyz and gRPC health answer, and what tells endless streams to end.
import type { DescService } from "@bufbuild/protobuf"

/** Resolves when what it looks at works; rejects, or takes too long, when not. */
export type HealthCheck = () => Promise<unknown>

export interface ServerStateOptions {
  readonly checks?: { readonly [name: string]: HealthCheck }
  /** How long a result is believed. */
  readonly cacheMs?: number
  /** How long a check may take. */
  readonly timeoutMs?: number
}

export interface Readiness {
  readonly ready: boolean
  /** Each check by name; `draining` too, once it is. */
  readonly checks: { readonly [name: string]: "ok" | "failing" }
}

export class ServerState {
  private readonly stopping = new AbortController()
  private cached: { readonly result: Promise<Readiness>; readonly until: number } | undefined
  /** What is served; the server fills it in. */
  services: readonly DescService[] = []

  constructor(private readonly options: ServerStateOptions = {}) {}

  /** Aborts when the server begins to drain: streams that would otherwise never end do so then. */
  get draining(): AbortSignal {
    return this.stopping.signal
  }

  drain(): void {
    this.stopping.abort()
  }

  async readiness(): Promise<Readiness> {
    if (this.draining.aborted) return { ready: false, checks: { draining: "failing" } }
    const now = performance.now()
    if (this.cached === undefined || this.cached.until < now) {
      this.cached = { result: this.check(), until: now + (this.options.cacheMs ?? 1000) }
    }
    return this.cached.result
  }

  private async check(): Promise<Readiness> {
    const entries = Object.entries(this.options.checks ?? {})
    const results = await Promise.all(
      entries.map(async ([name, check]) => [name, (await this.works(check)) ? "ok" : "failing"] as const),
    )
    return { ready: results.every(([, result]) => result === "ok"), checks: Object.fromEntries(results) }
  }

  private async works(check: HealthCheck): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, this.options.timeoutMs ?? 2000, false)
    })
    try {
      return await Promise.race([check().then(() => true), timeout])
    } catch {
      return false
    } finally {
      clearTimeout(timer)
    }
  }
}
