// OpenTelemetry spans: one for each request, one for each transaction that it makes of the store. Nothing of OpenTelemetry is loaded, and
// nothing here is on the way of a call, unless traces have somewhere to go.
import { AsyncLocalStorage } from "node:async_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { Code, type Interceptor } from "@connectrpc/connect"
import type { Context, Span, Tracer } from "@opentelemetry/api"
import { codeName } from "../rpc/code-names.js"
import { type RequestRecord, recordOf } from "../rpc/request-record.js"
import { traceHeader } from "../rpc/trace-context.js"
import type { Store } from "../store/store.js"

const STOP_MS = 3_000

export interface TracingOptions {
  /** Where OTLP over HTTP goes: "/v1/traces" is added. */
  readonly endpoint: string
  /** The attribute `service.name`. */
  readonly serviceName: string
  /** The attribute `service.version`. */
  readonly serviceVersion: string
  /** Part of the traces that begin here and are exported, 0 to 1; of others their beginning decides. */
  readonly ratio: number
  /** Names of every method that is served, "package.Service/Method": spans of all else have one name. */
  readonly methods: ReadonlySet<string>
  /** What is kept in, for the attribute `db.system.name`. */
  readonly storeSystem: string
}

export interface Tracing {
  /** A request's head has been read: begins its span, and notes its trace on the record. */
  started(record: RequestRecord): void
  /** The request is over. `status`: of HTTP, undefined where nothing was answered. */
  finished(record: RequestRecord, status: number | undefined): void
  /** Lets the store's transactions find the span of the call that makes them. Outermost. */
  readonly interceptor: Interceptor
  /** The same store, its transactions traced where a call makes them. */
  store(store: Store): Store
  /** Sends what is left. */
  stop(): Promise<void>
}

/** Rejects where the packages of OpenTelemetry, which are optional, are not installed. */
export async function openTracing(options: TracingOptions): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes, defaultResource }] = await Promise.all([
    import("@opentelemetry/api"),
    import("@opentelemetry/sdk-trace"),
    import("@opentelemetry/exporter-trace-otlp-http"),
    import("@opentelemetry/resources"),
  ])
  const { endpoint, serviceName, serviceVersion, ratio } = options
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` })
  const provider = new sdk.TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ "service.name": serviceName, "service.version": serviceVersion }),
    ),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  })
  // A collector that is away is asked for long; a process that is told to stop does not wait for it.
  const stop = () => Promise.race([provider.shutdown(), sleep(STOP_MS, undefined, { ref: false })])
  return new OpenTracing(api, provider.getTracer("version-registry", serviceVersion), options, stop)
}

type Api = typeof import("@opentelemetry/api")

/** The span of a call. */
interface CallSpan {
  readonly span: Span
  /** For its children. */
  readonly context: Context
  /**
   * What performance.now() began at, in milliseconds since the epoch: one for all spans of the call, since each that asks the clock by itself
   * may get up to a millisecond less, and a child would end after its parent.
   */
  readonly timeOrigin: number
}

class OpenTracing implements Tracing {
  /** Of the call under way. */
  readonly #current = new AsyncLocalStorage<CallSpan>()
  readonly #spans = new WeakMap<RequestRecord, CallSpan>()

  readonly #api: Api
  readonly #tracer: Tracer
  readonly #options: Pick<TracingOptions, "methods" | "storeSystem">

  constructor(
    api: Api,
    tracer: Tracer,
    options: Pick<TracingOptions, "methods" | "storeSystem">,
    readonly stop: () => Promise<void>,
  ) {
    this.#api = api
    this.#tracer = tracer
    this.#options = options
  }

  started(record: RequestRecord): void {
    const api = this.#api
    const parent = record.trace
    const root =
      parent === undefined
        ? api.ROOT_CONTEXT
        : api.trace.setSpanContext(api.ROOT_CONTEXT, {
            traceId: parent.traceId,
            spanId: parent.spanId,
            traceFlags: parent.sampled ? api.TraceFlags.SAMPLED : api.TraceFlags.NONE,
            isRemote: true,
            ...(parent.state === undefined ? {} : { traceState: api.createTraceState(parent.state) }),
          })
    const timeOrigin = Date.now() - performance.now()
    const startTime = timeOrigin + record.startedAt
    const span = this.#tracer.startSpan(this.#nameOf(record), { kind: api.SpanKind.SERVER, startTime }, root)
    const { traceId, spanId, traceFlags } = span.spanContext()
    record.trace = { traceId, spanId, sampled: (traceFlags & 1) === 1, state: parent?.state }
    record.traceResponse = traceHeader(record.trace)
    this.#spans.set(record, { span, context: api.trace.setSpan(root, span), timeOrigin })
  }

  finished(record: RequestRecord, status: number | undefined): void {
    const call = this.#spans.get(record)
    if (call === undefined) return
    this.#spans.delete(record)
    const { span, timeOrigin } = call
    // A REST request's method is known once its route is.
    span.updateName(this.#nameOf(record))
    span.setAttribute("rpc.system.name", record.protocol)
    span.setAttribute("version_registry.correlation_id", record.correlationId)
    if (status !== undefined) span.setAttribute("http.response.status_code", status)
    const { code } = record
    if (code !== undefined) span.setAttribute("rpc.response.status_code", codeName(code))
    // Text of errors may hold what callers sent: the log has it.
    if (isFault(code)) span.setStatus({ code: this.#api.SpanStatusCode.ERROR })
    span.end(timeOrigin + performance.now())
  }

  readonly interceptor: Interceptor = (next) => (request) => {
    const record = recordOf(request.contextValues)
    const call = record && this.#spans.get(record)
    if (call === undefined) return next(request)
    return this.#current.run(call, async () => {
      const response = await next(request)
      return response.stream ? { ...response, message: this.#within(call, response.message) } : response
    })
  }

  store(store: Store): Store {
    return {
      get: (collection, key) => store.get(collection, key),
      read: (fn, options) => this.#traced("read", () => store.read(fn, options)),
      transact: (context, fn) => this.#traced("transact", () => store.transact(context, fn)),
      ping: () => store.ping(),
      close: () => store.close(),
    }
  }

  async #traced<T>(operation: "read" | "transact", work: () => Promise<T>): Promise<T> {
    const call = this.#current.getStore()
    if (call === undefined) return work()
    const { context, timeOrigin } = call
    const { SpanKind, SpanStatusCode } = this.#api
    const attributes = { "db.system.name": this.#options.storeSystem, "db.operation.name": operation }
    const startTime = timeOrigin + performance.now()
    const span = this.#tracer.startSpan(`store.${operation}`, { kind: SpanKind.CLIENT, attributes, startTime }, context)
    try {
      return await work()
    } catch (error) {
      if (error instanceof Error && error.name === "StoreError") span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end(timeOrigin + performance.now())
    }
  }

  /** A generator runs in the context of whoever asks it for more. */
  async *#within<T>(call: CallSpan, messages: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = messages[Symbol.asyncIterator]()
    try {
      for (;;) {
        const step = await this.#current.run(call, () => iterator.next())
        if (step.done) return
        yield step.value
      }
    } finally {
      await iterator.return?.()
    }
  }

  #nameOf({ method, protocol }: RequestRecord): string {
    return method !== undefined && this.#options.methods.has(method) ? method : `${protocol} other`
  }
}

function isFault(code: Code | 0 | undefined): boolean {
  return code === Code.Internal || code === Code.Unknown || code === Code.DataLoss || code === Code.Unavailable
}
