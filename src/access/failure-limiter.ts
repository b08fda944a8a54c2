// How often one source address may fail to authenticate.
import { BoundedMap } from "./bounded-map.js"

const MAX_ADDRESSES = 10_000
const WINDOW_MS = 1_000

interface Failures {
  windowStart: number
  count: number
}

/** Counts failures a second for each address; those used longest ago are forgotten. */
export class FailureLimiter {
  readonly #failures = new BoundedMap<string, Failures>(MAX_ADDRESSES)

  readonly #maxPerSecond: number
  readonly #now: () => number

  constructor(maxPerSecond = 20, now: () => number = () => performance.now()) {
    this.#maxPerSecond = maxPerSecond
    this.#now = now
  }

  /** Counts a failure; false: the address has had too many in this second. */
  count(address: string): boolean {
    const now = this.#now()
    const key = networkOf(address)
    let failures = this.#failures.get(key)
    if (failures === undefined || now - failures.windowStart >= WINDOW_MS) {
      failures = { windowStart: now, count: 0 }
      this.#failures.set(key, failures)
    }
    failures.count++
    return failures.count <= this.#maxPerSecond
  }
}

/** Of an IPv6 address the /64 that one subscriber has. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(":")) return address
  const [head = "", tail] = address.split("::")
  const first = head === "" ? [] : head.split(":")
  const last = tail === undefined || tail === "" ? [] : tail.split(":")
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0")
  return [...first, ...zeros, ...last].slice(0, 4).join(":")
}
