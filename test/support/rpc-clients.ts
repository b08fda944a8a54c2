// The same call over each RPC protocol, by the clients that people use: grpc-js, and Connect's for gRPC-Web and Connect.
import {
  create,
  type DescMessage,
  type DescMethod,
  fromBinary,
  type Message,
  type MessageInitShape,
  toBinary,
} from "@bufbuild/protobuf"
import { type CallOptions, Code, ConnectError, createClient, type Transport } from "@connectrpc/connect"
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import * as grpc from "@grpc/grpc-js"

export type RpcProtocol = "grpc" | "grpc-web" | "connect"

export const rpcProtocols: readonly RpcProtocol[] = ["grpc", "grpc-web", "connect"]

export interface RpcOutcome {
  /** "ok", or the code's name as Connect spells it ("not_found"). */
  readonly code: string
  readonly message: string
  readonly reply: Message | undefined
  readonly error: ConnectError | undefined
}

export interface RpcClient {
  /** One message for a unary method, several for a client stream; of a server stream the first reply is given. */
  call(
    method: DescMethod,
    input: readonly MessageInitShape<DescMessage>[],
    metadata?: Readonly<Record<string, string>>,
  ): Promise<RpcOutcome>
  close(): void
}

export function rpcClient(protocol: RpcProtocol, url: string): RpcClient {
  return protocol === "grpc" ? grpcJsClient(url) : connectClient(protocol, url)
}

function connectClient(protocol: "grpc-web" | "connect", url: string): RpcClient {
  const transport: Transport =
    protocol === "connect"
      ? createConnectTransport({ baseUrl: url, httpVersion: "2" })
      : createGrpcWebTransport({ baseUrl: url, httpVersion: "2" })
  return {
    async call(method, input, metadata = {}) {
      const client = createClient(method.parent, transport) as unknown as Record<
        string,
        (input: unknown, options: CallOptions) => Promise<Message> & AsyncIterable<Message>
      >
      const invoke = client[method.localName]
      if (invoke === undefined) throw new Error(`no method ${method.localName}`)
      try {
        const clientStreams = method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming"
        const result = invoke(clientStreams ? iterate(input) : input[0], { headers: metadata })
        const reply = method.methodKind === "server_streaming" ? await firstOf(result) : await result
        return { code: "ok", message: "", reply, error: undefined }
      } catch (error) {
        return failed(ConnectError.from(error))
      }
    },
    // Connect's node transports keep a session that unrefs itself when idle.
    close() {},
  }
}

function grpcJsClient(url: string): RpcClient {
  const client = new grpc.Client(new URL(url).host, grpc.credentials.createInsecure())
  return {
    call(method, input, fields = {}) {
      const metadata = new grpc.Metadata()
      for (const [name, value] of Object.entries(fields)) metadata.set(name, value)
      const path = `/${method.parent.typeName}/${method.name}`
      const serialize = (message: Message) => Buffer.from(toBinary(method.input, message))
      const deserialize = (bytes: Buffer) => fromBinary(method.output, bytes)
      const messages = input.map((each) => create(method.input, each))
      return new Promise((resolve) => {
        const done = (error: grpc.ServiceError | null, reply?: Message) =>
          resolve(error === null ? { code: "ok", message: "", reply, error: undefined } : failed(fromGrpc(error)))
        if (method.methodKind === "client_streaming") {
          const call = client.makeClientStreamRequest(path, serialize, deserialize, metadata, done)
          for (const message of messages) call.write(message)
          call.end()
        } else if (method.methodKind === "server_streaming") {
          const call = client.makeServerStreamRequest(path, serialize, deserialize, messages[0] as Message, metadata)
          call.once("data", (reply: Message) => {
            done(null, reply)
            call.cancel()
          })
          call.on("error", (error) => done(error as grpc.ServiceError))
        } else {
          client.makeUnaryRequest(path, serialize, deserialize, messages[0] as Message, metadata, done)
        }
      })
    },
    close() {
      client.close()
    },
  }
}

function fromGrpc(error: grpc.ServiceError): ConnectError {
  return new ConnectError(error.details, error.code as number as Code)
}

function failed(error: ConnectError): RpcOutcome {
  const name = Code[error.code].replace(/[A-Z]/g, (letter, at) => (at === 0 ? "" : "_") + letter.toLowerCase())
  return { code: name, message: error.rawMessage, reply: undefined, error }
}

async function* iterate<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}

async function firstOf(messages: AsyncIterable<Message>): Promise<Message | undefined> {
  // To the end: a stream that nobody reads keeps its connection, and a server that is to stop waits for it.
  let first: Message | undefined
  for await (const message of messages) first ??= message
  return first
}
