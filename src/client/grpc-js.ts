// The services as @grpc/grpc-js takes them, without a dependency on it.
import {
  type DescMessage,
  type DescMethod,
  type DescService,
  fromBinary,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf"

/** One method in the form of grpc-js's MethodDefinition. */
export interface GrpcMethod<I, O> {
  readonly path: string
  readonly requestStream: boolean
  readonly responseStream: boolean
  readonly requestSerialize: (message: I) => Buffer
  readonly requestDeserialize: (bytes: Buffer) => I
  readonly responseSerialize: (message: O) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => O
}

/** The methods of a service by their names in TypeScript. */
export type GrpcService<S extends DescService> = {
  readonly [M in keyof S["method"]]: S["method"][M] extends DescMethod
    ? GrpcMethod<MessageShape<S["method"][M]["input"]>, MessageShape<S["method"][M]["output"]>>
    : never
}

/** What `makeClientConstructor` of grpc-js takes. Requests and answers are messages of protobuf-es. */
export function grpcService<S extends DescService>(service: S): GrpcService<S> {
  const methods = service.methods.map((method) => [method.localName, grpcMethod(service, method)] as const)
  return Object.fromEntries(methods) as unknown as GrpcService<S>
}

function grpcMethod(service: DescService, { name, methodKind, input, output }: DescMethod) {
  return {
    path: `/${service.typeName}/${name}`,
    requestStream: methodKind === "client_streaming" || methodKind === "bidi_streaming",
    responseStream: methodKind === "server_streaming" || methodKind === "bidi_streaming",
    ...pair("request", input),
    ...pair("response", output),
  }
}

function pair(side: "request" | "response", desc: DescMessage) {
  return {
    [`${side}Serialize`]: (message: MessageShape<DescMessage>) => Buffer.from(toBinary(desc, message)),
    [`${side}Deserialize`]: (bytes: Buffer) => fromBinary(desc, bytes),
  }
}
