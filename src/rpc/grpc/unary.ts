// One unary gRPC method on the wire, apart from any transport: headers and the message's bytes in, one answer out.
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { fromJsonString, type Message, toJsonString } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalHandlerOptions } from "@connectrpc/connect/protocol"
import { Call } from "../call.js"
import { toConnectError } from "../errors.js"
import { boundBinary, boundJson } from "../message-bounds.js"
import type { RegisteredMethod } from "../method-table.js"
import { recordOf } from "../request-record.js"
import { compress, decompress } from "./gzip.js"
import { copyMetadata, errorTrailers, grpcTimeout, type MessageFormat, refuseMalformedTimeout } from "./headers.js"
import { type MessageReader, PREFIX_BYTES, prefix, prefixed } from "./message.js"
import { type MessageDecoder, messageDecoder } from "./message-decoder.js"
import { type MessageWriter, messageWriter } from "./message-writer.js"

/** Without a body and with trailers undefined it is a trailers-only answer: everything stands in the headers. */
export interface GrpcResponse {
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer | undefined
  readonly trailers: OutgoingHttpHeaders | undefined
}

/** The trailers of a success that says no more. */
export const okTrailers: OutgoingHttpHeaders = Object.freeze({ "grpc-status": "0" })

export interface GrpcUnaryOptions {
  /** Largest request message, unpacked; a larger one is RESOURCE_EXHAUSTED. */
  readonly readMaxBytes: number
  /** Largest response message, before it is packed; a larger one is RESOURCE_EXHAUSTED. */
  readonly writeMaxBytes: number
  /** Response messages of fewer bytes are sent as they are, whatever the client accepts. */
  readonly compressMinBytes: number
  /** The domain of the google.rpc.ErrorInfo of errors that are found here. */
  readonly errorDomain: string
  /** How messages are read and written where the content type is application/grpc+json. */
  readonly jsonOptions?: UniversalHandlerOptions["jsonOptions"]
}

/** One unary method as gRPC calls it: makes the call, reads the request message, and makes the response or the error. */
export class GrpcUnaryMethod {
  readonly #read: MessageDecoder
  readonly #write: MessageWriter

  readonly #registered: RegisteredMethod

  constructor(
    registered: RegisteredMethod,
    readonly options: GrpcUnaryOptions,
  ) {
    this.#registered = registered
    this.#read = messageDecoder(registered.method.input)
    this.#write = messageWriter(registered.method.output)
  }

