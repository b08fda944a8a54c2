// Page tokens of at most 2,000 characters over the store's cursors, which can be longer.
import { setImmediate as nextTurn } from "node:timers/promises"
import type { ConnectError } from "@connectrpc/connect"
import type { ForwardPageRequest, ListPage } from "../registry/paging.js"
import { StoreError } from "../store/store.js"
import { badRequest, requestViolation } from "./bad-request.js"

const MAX_TOKEN = 2_000
/** Items of a page, at most: who asks for more gets so many (AIP-158). An API that refuses a larger size does so by a rule. */
const MAX_PAGE = 1_000
/** Marks a cursor written densely; none begins with it. */
const DENSE = "."
/** 85 characters that need no escape in JSON, as in RFC 1924. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

/** How a request asks for a page; `field` is what it calls the token. */
export interface PageFields {
  readonly limit: number | undefined
  readonly token: string
  readonly field: "next_token" | "page_token"
}

/** One page of a list; a token that is none of this list's is refused by the name of its field. */
export async function onePage<P extends ListPage<unknown>>(
  params: PageFields,
  defaultLimit: number,
  list: (page: ForwardPageRequest) => Promise<P>,
): Promise<Omit<P, "nextToken"> & { readonly nextToken: string }> {
  const token = params.token === "" ? undefined : cursorOf(params.token)
  try {
    const { nextToken, ...page } = await list({ limit: Math.min(params.limit ?? defaultLimit, MAX_PAGE), token })
    // A caller who reads page after page leaves a turn to the others between two of them.
    if (token !== undefined) await nextTurn()
    return { ...page, nextToken: nextToken === undefined ? "" : tokenOf(nextToken) }
  } catch (error) {
    if (token !== undefined && error instanceof StoreError && error.reason === "invalid") {
      throw noSuchToken(params.field)
    }
    throw error
  }
}

/** The error that a token is none of the list's; `field` is what the request calls it. */
export function noSuchToken(field: PageFields["field"]): ConnectError {
  return badRequest(requestViolation(field, "is no token of this list: leave it out to start again", "TOKEN"))
}

/** The token for a cursor, at most 2,000 characters long, and none that a command line would take for an option. */
export function tokenOf(cursor: string): string {
  return cursor.length <= MAX_TOKEN && !cursor.startsWith("-")
    ? cursor
    : DENSE + toDense(Buffer.from(cursor, "base64url"))
}

/** Of a token that no cursor was made into, something that is no cursor either. */
export function cursorOf(token: string): string {
  if (!token.startsWith(DENSE)) return token
  return fromDense(token.slice(DENSE.length))?.toString("base64url") || token
}

function toDense(bytes: Buffer): string {
  let text = ""
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4)
    let number = 0
    for (let i = 0; i < 4; i++) number = number * 256 + (group[i] ?? 0)
    let digits = ""
    for (let i = 0; i < 5; i++) {
      digits = DIGITS.charAt(number % 85) + digits
      number = Math.floor(number / 85)
    }
    text += digits.slice(0, group.length + 1)
  }
  return text
}

function fromDense(text: string): Buffer | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5)
    let number = 0
    for (let i = 0; i < 5; i++) {
      // What the last group lacks counts as the highest digit: cutting the result off then gives the bytes back.
      const digit = i < group.length ? DIGITS.indexOf(group.charAt(i)) : 84
      if (digit < 0) return undefined
      number = number * 85 + digit
    }
    if (number > 0xffffffff || group.length === 1) return undefined
    for (let i = 0; i < group.length - 1; i++) bytes.push(Math.floor(number / 256 ** (3 - i)) % 256)
  }
  return Buffer.from(bytes)
}
