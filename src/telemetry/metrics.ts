// Everything that this process counts, as one registry of prom-client: what is counted on the way of a call is counted in plain numbers,
// and becomes metrics when somebody reads them.
import type { Metric, MetricObjectWithValues, MetricValue as PromValue, Registry } from "prom-client"
import type { RequestRecord } from "../rpc/request-record.js"
import { BlobMetrics } from "./blob-metrics.js"
import { CallMetrics } from "./call-metrics.js"
import { IndexingMetrics } from "./indexing-metrics.js"
import { type MetricName, type MetricValue, metricTable } from "./metric-table.js"
import { histogramValues } from "./metric-values.js"
import { StoreMetrics } from "./store-metrics.js"

/** What the port and its connections have seen; read when somebody asks for metrics. */
export interface ServerCounts {
  readonly connectionsOpen: number
  readonly connectionsAccepted: number
  readonly connectionsRefused: number
  readonly receivedBytes: number
  readonly sentBytes: number
  readonly requestsOpen: number
  /** Undefined where node:http2 serves HTTP/2: it does not count. */
  readonly http2: Http2Counts | undefined
}

export interface Http2Counts {
  readonly streamsOpened: number
  readonly streamsClosed: number
  readonly streamsRefused: number
  readonly requestsMalformed: number
  readonly resetsSent: number
  readonly resetsReceived: number
  readonly goawaysReceived: number
  /** By error code. */
  readonly goawaysSent: Readonly<Record<number, number>>
  readonly connectionsTimedOut: number
}

/** What counts towards the process's limits now. */
export interface OpenCalls {
  readonly calls: number
  /** By kind: upload, download, watch. */
  readonly streams: Readonly<Record<string, number>>
}

export interface MetricSources {
  server(): ServerCounts
  open(): OpenCalls
}

/** One process's metrics as data, to be sent to another process and summed there. */
export type MetricsSnapshot = readonly MetricObjectWithValues<PromValue<string>>[]

/** Metrics in Prometheus's text format, and its media type. */
export interface MetricsText {
  readonly contentType: string
  readonly text: string
}

/** All metrics of one process. `text` is what a scrape gets, `snapshot` what a process that adds up several asks for. */
export class Metrics {
  readonly store = new StoreMetrics()
  readonly blobs = new BlobMetrics()
  readonly indexing = new IndexingMetrics()
  readonly #calls: CallMetrics
  #sources: MetricSources | undefined
  #registry: Promise<Registry> | undefined

  /** "package.Service/Method" of every method that is served. */
  constructor(methods: Iterable<string>) {
    this.#calls = new CallMetrics(methods)
  }

  /** Counts a request that is over. */
  readonly count = (record: RequestRecord, status: number | undefined): void => this.#calls.count(record, status)

  /** Names what is read only when somebody asks, and begins to watch the process itself: its event loop, memory and collections. */
  start(sources: MetricSources): void {
    this.#sources = sources
    void this.#open().catch(() => undefined)
  }

  async text(): Promise<MetricsText> {
    const registry = await this.#open()
    return { contentType: registry.contentType, text: await registry.metrics() }
  }

