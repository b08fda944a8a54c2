// From services to one HTTP handler: compiles every rule at start, and sends each request to its route.
import type { DescMethod } from "@bufbuild/protobuf"
import type { ConnectError, ContextValues } from "@connectrpc/connect"
import { admit } from "./admission.js"
import { createCors } from "./cors.js"
import type { Dialect } from "./dialect.js"
import { authorizeEarly } from "./early-authorization.js"
import { Exchange, type RouteContext } from "./exchange.js"
import { awaitsContinue, originForm, type Request, type Response } from "./http.js"
import { type CodecOptions, createJsonCodec } from "./json/codec.js"
import { serviceOptions } from "./options.js"
import { restError } from "./responses/errors.js"
import { cachedMatch } from "./routing/match-cache.js"
import { createDialectTools, createRoute, type DialectTools, type Route } from "./routing/route.js"
import { type Binding, bindingsOf, RuleError } from "./routing/rules.js"
import { serveStream } from "./routing/stream-route.js"
import { createTrie, type Trie } from "./routing/trie.js"
import { serveUnary } from "./routing/unary-route.js"
import { type RestHandlerOptions, settingsOf } from "./settings.js"

/** One HTTP method and path, for a printed table and for documentation. */
export interface RouteInfo extends Binding {
  readonly dialect: Dialect
}

export interface RestHandler {
  /** `values` reach interceptors and implementations as the call's context values. */
  (request: Request, response: Response, values?: ContextValues): void
  /** The same for a server's "checkContinue" event: 100 Continue is sent once the body is wanted. */
  readonly checkContinue: (request: Request, response: Response, values?: ContextValues) => void
  /** Answers an error for a request that is not to be served, as the dialect nearest to its path spells it. */
  readonly refuse: (request: Request, response: Response, error: ConnectError, values?: ContextValues) => void
  readonly routes: readonly RouteInfo[]
}

/** Throws RuleError for a rule that is wrong, or that fits the same requests as another equally well. */
export function createRestHandler(options: RestHandlerOptions): RestHandler {
  const settings = settingsOf(options)
  const trie = createTrie<Route>()
  const routes = compileRoutes(options, trie, settings.limits)
  const findRoute = cachedMatch(trie)
  const cors = options.cors && createCors(options.cors, methodsOf(options))
  const nowhere: RouteContext = {
    dialect: options.defaultDialect,
    method: undefined,
    path: undefined,
    namer: undefined,
  }

  function handle(request: Request, response: Response, values?: ContextValues): void {
    if (cors?.(request, response) === true) return
    const url = originForm(request.url ?? "/")
    const question = url.indexOf("?")
    const path = question === -1 ? url : url.slice(0, question)
    const query = question === -1 ? "" : url.slice(question + 1)
    const match = findRoute(request.method ?? "", path)
    if (match === undefined || url.length > settings.limits.urlBytes) {
      const route = { ...nowhere, dialect: trie.nearest(path)?.dialect ?? nowhere.dialect }
      const exchange = new Exchange(request, response, settings, route, values)
      if (match !== undefined) exchange.fail(restError("URL_TOO_LONG", "the URL is too long"))
      else admit(exchange, undefined, () => respondUnrouted(exchange, path))
      return
    }
    const { route, segments } = match
    const exchange = new Exchange(request, response, settings, route, values)
    const target = { segments, query }
    admit(exchange, route.binding.method, () =>
      authorizeEarly(exchange, route, target, () => {
        if (route.clientStream || route.serverStream) serveStream(exchange, route, target)
        else serveUnary(exchange, route, target)
      }),
    )
  }

  function respondUnrouted(exchange: Exchange, path: string): void {
    if (path === "*" && exchange.request.method === "OPTIONS") {
      exchange.send(204, { allow: allowed(new Set(["*"])) }, undefined)
      return
    }
    const methods = trie.methods(path)
    if (methods.size === 0) {
      exchange.fail(restError("ROUTE_NOT_FOUND", `there is nothing at ${clipped(path)}`))
      return
    }
    const allow = allowed(methods)
    if (exchange.request.method === "OPTIONS") {
      exchange.send(204, { allow }, undefined)
      return
    }
    const error = restError("METHOD_NOT_ALLOWED", `${exchange.request.method} is not allowed here, but ${allow}`)
    error.metadata.set("allow", allow)
    exchange.fail(error)
  }

  function refuse(request: Request, response: Response, error: ConnectError, values?: ContextValues): void {
    const path = originForm(request.url ?? "/").split("?", 1)[0] ?? "/"
    const route = { ...nowhere, dialect: trie.nearest(path)?.dialect ?? nowhere.dialect }
    new Exchange(request, response, settings, route, values).fail(error)
  }

  return Object.assign(handle, {
    refuse,
    checkContinue(request: Request, response: Response, values?: ContextValues) {
      awaitsContinue(request)
      handle(request, response, values)
    },
    routes: routes.map(({ binding, dialect }) => ({ ...binding, dialect })),
  })
}

/** The beginning of a long path, without half a percent-escape or half a character at its end. */
function clipped(path: string): string {
  if (path.length <= 200) return path
  const percent = path.lastIndexOf("%", 199)
  return `${path.slice(0, percent > 197 ? percent : 200).replace(/[\ud800-\udbff]$/, "")}...`
}

function allowed(methods: ReadonlySet<string>): string {
  const all = new Set(methods)
  if (all.delete("*")) for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) all.add(method)
  if (all.has("GET")) all.add("HEAD")
  all.add("OPTIONS")
  return [...all].sort().join(", ")
}

function compileRoutes(
  options: RestHandlerOptions,
  trie: Trie<Route>,
  limits: ReturnType<typeof settingsOf>["limits"],
) {
  const tools = new Map<string, DialectTools>()
  function toolsOf(dialect: Dialect): DialectTools {
    let made = tools.get(dialect.name)
    if (made === undefined) {
      const codecOptions: CodecOptions = {
        style: dialect.json,
        ...(options.registry === undefined ? {} : { registry: options.registry }),
      }
      made = createDialectTools(dialect, createJsonCodec(codecOptions), codecOptions)
      tools.set(dialect.name, made)
    }
    return made
  }
  const routes: Route[] = []
  for (const entry of options.methods.methods) {
    const dialect = dialectOf(entry.method, options)
    for (const binding of bindingsOf(entry.method)) {
      const route = createRoute(binding, entry, toolsOf(dialect), limits, options.rules)
      const rival = trie.add(binding.prefix, binding.template, binding.httpMethod, route)
      if (rival !== undefined) {
        const { method, path } = rival.binding
        throw new RuleError(
          binding.method,
          binding.path,
          `fits the same requests as ${method.parent.typeName}, method ${method.name}, template ${JSON.stringify(path)}`,
        )
      }
      routes.push(route)
    }
  }
  return routes
}

function methodsOf({ methods }: RestHandlerOptions): DescMethod[] {
  return methods.methods.map(({ method }) => method)
}

function dialectOf(method: DescMethod, options: RestHandlerOptions): Dialect {
  const name = serviceOptions(method.parent).dialect
  if (name === "" || name === options.defaultDialect.name) return options.defaultDialect
  const dialect = options.dialects.find((each) => each.name === name)
  if (dialect === undefined) throw new RuleError(method.parent, undefined, `there is no dialect "${name}"`)
  return dialect
}
