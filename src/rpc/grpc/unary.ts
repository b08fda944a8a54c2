// One unary gRPC method on the wire, apart from any transport: headers and the message's bytes in, one answer out.
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { fromBinary, fromJsonString, type Message, toBinary, toJsonString } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalHandlerOptions } from "@connectrpc/connect/protocol"
import { Call } from "../call.js"
import { toConnectError } from "../errors.js"
import type { RegisteredMethod } from "../method-table.js"
import { recordOf } from "../request-record.js"
import { compress, decompress } from "./gzip.js"
import { copyMetadata, errorTrailers, grpcTimeout, type MessageFormat, refuseMalformedTimeout } from "./headers.js"
import { type MessageReader, prefixed } from "./message.js"

/** Without a body and with trailers undefined it is a trailers-only answer: everything stands in the headers. */
export interface GrpcAnswer {
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer | undefined
  readonly trailers: OutgoingHttpHeaders | undefined
}

export interface GrpcUnaryOptions {
  readonly readMaxBytes: number
  readonly writeMaxBytes: number
  readonly compressMinBytes: number
  readonly jsonOptions?: UniversalHandlerOptions["jsonOptions"]
}

export class GrpcUnaryMethod {
  constructor(
    private readonly registered: RegisteredMethod,
    readonly options: GrpcUnaryOptions,
  ) {}

  /** A call for these request headers. */
  begin(headers: IncomingHttpHeaders, url: string, values: ContextValues): Call {
    return new Call(this.registered.method, {
      protocolName: "grpc",
      requestMethod: "POST",
      url,
      headers,
      timeoutMs: grpcTimeout(single(headers["grpc-timeout"])),
      values,
    })
  }

  /** Answers a request that was read to its end. Never rejects. */
  async answer(request: MessageReader, call: Call, format: MessageFormat): Promise<GrpcAnswer> {
    try {
      refuseMalformedTimeout(call)
      const encoding = supportedEncoding(call.header("grpc-encoding"))
      const { compressed, data } = request.finish()
      if (compressed && encoding !== "gzip") {
        throw new ConnectError("compressed message without grpc-encoding", Code.Internal)
      }
      const input = this.parse(compressed ? await decompress(data, this.options.readMaxBytes) : data, format)
      const output = this.serialize(await this.registered.unary(input, call), format)
      return await this.succeeded(output, call, format)
    } catch (reason) {
      return failedAnswer(toConnectError(reason, call), call, format)
    }
  }

  private async succeeded(output: Uint8Array, call: Call, format: MessageFormat): Promise<GrpcAnswer> {
    const headers = answerHeaders(call, format)
    const trailers: OutgoingHttpHeaders = { "grpc-status": "0" }
    const given = call.responseTrailerIfAny
    if (given !== undefined) copyMetadata(given, trailers)
    if (acceptsGzip(call)) {
      headers["grpc-encoding"] = "gzip"
      if (output.length >= this.options.compressMinBytes) {
        return { headers, body: prefixed(await compress(output), true), trailers }
      }
    }
    return { headers, body: prefixed(output, false), trailers }
  }

  private parse(data: Uint8Array, format: MessageFormat): Message {
    const { method } = this.registered
    try {
      if (format === "proto") return fromBinary(method.input, data)
      return fromJsonString(method.input, Buffer.from(data).toString("utf8"), {
        ignoreUnknownFields: true,
        ...this.options.jsonOptions,
      })
    } catch (cause) {
      const message = `request is not a ${method.input.typeName}: ${cause instanceof Error ? cause.message : cause}`
      throw new ConnectError(message, Code.InvalidArgument, undefined, undefined, cause)
    }
  }

  private serialize(message: Message, format: MessageFormat): Uint8Array {
    const { output } = this.registered.method
    const data =
      format === "proto"
        ? toBinary(output, message)
        : Buffer.from(toJsonString(output, message, this.options.jsonOptions))
    if (data.length > this.options.writeMaxBytes) {
      const text = `answer of ${data.length} bytes: at most ${this.options.writeMaxBytes} are sent`
      throw new ConnectError(text, Code.ResourceExhausted)
    }
    return data
  }
}

/** Notes the error on the request's record, and puts it in an answer. */
export function failedAnswer(error: ConnectError, call: Call, format: MessageFormat): GrpcAnswer {
  const record = recordOf(call.values)
  if (record !== undefined) {
    record.code = error.code
    record.error = error
  }
  const trailers = errorTrailers(error)
  if (call.responseTrailerIfAny !== undefined) copyMetadata(call.responseTrailerIfAny, trailers)
  const headers = answerHeaders(call, format)
  if (call.responseHeaderIfAny === undefined) {
    return { headers: { ...headers, ...trailers }, body: undefined, trailers: undefined }
  }
  return { headers, body: undefined, trailers }
}

function answerHeaders(call: Call, format: MessageFormat): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {
    ":status": 200,
    "content-type": format === "proto" ? "application/grpc+proto" : "application/grpc+json",
  }
  const id = recordOf(call.values)?.correlationId
  if (id !== undefined) headers["x-request-id"] = id
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
