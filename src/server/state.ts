import { setMaxListeners } from "node:events"
import type { DescService } from "@bufbuild/protobuf"

/** Resolves when what it looks at works; rejects, or takes too long, when not. */
export type HealthCheck = () => Promise<unknown>

export interface ServerStateOptions {
  /** What must work for this process to be ready, by name. Default: nothing. */
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
  /** Why a check fails, by its name: a code only, since whoever reaches the port reads it. The log has the error. */
  readonly reasons?: { readonly [name: string]: string }
}

/** Whether this process should get requests: what /readyz and gRPC health answer, and what tells endless streams to end. */
export class ServerState {
  readonly #stopping = new AbortController()
  #cached: { readonly result: Promise<Readiness>; readonly until: number } | undefined
  /** What is served; the server fills it in. */
  services: readonly DescService[] = []
  /** Called when a check begins to fail, not again before it has been well. */
  onFailure: ((check: string, error: unknown) => void) | undefined
  readonly #failing = new Set<string>()

  readonly #options: ServerStateOptions

  constructor(options: ServerStateOptions = {}) {
    this.#options = options
    // Every stream that would never end listens.
    setMaxListeners(0, this.draining)
  }

  /** Aborts when the server begins to drain: streams that would otherwise never end do so then. */
  get draining(): AbortSignal {
    return this.#stopping.signal
  }

  drain(): void {
    this.#stopping.abort()
  }

  async readiness(): Promise<Readiness> {
    if (this.draining.aborted) return { ready: false, checks: { draining: "failing" } }
    const now = performance.now()
    if (this.#cached === undefined || this.#cached.until < now) {
      this.#cached = { result: this.#check(), until: now + (this.#options.cacheMs ?? 1000) }
    }
    return this.#cached.result
  }

  async #check(): Promise<Readiness> {
    const reasons: Record<string, string> = {}
    const names = Object.entries(this.#options.checks ?? {}).map(async ([name, check]) => {
      try {
        await this.#inTime(check)
        this.#failing.delete(name)
        return [name, "ok"] as const
      } catch (error) {
        reasons[name] = reasonOf(error)
        if (!this.#failing.has(name)) this.onFailure?.(name, error)
        this.#failing.add(name)
        return [name, "failing"] as const
      }
    })
    const results = await Promise.all(names)
    const checks = Object.fromEntries(results)
    return this.#failing.size === 0 ? { ready: true, checks } : { ready: false, checks, reasons }
  }

  /** Rejects where the check does, or takes too long. */
  async #inTime(check: HealthCheck): Promise<void> {
    const { timeoutMs = 2000 } = this.#options
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(Object.assign(new Error(`no answer within ${timeoutMs} ms`), { code: "TIMEOUT" })),
        timeoutMs,
      )
    })
    try {
      await Promise.race([check(), timeout])
    } finally {
      clearTimeout(timer)
    }
  }
}

/** A system's or driver's code such as ENOSPC; a message may hold a password. */
function reasonOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
  return /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : "see the log"
}
