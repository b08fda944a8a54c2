// A list that is answered whole, as one array: pages are fetched one after another while they are written, so that memory holds
// one of them.
import type { Message } from "@bufbuild/protobuf"
import { clone, isFieldSet } from "@bufbuild/protobuf"
import { ConnectError } from "@connectrpc/connect"
import type { Call } from "../../rpc/call.js"
import type { RegisteredMethod } from "../../rpc/method-table.js"
import { getter, setter } from "../binding/field-accessors.js"
import type { Exchange } from "../exchange.js"
import type { JsonCodec } from "../json/codec.js"
import type { AllPages, Binding } from "../routing/rules.js"
import { createHeadWriter } from "./response-head.js"

export interface WholeList {
  /** The request names no page. */
  wanted(message: Message): boolean
  /** Errors of the first page have their own answer; a later one can only cut the connection. */
  respond(exchange: Exchange, message: Message, call: Call): Promise<void>
}

/** Compiles how all pages of a list are written as one array. */
export function createWholeList(
  binding: Binding,
  pages: AllPages,
  entry: RegisteredMethod,
  codec: JsonCodec,
  pageItems: number,
): WholeList {
  const setSize = setter(pages.pageSize)
  const setToken = setter(pages.pageToken)
  const items = getter(pages.items)
  const next = getter(pages.nextPageToken)
  const writeElement = codec.elementWriter(pages.items)
  const head = createHeadWriter(binding, codec, pages.nextPageToken)

  function fetch(first: Message, pageToken: unknown, call: Call): Promise<Message> {
    const message = clone(binding.method.input, first)
    setSize(message, pageItems)
    if (pageToken !== undefined) setToken(message, pageToken)
    return entry.unary(message, call)
  }

  function write(page: Message): string {
    const list = items(page)
    return Array.isArray(list) ? list.map(writeElement).join(",") : ""
  }

  async function respond(exchange: Exchange, message: Message, call: Call): Promise<void> {
    let page = await fetch(message, undefined, call)
    const { status, headers } = head(page, call)
    let text = `[${write(page)}`
    if (!next(page)) {
      exchange.sendJson(status, headers, `${text}]`)
      return
    }
    headers["content-type"] = "application/json"
    if (!exchange.beginStream(status, headers, true)) return
    if (exchange.isHead) {
      exchange.endStream()
      return
    }
    let comma = text !== "["
    for (let pageToken = next(page); pageToken; pageToken = next(page)) {
      await exchange.writeStream(text)
      page = await fetch(message, pageToken, call)
      const more = write(page)
      text = comma && more !== "" ? `,${more}` : more
      comma ||= more !== ""
    }
    exchange.endStream(`${text}]`)
  }

  return {
    wanted: (message) => !isFieldSet(message, pages.pageSize) && !isFieldSet(message, pages.pageToken),
    respond: (exchange, message, call) =>
      respond(exchange, message, call).catch((error: unknown) => exchange.abort(ConnectError.from(error))),
  }
}
