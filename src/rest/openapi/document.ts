// An OpenAPI 3.1 document of routes: what they take and answer, from their descriptors, google.api.http rules, our options,
// protovalidate rules and the dialects' own code. It says what the transcoder does, not what somebody remembers that it does.
import type { DescMethod, JsonObject, JsonValue, Registry } from "@bufbuild/protobuf"
import type { Code } from "@connectrpc/connect"
import { createQueryPlanner, type QueryPlanner } from "../binding/query-plan.js"
import type { RouteInfo } from "../handler.js"
import type { Binding } from "../routing/rules.js"
import { requestBody } from "./bodies.js"
import { spelledComments } from "./comments.js"
import { Components } from "./components.js"
import { type ErrorCase, ErrorResponses } from "./errors.js"
import { type ApiNames, operationIds, tagOf } from "./names.js"
import { Operation } from "./operation.js"
import { parametersOf } from "./parameters.js"
import { type ApiPath, apiPath, renamed, shapeOf } from "./paths.js"
import { responsesOf } from "./responses.js"
import type { SchemaContext } from "./schemas.js"
import { methodText } from "./summaries.js"

/** What is to be said of a dialect beyond its descriptors. */
export interface ApiDescription {
  /** The dialect's name. */
  readonly dialect: string
  readonly title: string
  /** Markdown. */
  readonly description: string
  /** JSON Schema of the envelope that Dialect.error makes. */
  readonly errorSchema: JsonObject
  /** OpenAPI's security schemes; any one of them is enough. */
  readonly securitySchemes: Readonly<Record<string, JsonObject>>
  /** Short names of operations and schemas; full ones without it. */
  readonly names?: ApiNames
  /** Example values, by the full name of a field or by the JSON name of scalars and enums. */
  readonly samples?: Readonly<Record<string, JsonValue>>
}

export interface OpenApiOptions {
  /** The document's title. */
  readonly title: string
  /** The version of the API that is described. */
  readonly version: string
  /** Markdown. */
  readonly description: string
  /** The API's licence, with its SPDX identifier. Not given: the document names none. */
  readonly license?: { readonly name: string; readonly identifier: string } | undefined
  /** The services that are described, each with its routes and dialect. */
  readonly apis: readonly ApiDescription[]
  /** Comments of the protos by full name, as protoc-gen-comments writes them. The first sentence of a method's is its summary. */
  readonly comments?: Readonly<Record<string, string>>
  /** Said of a method beside its comment. */
  readonly note?: (method: DescMethod) => string | undefined
  /** What calls fail with, beside the transcoder's own errors. */
  readonly errors?: readonly ErrorCase[]
  /** For details of errors. */
  readonly registry?: Registry | undefined
  /** Media type of answers that are a google.api.HttpBody, where it is always the same. */
  readonly fileType?: string
  /** Whether calls without credentials are refused. */
  readonly authentication: "not enforced" | "enforced"
}

const HTTP_METHODS = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])
/** What "*" in a rule stands for here. */
const ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"]
const NOTHING_KNOWN: JsonObject = { type: "object" }

