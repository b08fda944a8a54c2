// The suite's test service, as its comments in service.proto ask for.
import { setTimeout as sleep } from "node:timers/promises"
import { create, type DescMessage, type Message, type MessageInitShape } from "@bufbuild/protobuf"
import { anyPack } from "@bufbuild/protobuf/wkt"
import { type Code, ConnectError, type ConnectRouter, type HandlerContext } from "@connectrpc/connect"
import {
  BidiStreamRequestSchema,
  ClientStreamRequestSchema,
  ConformancePayload_RequestInfoSchema,
  type ConformancePayloadSchema,
  ConformanceService,
  type Error as ErrorDefinition,
  type Header,
  HeaderSchema,
  IdempotentUnaryRequestSchema,
  ServerStreamRequestSchema,
  UnaryRequestSchema,
  type UnaryResponseDefinition,
} from "../gen/connectrpc/conformance/v1/service_pb.js"

export function conformanceService(router: ConnectRouter): void {
  router.service(ConformanceService, {
    unary: (request, context) => single(request.responseDefinition, UnaryRequestSchema, [request], context),
    idempotentUnary: (request, context) =>
      single(request.responseDefinition, IdempotentUnaryRequestSchema, [request], context),

    async clientStream(requests, context) {
      const received = await collect(requests)
      return single(received[0]?.responseDefinition, ClientStreamRequestSchema, received, context)
    },

    async *serverStream(request, context) {
      const definition = request.responseDefinition
      setMetadata(definition, context)
      const info = requestInfo(ServerStreamRequestSchema, [request], context)
      let answered = false
      for (const data of definition?.responseData ?? []) {
        await sleep(definition?.responseDelayMs)
        yield { payload: answered ? { data } : { data, requestInfo: info } }
        answered = true
      }
      if (definition?.error !== undefined) throw asConnectError(definition.error, answered ? undefined : info)
    },

    async *bidiStream(requests, context) {
      const received: Message[] = []
      let first: MessageOf<typeof BidiStreamRequestSchema> | undefined
      let sent = 0
      for await (const request of requests) {
        if (first === undefined) {
          first = request
          setMetadata(request.responseDefinition, context)
        }
        received.push(request)
        if (!first.fullDuplex) continue
        const data = first.responseDefinition?.responseData[sent]
        if (data === undefined) break
        await sleep(first.responseDefinition?.responseDelayMs)
        const of = sent === 0 ? requestInfo(BidiStreamRequestSchema, received, context) : echo([request])
        yield { payload: { data, requestInfo: of } }
        sent++
      }
      const definition = first?.responseDefinition
      const info = requestInfo(BidiStreamRequestSchema, received, context)
      for (const data of definition?.responseData.slice(sent) ?? []) {
        await sleep(definition?.responseDelayMs)
        yield { payload: sent === 0 ? { data, requestInfo: info } : { data } }
        sent++
      }
      if (definition?.error !== undefined) throw asConnectError(definition.error, sent === 0 ? info : undefined)
    },
  })
}

type MessageOf<D extends DescMessage> = ReturnType<typeof create<D>>
type RequestInfo = MessageOf<typeof ConformancePayload_RequestInfoSchema>

async function single(
  definition: UnaryResponseDefinition | undefined,
  schema: DescMessage,
  requests: readonly Message[],
  context: HandlerContext,
): Promise<{ payload: MessageInitShape<typeof ConformancePayloadSchema> }> {
  setMetadata(definition, context)
  const info = requestInfo(schema, requests, context)
  await sleep(definition?.responseDelayMs)
  if (definition?.response.case === "error") throw asConnectError(definition.response.value, info)
  const data = definition?.response.case === "responseData" ? definition.response.value : new Uint8Array()
  return { payload: { data, requestInfo: info } }
}

async function collect<T>(input: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of input) all.push(each)
  return all
}

function setMetadata(
  definition: { readonly responseHeaders: readonly Header[]; readonly responseTrailers: readonly Header[] } | undefined,
  context: HandlerContext,
): void {
  append(context.responseHeader, definition?.responseHeaders)
  append(context.responseTrailer, definition?.responseTrailers)
}

function append(target: Headers, headers: readonly Header[] = []): void {
  for (const { name, value } of headers) for (const each of value) target.append(name, each)
}

function requestInfo(schema: DescMessage, requests: readonly Message[], context: HandlerContext): RequestInfo {
  const timeout = context.timeoutMs()
  const info = echo(requests, schema)
  info.requestHeaders = [...context.requestHeader].map(([name, value]) => header(name, value))
  if (timeout !== undefined) info.timeoutMs = BigInt(Math.round(timeout))
  if (context.requestMethod === "GET") {
    const queryParams = [...new URL(context.url).searchParams].map(([name, value]) => header(name, value))
    info.connectGetInfo = { $typeName: "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo", queryParams }
  }
  return info
}

function echo(requests: readonly Message[], schema: DescMessage = BidiStreamRequestSchema): RequestInfo {
  return create(ConformancePayload_RequestInfoSchema, { requests: requests.map((each) => anyPack(schema, each)) })
}

function header(name: string, value: string): Header {
  return create(HeaderSchema, { name, value: value.split(", ") })
}

function asConnectError(definition: ErrorDefinition, info: RequestInfo | undefined): ConnectError {
  const error = new ConnectError(definition.message ?? "", definition.code as unknown as Code)
  error.details = definition.details.map(({ typeUrl, value }) => ({
    type: typeUrl.slice(typeUrl.lastIndexOf("/") + 1),
    value,
  }))
  if (info !== undefined) error.details.push({ desc: ConformancePayload_RequestInfoSchema, value: info })
  return error
}
