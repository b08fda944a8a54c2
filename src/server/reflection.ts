// gRPC server reflection, v1 and v1alpha (the same messages under two names), over the descriptors of what is served.
import { createRegistry, type DescExtension, type DescFile, type Registry, toBinary } from "@bufbuild/protobuf"
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt"
import { Code, type ConnectRouter } from "@connectrpc/connect"
import { file_google_rpc_error_details } from "../../gen/google/rpc/error_details_pb.js"
import { file_google_rpc_status } from "../../gen/google/rpc/status_pb.js"
import { ServerReflection } from "../../gen/grpc/reflection/v1/reflection_pb.js"
import { ServerReflection as ServerReflectionAlpha } from "../../gen/grpc/reflection/v1alpha/reflection_pb.js"
import type { ServerState } from "./state.js"
import { until } from "./until.js"

interface ReflectionRequest {
  readonly host: string
  readonly messageRequest:
    | {
        readonly case: "fileByFilename" | "fileContainingSymbol" | "allExtensionNumbersOfType" | "listServices"
        readonly value: string
      }
    | {
        readonly case: "fileContainingExtension"
        readonly value: { readonly containingType: string; readonly extensionNumber: number }
      }
    | { readonly case: undefined }
}

type ReflectionResponse =
  | { case: "fileDescriptorResponse"; value: { fileDescriptorProto: Uint8Array[] } }
  | { case: "allExtensionNumbersResponse"; value: { baseTypeName: string; extensionNumber: number[] } }
  | { case: "listServicesResponse"; value: { service: { name: string }[] } }
  | { case: "errorResponse"; value: { errorCode: number; errorMessage: string } }

/** Registers gRPC server reflection, v1 and v1alpha, over everything that the server serves. */
export function reflectionService(router: ConnectRouter, state: ServerState): void {
  let catalog: Catalog | undefined
  // Descriptors are complete only once everything is registered.
  const current = () => {
    catalog ??= new Catalog(state)
    return catalog
  }
  router.service(ServerReflection, {
    async *serverReflectionInfo(requests) {
      const sent = new Set<string>()
      for await (const request of until(requests, state.draining))
        yield answered(request, current().answer(request, sent))
    },
  })
  router.service(ServerReflectionAlpha, {
    async *serverReflectionInfo(requests) {
      const sent = new Set<string>()
      for await (const request of until(requests, state.draining))
        yield answered(request, current().answer(request, sent))
    },
  })
}

function answered<R extends ReflectionRequest>(originalRequest: R, messageResponse: ReflectionResponse) {
  return { validHost: originalRequest.host, originalRequest, messageResponse }
}

class Catalog {
  readonly #files = new Map<string, DescFile>()
  readonly #registry: Registry
  /** Files as they are sent, once they were asked for. */
  readonly #binaries = new Map<DescFile, Uint8Array>()
  readonly #extensions: readonly DescExtension[]

  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
    const add = (file: DescFile) => {
      const name = fileName(file)
      if (this.#files.has(name)) return
      this.#files.set(name, file)
      file.dependencies.forEach(add)
    }
    for (const service of state.services) add(service.file)
    // Errors carry their details as Any, so no service imports these: clients read the details with them.
    add(file_google_rpc_error_details)
    add(file_google_rpc_status)
    this.#registry = createRegistry(...this.#files.values())
    this.#extensions = [...this.#registry].filter((desc) => desc.kind === "extension")
  }

  /** `sent`: names of the files that this stream already has. */
  answer({ messageRequest: request }: ReflectionRequest, sent: Set<string>): ReflectionResponse {
    switch (request.case) {
      case "listServices": {
        const service = this.#state.services.map(({ typeName }) => ({ name: typeName }))
        return { case: "listServicesResponse", value: { service } }
      }
      case "fileByFilename":
        return this.#withDependencies(this.#files.get(request.value), `file "${request.value}"`, sent)
      case "fileContainingSymbol":
        return this.#withDependencies(this.#fileOfSymbol(request.value), `symbol "${request.value}"`, sent)
      case "fileContainingExtension": {
        const { containingType, extensionNumber } = request.value
        const extension = this.#extensionsOf(containingType).find(({ number }) => number === extensionNumber)
        return this.#withDependencies(extension?.file, `extension ${extensionNumber} of "${containingType}"`, sent)
      }
      case "allExtensionNumbersOfType": {
        if (this.#registry.getMessage(request.value) === undefined) return notFound(`message "${request.value}"`)
        const extensionNumber = this.#extensionsOf(request.value).map(({ number }) => number)
        return {
          case: "allExtensionNumbersResponse",
          value: { baseTypeName: request.value, extensionNumber: extensionNumber.sort((a, b) => a - b) },
        }
      }
      default:
        return errorResponse(Code.InvalidArgument, "the request asks for nothing")
    }
  }

  /** Symbols are messages, enums, services, extensions, and the names inside them: methods, fields, oneofs, enum values. */
  #fileOfSymbol(name: string): DescFile | undefined {
    const found = this.#registry.get(name)
    if (found !== undefined) return found.file
    const dot = name.lastIndexOf(".")
    const member = name.slice(dot + 1)
    const parent = this.#registry.get(name.slice(0, Math.max(0, dot)))
    if (parent?.kind === "service" && parent.methods.some((each) => each.name === member)) return parent.file
    if (parent?.kind === "message" && parent.members.some((each) => each.name === member)) return parent.file
    if (parent?.kind === "enum" && parent.values.some((each) => each.name === member)) return parent.file
    return undefined
  }

  #extensionsOf(typeName: string) {
    return this.#extensions.filter(({ extendee }) => extendee.typeName === typeName)
  }

  #withDependencies(file: DescFile | undefined, what: string, sent: Set<string>): ReflectionResponse {
    if (file === undefined) return notFound(what)
    // The file that was asked for always comes, and first; what it needs only once a stream.
    const files = [file]
    sent.add(fileName(file))
    for (const each of files) {
      for (const dependency of each.dependencies) {
        if (sent.has(fileName(dependency))) continue
        sent.add(fileName(dependency))
        files.push(dependency)
      }
    }
    const fileDescriptorProto = files.map((each) => this.#binaryOf(each))
    return { case: "fileDescriptorResponse", value: { fileDescriptorProto } }
  }

  #binaryOf(file: DescFile): Uint8Array {
    let binary = this.#binaries.get(file)
    if (binary === undefined) {
      binary = toBinary(FileDescriptorProtoSchema, file.proto)
      this.#binaries.set(file, binary)
    }
    return binary
  }
}

/** As protoc knows it: DescFile's own name lacks the suffix. */
function fileName(file: DescFile): string {
  return file.proto.name
}

function notFound(what: string): ReflectionResponse {
  return errorResponse(Code.NotFound, `${what.slice(0, 200)} is not known here`)
}

function errorResponse(errorCode: Code, errorMessage: string): ReflectionResponse {
  return { case: "errorResponse", value: { errorCode, errorMessage } }
}
