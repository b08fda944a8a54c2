// What of a response message travels outside the body: header fields, the entity tag, the status. Compiled per route.
import type { DescField, Message } from "@bufbuild/protobuf"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import type { Call } from "../../rpc/call.js"
import { getter, isMessageValue } from "../binding/field-accessors.js"
import { addHeaders, type Headers } from "../http.js"
import type { JsonCodec } from "../json/codec.js"
import { fieldOptions } from "../options.js"
import type { Binding } from "../routing/rules.js"
import { formatEntityTag } from "./entity-tags.js"

export interface ResponseHead {
  status: number
  readonly headers: Headers
  /** As the implementation gave it. */
  etag: string | undefined
}

export type HeadWriter = (message: Message, call: Call) => ResponseHead

type Step = (message: Message, head: ResponseHead) => void

/** Fields of the response but for `omit`, and of the message that its body is. */
export function createHeadWriter(binding: Binding, codec: JsonCodec, omit?: DescField): HeadWriter {
  const { method, responseBody, successStatus } = binding
  const steps = method.output.fields.flatMap((field) => (field === omit ? [] : (stepOf(field, codec) ?? [])))
  if (responseBody?.fieldKind === "message") {
    const get = getter(responseBody)
    for (const field of responseBody.message.fields) {
      const step = stepOf(field, codec)
      if (step === undefined) continue
      steps.push((message, head) => {
        const body = get(message)
        if (isMessageValue(body)) step(body, head)
      })
    }
  }
  return (message, call) => {
    const head: ResponseHead = { status: successStatus, headers: {}, etag: undefined }
    const set = call.responseHeaderIfAny
    if (set !== undefined) addHeaders(head.headers, set)
    for (const step of steps) step(message, head)
    return head
  }
}

function stepOf(field: DescField, codec: JsonCodec): Step | undefined {
  const { header, precondition, statusWhenSet } = fieldOptions(field)
  const get = getter(field)
  if (precondition === Precondition.ETAG) {
    return (message, head) => {
      const etag = get(message)
      if (typeof etag !== "string" || etag === "") return
      head.etag = etag
      head.headers.etag = formatEntityTag(etag)
    }
  }
  if (statusWhenSet !== 0) {
    return (message, head) => {
      if (!isDefault(get(message))) head.status = statusWhenSet
    }
  }
  if (header === "") return undefined
  const name = header
  const write = codec.fieldWriter(field)
  return (message, head) => {
    const value = get(message)
    if (isDefault(value)) return
    const text = typeof value === "string" ? value : unquote(write(message))
    head.headers[name] = headerText(text)
  }
}

function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === "" || value === 0 || value === false || value === 0n
}

function unquote(json: string): string {
  const value: unknown = JSON.parse(json)
  if (Array.isArray(value)) return value.join(", ")
  return typeof value === "string" ? value : json
}

/** Percent-encodes what a header can't carry. */
function headerText(text: string): string {
  return /^[\t\x20-\x7e]*$/.test(text)
    ? text
    : text.replace(/[^\t\x20-\x7e]+/gu, (run) => encodeURIComponent(run.toWellFormed()))
}
