// Services made in memory, to try rules that no generated code should ever hold.
import { create, createFileRegistry, type DescService, type MessageInitShape, setExtension } from "@bufbuild/protobuf"
import {
  FileDescriptorProtoSchema,
  file_google_protobuf_struct,
  file_google_protobuf_wrappers,
  type MethodDescriptorProto,
  MethodDescriptorProtoSchema,
  MethodOptionsSchema,
  ServiceOptionsSchema,
} from "@bufbuild/protobuf/wkt"
import { http } from "../../../gen/google/api/annotations_pb.js"
import { HttpRuleSchema } from "../../../gen/google/api/http_pb.js"
import { method, MethodOptionsSchema as RestMethodOptionsSchema, service } from "../../../gen/rest/v1/annotations_pb.js"
import { file_foreign_v1_echo } from "../../gen/foreign/foreign/v1/echo_pb.js"
import { file_foreign_v1_library } from "../../gen/foreign/foreign/v1/library_pb.js"

export interface MethodSketch {
  readonly name?: string
  readonly rule: MessageInitShape<typeof HttpRuleSchema>
  readonly options?: MessageInitShape<typeof RestMethodOptionsSchema>
  readonly input?: string
  readonly output?: string
  readonly clientStreaming?: boolean
  readonly serverStreaming?: boolean
}

export interface ServiceSketch {
  readonly dialect?: string
  readonly basePaths?: readonly string[]
}

const FILES = [
  file_foreign_v1_echo,
  file_foreign_v1_library,
  file_google_protobuf_struct,
  file_google_protobuf_wrappers,
]

/** The service sketched.v1.SketchService in the file sketch.proto, over the foreign services' messages. */
export function sketchService(methods: readonly MethodSketch[], sketch: ServiceSketch = {}): DescService {
  const options = create(ServiceOptionsSchema)
  setExtension(options, service, {
    $typeName: "rest.v1.ServiceOptions",
    dialect: sketch.dialect ?? "",
    basePaths: [...(sketch.basePaths ?? [])],
  })
  const file = create(FileDescriptorProtoSchema, {
    name: "sketch.proto",
    package: "sketched.v1",
    syntax: "proto3",
    dependency: FILES.map(({ proto }) => proto.name),
    service: [{ name: "SketchService", options, method: methods.map(methodProto) }],
  })
  const registry = createFileRegistry(file, (name) => FILES.find((each) => each.proto.name === name))
  const made = registry.getService("sketched.v1.SketchService")
  if (made === undefined) throw new Error("no service was made")
  return made
}

function methodProto(sketch: MethodSketch, index: number): MethodDescriptorProto {
  const options = create(MethodOptionsSchema)
  setExtension(options, http, create(HttpRuleSchema, sketch.rule))
  if (sketch.options !== undefined) setExtension(options, method, create(RestMethodOptionsSchema, sketch.options))
  return create(MethodDescriptorProtoSchema, {
    name: sketch.name ?? `Method${index + 1}`,
    inputType: `.${sketch.input ?? "foreign.v1.EchoRequest"}`,
    outputType: `.${sketch.output ?? "foreign.v1.EchoResponse"}`,
    clientStreaming: sketch.clientStreaming ?? false,
    serverStreaming: sketch.serverStreaming ?? false,
    options,
  })
}