  /** A call for these request headers. */
  begin(headers: IncomingHttpHeaders, url: string, values: ContextValues): Call {
    return new Call(this.#registered.method, {
      protocolName: "grpc",
      requestMethod: "POST",
      url,
      headers,
      timeoutMs: grpcTimeout(single(headers["grpc-timeout"])),
      values,
    })
  }

  /** Answers a request that was read to its end. Never rejects. */
  async answer(request: MessageReader, call: Call, format: MessageFormat): Promise<GrpcResponse> {
    try {
      refuseMalformedTimeout(call)
      const encoding = supportedEncoding(call.header("grpc-encoding"))
      const { compressed, data } = request.finish()
      if (compressed && encoding !== "gzip") {
        throw new ConnectError("compressed message without grpc-encoding", Code.Internal)
      }
      const message = compressed ? await decompress(data, this.options.readMaxBytes) : data
      if (compressed) recordOf(call.values)?.memory?.read(message.length)
      const input = this.#parse(message, format)
      const output = this.#serialize(await this.#registered.unary(input, call), format)
      return await this.#succeeded(output, call, format)
    } catch (reason) {
      return failureResponse(toConnectError(reason, call), call, format)
    }
  }

  /** `output` begins with room for the prefix. */
  async #succeeded(output: Buffer, call: Call, format: MessageFormat): Promise<GrpcResponse> {
    const headers = responseHeaders(call, format)
    const given = call.responseTrailerIfAny
    const trailers: OutgoingHttpHeaders = given === undefined ? okTrailers : { ...okTrailers }
    if (given !== undefined) copyMetadata(given, trailers)
    if (acceptsGzip(call)) {
      headers["grpc-encoding"] = "gzip"
      if (output.length - PREFIX_BYTES >= this.options.compressMinBytes) {
        return { headers, body: prefixed(await compress(output.subarray(PREFIX_BYTES)), true), trailers }
      }
    }
    return { headers, body: prefix(output, false), trailers }
  }

  #parse(data: Buffer, format: MessageFormat): Message {
    const { method } = this.#registered
    if (format === "proto") boundBinary(method.input, data, this.options.errorDomain)
    else boundJson(data)
    try {
      if (format === "proto") return this.#read(data)
      return fromJsonString(method.input, Buffer.from(data).toString("utf8"), {
        ignoreUnknownFields: true,
        ...this.options.jsonOptions,
      })
    } catch (cause) {
      const message = `request is not a ${method.input.typeName}: ${cause instanceof Error ? cause.message : cause}`
      throw new ConnectError(message, Code.InvalidArgument, undefined, undefined, cause)
    }
  }

  /** With room for the prefix. */
  #serialize(message: Message, format: MessageFormat): Buffer {
    const bytes = format === "proto" ? this.#write(message, PREFIX_BYTES) : this.#writeJson(message)
    const length = bytes.length - PREFIX_BYTES
    if (length > this.options.writeMaxBytes) {
      const text = `answer of ${length} bytes: at most ${this.options.writeMaxBytes} are sent`
      throw new ConnectError(text, Code.ResourceExhausted)
    }
    return bytes
  }

  #writeJson(message: Message): Buffer {
    const json = toJsonString(this.#registered.method.output, message, this.options.jsonOptions)
    const bytes = Buffer.allocUnsafe(PREFIX_BYTES + Buffer.byteLength(json))
    bytes.write(json, PREFIX_BYTES, "utf8")
    return bytes
  }
}

/** Notes the error on the request's record, and puts it in an answer. */
export function failureResponse(error: ConnectError, call: Call, format: MessageFormat): GrpcResponse {
  const record = recordOf(call.values)
  if (record !== undefined) {
    record.code = error.code
    record.error = error
  }
  const trailers = errorTrailers(error)
  if (call.responseTrailerIfAny !== undefined) copyMetadata(call.responseTrailerIfAny, trailers)
  const headers = responseHeaders(call, format)
  if (call.responseHeaderIfAny === undefined) {
    return { headers: Object.assign(headers, trailers), body: undefined, trailers: undefined }
  }
  return { headers, body: undefined, trailers }
}

function responseHeaders(call: Call, format: MessageFormat): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {
    ":status": 200,
    "content-type": format === "proto" ? "application/grpc+proto" : "application/grpc+json",
  }
  const record = recordOf(call.values)
  if (record !== undefined) {
    headers["x-request-id"] = record.correlationId
    if (record.traceResponse !== undefined) headers.traceresponse = record.traceResponse
  }
  const given = call.responseHeaderIfAny
  if (given !== undefined) copyMetadata(given, headers)
  return headers
}

function supportedEncoding(encoding: string | undefined): "gzip" | undefined {
  if (encoding === undefined || encoding === "identity") return undefined
  if (encoding === "gzip") return "gzip"
  const headers = { "grpc-accept-encoding": "gzip,identity" }
  throw new ConnectError(`unknown compression "${encoding}": gzip and identity are read`, Code.Unimplemented, headers)
}

/** As connect-node has it: a client that names no encodings gets the one that it sent. */
function acceptsGzip(call: Call): boolean {
  const accepted = call.header("grpc-accept-encoding")
  if (accepted === undefined || accepted === "") return call.header("grpc-encoding") === "gzip"
  return accepted === "gzip" || accepted.split(",").some((name) => name.trim() === "gzip")
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0]
}
