// What kinds of settings there are: how each is read from its environment variable, and what an error says of a wrong value.
import { getHeapStatistics } from "node:v8"

/** A part of what V8 lets the heap grow to (`--max-old-space-size`), in bytes. */
export function heapShare(part: number): number {
  return Math.floor(getHeapStatistics().heap_size_limit * part)
}

/** Whether a host's address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host)
}

/** How one setting is read: its default, what it means, and its check, whose Error says what is wrong. */
export interface Setting<T> {
  readonly fallback: T
  /** The default in words, where it is not the same everywhere. */
  readonly shown?: string
  readonly meaning: string
  read(value: string | undefined): T
}

/** A number of processes, or auto. */
export function workers(meaning: string): Setting<number | "auto"> {
  const count = integer(1, 1, 256, meaning)
  return {
    ...count,
    read(value) {
      if (value === "auto") return value
      try {
        return count.read(value)
      } catch {
        throw new Error(`must be auto or a whole number from 1 to 256, not '${value}'`)
      }
    },
  }
}

/** Any text. */
export function text(fallback: string, meaning: string): Setting<string> {
  return { fallback, meaning, read: (value) => value ?? fallback }
}

/** Text of a form; `expected` names the form. */
export function pattern(fallback: string, allowed: RegExp, expected: string, meaning: string): Setting<string> {
  return { fallback, meaning, read: (value) => (value === undefined ? fallback : matching(value, allowed, expected)) }
}

/** Text of a form, or nothing. */
export function optional(allowed: RegExp, expected: string, meaning: string): Setting<string | undefined> {
  return {
    fallback: undefined,
    meaning,
    read: (value) => (value === undefined ? undefined : matching(value, allowed, expected)),
  }
}

/** A list with commas; `expected` names what each has to be. */
export function list(
  isRight: (each: string) => boolean,
  expected: string,
  meaning: string,
): Setting<readonly string[]> {
  return {
    fallback: [],
    meaning,
    read(value) {
      const all = (value ?? "").split(",").flatMap((each) => each.trim() || [])
      const wrong = all.find((each) => !isRight(each))
      if (wrong !== undefined) throw new Error(`must be ${expected}, not '${wrong}'`)
      return all
    },
  }
}

/** https, or http on loopback, without a query. */
export function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  const secure = protocol === "https:" || (protocol === "http:" && isLoopback(hostname.replace(/^\[|\]$/g, "")))
  return secure && search === "" && hash === ""
}

/** Origins of browsers' pages, or * for all. */
export function origins(meaning: string): Setting<"*" | readonly string[] | undefined> {
  return {
    fallback: undefined,
    meaning,
    read(value) {
      if (value === undefined || value === "*") return value
      const all = value.split(",").map((each) => each.trim())
      const wrong = all.find((each) => !isOrigin(each))
      if (wrong === undefined) return all
      throw new Error(`must be * or origins as browsers send them, such as https://app.example.com, not '${wrong}'`)
    },
  }
}

/** Scheme, host and port as a browser writes them: in lower case, no default port, no path. */
function isOrigin(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@*]+$/.test(text)) return false
  if (!/^https?:/.test(text)) return true
  return URL.canParse(text) && new URL(text).origin === text
}

function matching(value: string, allowed: RegExp, expected: string): string {
  // The value itself may hold a password: it is not repeated.
  if (!allowed.test(value)) throw new Error(`must be ${expected}`)
  return value
}

/** A whole number. */
export function integer(fallback: number, least: number, most: number, meaning: string): Setting<number> {
  return {
    fallback,
    meaning,
    read(value) {
      if (value === undefined) return fallback
      const number = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN
      if (!(number >= least && number <= most)) {
        throw new Error(`must be a whole number from ${least} to ${most}, not '${value}'`)
      }
      return number
    },
  }
}

/** Bytes: a part of the heap's limit, where it is not set. */
export function heapPart(part: number, meaning: string): Setting<number> {
  const { read } = integer(heapShare(part), 1024 ** 2, 2 ** 40, meaning)
  return { fallback: heapShare(part), shown: `1/${1 / part} of the heap's limit`, meaning, read }
}

/** Names of hosts. */
export function names(meaning: string): Setting<readonly string[]> {
  const hosts = list((each) => /^[a-z0-9.-]+$/.test(each), "host names without a port", meaning)
  return { ...hosts, read: (value) => hosts.read(value?.toLowerCase()) }
}

/** One of a few words. */
export function oneOf<const T extends string>(
  fallback: NoInfer<T>,
  allowed: readonly T[],
  meaning: string,
): Setting<T> {
  const { read } = oneOfOrUnset(allowed, meaning)
  return { fallback, meaning, read: (value) => read(value) ?? fallback }
}

/** One of a few words, or nothing. */
export function oneOfOrUnset<const T extends string>(allowed: readonly T[], meaning: string): Setting<T | undefined> {
  return {
    fallback: undefined,
    meaning,
    read(value) {
      const found = allowed.find((each) => each === value)
      if (value !== undefined && found === undefined) {
        throw new Error(`must be one of ${allowed.join(", ")}, not '${value}'`)
      }
      return found
    },
  }
}

/** A number from 0 to 1; 1 where it is not set. */
export function ratio(meaning: string): Setting<number> {
  return {
    fallback: 1,
    meaning,
    read(value) {
      if (value === undefined) return 1
      const number = /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(value) ? Number(value) : Number.NaN
      if (Number.isNaN(number)) throw new Error(`must be a number from 0 to 1, such as 0.05, not '${value}'`)
      return number
    },
  }
}

/** true, false or nothing. */
export function optionalFlag(meaning: string): Setting<boolean | undefined> {
  return {
    fallback: undefined,
    meaning,
    read(value) {
      if (value === undefined) return undefined
      if (value === "false") return false
      if (value === "true") return true
      throw new Error(`must be true or false, not '${value}'`)
    },
  }
}