  /** For a process that adds up those of its workers: `sumOfMetrics`. */
  async snapshot(): Promise<MetricsSnapshot> {
    return (await this.#open()).getMetricsAsJSON()
  }

  #open(): Promise<Registry> {
    this.#registry ??= this.#load().catch((error: unknown) => {
      this.#registry = undefined
      throw error
    })
    return this.#registry
  }

  async #load(): Promise<Registry> {
    const { collectDefaultMetrics, Registry } = (await import("prom-client")).default
    const registry = new Registry()
    for (const name of Object.keys(metricTable) as MetricName[]) registry.registerMetric(this.#metric(name))
    collectDefaultMetrics({ register: registry })
    return registry
  }

  /** What prom-client asks of a metric: its name, and its values when they are read. */
  #metric(name: MetricName): Metric<string> {
    const { name: fullName, help, type } = metricTable[name]
    const described = { name: fullName, help, type, aggregator: "sum" }
    const metric = { ...described, get: async () => ({ ...described, values: this.#values(name) }) }
    return metric as unknown as Metric<string>
  }

  #values(name: MetricName): MetricValue[] {
    const { store, blobs, indexing } = this
    switch (name) {
      case "calls":
        return this.#calls.calls()
      case "callDuration":
        return this.#calls.durations()
      case "refusals":
        return this.#calls.refusals()
      case "blobDamage":
        return single(this.#calls.damaged)
      case "storeCommits":
        return single(store.commits)
      case "storeCommitDuration":
        return histogramValues(metricTable.storeCommitDuration.name, store.durations)
      case "storeBatch":
        return histogramValues(metricTable.storeBatch.name, store.batches)
      case "storeConflicts":
        return single(store.conflicts)
      case "storeRetries":
        return single(store.retries)
      case "storeFailures":
        return single(store.failures)
      case "storeWaiting":
        return single(store.waitingNow)
      case "indexed":
        return Array.from(indexing.counts, ([status, value]) => ({ labels: { status }, value }))
      case "indexingDuration":
        return histogramValues(metricTable.indexingDuration.name, indexing.durations)
      case "indexingActive":
        return single(indexing.active)
      case "blobWrittenBytes":
        return single(blobs.writtenBytes)
      case "blobReadBytes":
        return single(blobs.readBytes)
      default:
        return this.#sources === undefined ? [] : serverValues(name, this.#sources)
    }
  }
}

/** Of several processes, in Prometheus's text format: counters and gauges are added up. */
export async function sumOfMetrics(snapshots: readonly MetricsSnapshot[]): Promise<MetricsText> {
  const { AggregatorRegistry } = (await import("prom-client")).default
  const registry = AggregatorRegistry.aggregate(snapshots as unknown as object[])
  return { contentType: registry.contentType, text: await registry.metrics() }
}

function serverValues(name: MetricName, sources: MetricSources): MetricValue[] {
  switch (name) {
    case "callsOpen":
      return single(sources.open().calls)
    case "streamsOpen":
      return Object.entries(sources.open().streams).map(([kind, value]) => ({ labels: { kind }, value }))
    case "requestsOpen":
      return single(sources.server().requestsOpen)
    case "connectionsOpen":
      return single(sources.server().connectionsOpen)
    case "connections":
      return single(sources.server().connectionsAccepted)
    case "connectionsRefused":
      return single(sources.server().connectionsRefused)
    case "receivedBytes":
      return single(sources.server().receivedBytes)
    case "sentBytes":
      return single(sources.server().sentBytes)
    default: {
      const { http2 } = sources.server()
      return http2 === undefined ? [] : http2Values(name, http2)
    }
  }
}

function http2Values(name: MetricName, http2: Http2Counts): MetricValue[] {
  switch (name) {
    case "http2Streams":
      return [
        { labels: { state: "opened" }, value: http2.streamsOpened },
        { labels: { state: "closed" }, value: http2.streamsClosed },
        { labels: { state: "refused" }, value: http2.streamsRefused },
      ]
    case "http2Malformed":
      return single(http2.requestsMalformed)
    case "http2Resets":
      return inAndOut(http2.resetsReceived, http2.resetsSent)
    case "http2Goaways": {
      const sent = Object.values(http2.goawaysSent).reduce((sum, count) => sum + count, 0)
      return inAndOut(http2.goawaysReceived, sent)
    }
    case "http2TimedOut":
      return single(http2.connectionsTimedOut)
    default:
      throw new Error(`nothing is counted for ${name}`)
  }
}

function inAndOut(received: number, sent: number): MetricValue[] {
  return [
    { labels: { direction: "received" }, value: received },
    { labels: { direction: "sent" }, value: sent },
  ]
}

function single(value: number): MetricValue[] {
  return [{ labels: {}, value }]
}