/** Methods that OpenAPI has no word for are left out. */
export function openApiDocument(routes: readonly RouteInfo[], options: OpenApiOptions): JsonObject {
  const steps = openApiDocumentSteps(routes, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same document, a part of an operation a step, for a process that has others to serve meanwhile. */
export function* openApiDocumentSteps(
  routes: readonly RouteInfo[],
  options: OpenApiOptions,
): Generator<undefined, JsonObject> {
  const writer = new DocumentWriter(routes, options)
  for (const group of groupsOf(routes)) {
    yield* writer.add(group)
  }
  return writer.document()
}

/** Routes of one rule, under each base path that it is mounted at. */
type Group = readonly [RouteInfo, ...RouteInfo[]]

function groupsOf(routes: readonly RouteInfo[]): Group[] {
  const groups = new Map<string, [RouteInfo, ...RouteInfo[]]>()
  for (const route of routes) {
    const { template } = route
    const key = `${route.method.parent.typeName}/${route.method.name} ${route.httpMethod} ${template.text}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [route])
    else group.push(route)
  }
  return [...groups.values()]
}

class DocumentWriter {
  readonly #components = new Components()
  readonly #contexts = new Map<string, { readonly schemas: SchemaContext; readonly planner: QueryPlanner }>()
  readonly #errors: ErrorResponses
  /** By shape: the path as it was first written. */
  readonly #written = new Map<string, string>()
  readonly #paths = new Map<string, JsonObject>()
  /** Those that are taken. */
  readonly #operationIds = new Set<string>()
  /** By tag: what it stands for. */
  readonly #tags = new Map<string, string | undefined>()

  readonly #routes: readonly RouteInfo[]
  readonly #options: OpenApiOptions

  constructor(routes: readonly RouteInfo[], options: OpenApiOptions) {
    this.#routes = routes
    this.#options = options
    this.#errors = new ErrorResponses(options.errors ?? [], options.registry)
  }

  *add(group: Group): Generator<undefined, void> {
    const [first] = group
    const methods = first.httpMethod === "*" ? ANY_METHOD : [first.httpMethod]
    for (const httpMethod of methods) {
      if (!HTTP_METHODS.has(httpMethod)) continue
      const bindings = group.map((route) => ({ ...route, httpMethod }))
      // Mounted more than once: clients are generated for the documented base paths, not for the bare one.
      const documented = bindings.filter(({ prefix }) => prefix.length > 0)
      for (const each of documented.length > 0 ? documented : bindings) {
        yield* this.#write(first, each, apiPath(each, first.dialect, true))
      }
    }
  }

  *#write(route: RouteInfo, binding: Binding, { path, parameters }: ApiPath): Generator<undefined, void> {
    const shape = shapeOf(path)
    const known = this.#written.get(shape) ?? path
    this.#written.set(shape, known)
    const item = this.#paths.get(known) ?? {}
    this.#paths.set(known, item)
    const operation = this.#operation(route, binding)
    yield
    const body = requestBody(operation)
    yield
    const described = parametersOf(operation, renamed(parameters, known))
    const { summary, description: rest } = methodText(route.method, operation.context.comments)
    const description = [rest, this.#options.note?.(route.method)].filter((text) => text !== undefined).join("\n\n")
    item[binding.httpMethod.toLowerCase()] = {
      tags: [this.#tag(route)],
      operationId: this.#operationId(route),
      summary,
      ...(description === "" ? {} : { description }),
      ...(described.length === 0 ? {} : { parameters: described }),
      ...(body === undefined ? {} : { requestBody: body }),
      responses: responsesOf(operation, this.#errors),
      security: this.#security(route),
    }
  }

  #operation({ dialect }: RouteInfo, binding: Binding): Operation {
    let context = this.#contexts.get(dialect.name)
    if (context === undefined) {
      const { registry } = this.#options
      const routes = this.#routes.filter((route) => route.dialect === dialect)
      const statusOf = (code: Code) => this.#errors.statusOf(code, dialect)
      const comments = spelledComments(this.#options.comments ?? {}, routes, statusOf)
      const { samples = {}, names } = this.#api(dialect.name) ?? {}
      const planner = createQueryPlanner({ style: dialect.json, ...(registry === undefined ? {} : { registry }) })
      const components = this.#components
      context = { schemas: { dialect, components, comments, samples, names }, planner }
      this.#contexts.set(dialect.name, context)
    }
    const api = this.#api(dialect.name)
    return new Operation({
      binding,
      query: context.planner.plan(binding),
      context: context.schemas,
      errorSchema: api?.errorSchema ?? NOTHING_KNOWN,
      fileType: this.#options.fileType ?? "*/*",
    })
  }

  #api(dialect: string): ApiDescription | undefined {
    return this.#options.apis.find((api) => api.dialect === dialect)
  }

  #security({ dialect }: RouteInfo): JsonObject[] {
    const schemes = this.#api(dialect.name)?.securitySchemes ?? {}
    const named = Object.entries(schemes).map(([name, scheme]) => {
      const full = `${dialect.name}.${name}`
      this.#components.refer("securitySchemes", full, () => scheme)
      return { [full]: [] }
    })
    return this.#options.authentication === "enforced" && named.length > 0 ? named : [{}, ...named]
  }

  /** A method that has several operations has its best id once, and the last one numbered for the others. */
  #operationId({ method, dialect }: RouteInfo): string {
    const ids = operationIds(method, this.#api(dialect.name)?.names)
    const last = ids.at(-1) ?? method.name
    for (let count = 0; ; count++) {
      const id = ids[count] ?? `${last}_${count - ids.length + 2}`
      if (this.#operationIds.has(id)) continue
      this.#operationIds.add(id)
      return id
    }
  }

  #tag({ method, dialect }: RouteInfo): string {
    const api = this.#api(dialect.name)
    const tag = tagOf(method, api?.names)
    if (this.#tags.get(tag) === undefined) {
      const service = tag === method.parent.name ? this.#options.comments?.[method.parent.typeName] : undefined
      this.#tags.set(tag, api?.names?.tagDescriptions?.[tag] ?? service ?? api?.title)
    }
    return tag
  }

  document(): JsonObject {
    const { title, version, description, license, authentication } = this.#options
    const open = authentication === "enforced" ? [] : ["Credentials are not asked for yet: every operation is open."]
    return {
      openapi: "3.1.0",
      info: {
        title,
        version,
        description: [description, ...open, NOTES].join("\n\n"),
        ...(license === undefined ? {} : { license: { ...license } }),
      },
      servers: [{ url: "/" }],
      tags: [...this.#tags].map(([name, about]) => ({ name, ...(about === undefined ? {} : { description: about }) })),
      paths: Object.fromEntries(this.#paths),
      components: this.#components.toJson(),
    }
  }
}

const NOTES = [
  "Everywhere: `HEAD` answers as `GET` without a body, `OPTIONS` with `Allow`. Bodies may come gzipped, and answers do where",
  "`Accept-Encoding` allows it. `Request-Timeout` sets the time that a call may take, in seconds.",
].join("\n")
