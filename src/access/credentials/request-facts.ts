// What authentication looks at: a request's line, headers and source, before a byte of its body.
import type { IncomingHttpHeaders } from "node:http"

export interface RequestFacts {
  readonly method: string
  /** Path and query as they came. */
  readonly target: string
  readonly headers: IncomingHttpHeaders & { readonly ":authority"?: string | undefined }
  /** Names and values in turn, as they came: what was sent twice is here twice. */
  readonly rawHeaders: readonly string[]
  readonly remoteAddress: string
}

/** All values of a header (its name in lower case), in the order they came. */
export function headerValues(facts: Pick<RequestFacts, "rawHeaders">, name: string): string[] {
  const { rawHeaders } = facts
  const values: string[] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const key = rawHeaders[at] as string
    if (key.length === name.length && key.toLowerCase() === name) values.push(rawHeaders[at + 1] as string)
  }
  return values
}

/** The same for all headers at once, for whoever asks for as many as a client names. */
export function allHeaderValues({
  rawHeaders,
}: Pick<RequestFacts, "rawHeaders">): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase()
    const values = all.get(name)
    if (values === undefined) all.set(name, [rawHeaders[at + 1] as string])
    else values.push(rawHeaders[at + 1] as string)
  }
  return all
}
