// What is counted and what is traced, put together from explicit options. What is not asked for is not loaded.
import type { DescService } from "@bufbuild/protobuf"
import type { BlobStore } from "../blobs/blob-store.js"
import type { RequestRecord } from "../rpc/request-record.js"
import type { Store } from "../store/store.js"
import { Metrics, type MetricsSnapshot, type MetricsText, sumOfMetrics } from "./metrics.js"
import { openTracing, type Tracing, type TracingOptions } from "./tracing.js"

export interface TelemetryOptions {
  /** Every service that is served: calls and spans are named by its methods, and everything else counts as "other". */
  readonly services: readonly DescService[]
  /** Whether this process counts. */
  readonly metrics: boolean
  /** Where traces go; undefined: nothing is traced, and OpenTelemetry is not loaded. */
  readonly traces: Omit<TracingOptions, "methods"> | undefined
}

/** The counters and the tracer of one process; undefined where they are not asked for. */
export interface Telemetry {
  readonly metrics: Metrics | undefined
  readonly tracing: Tracing | undefined
}

/** Rejects where traces are asked for and the packages of OpenTelemetry, which are optional, are not installed. */
export async function openTelemetry({ services, metrics, traces }: TelemetryOptions): Promise<Telemetry> {
  const methods = new Set(
    services.flatMap((service) => service.methods.map(({ name }) => `${service.typeName}/${name}`)),
  )
  return {
    metrics: metrics ? new Metrics(methods) : undefined,
    tracing: traces && (await openTracing({ ...traces, methods })),
  }
}

/** What the server calls with each request that is over, and with its HTTP status; undefined where nobody wants to know. */
export function onFinished({
  metrics,
  tracing,
}: Telemetry): ((record: RequestRecord, status: number | undefined) => void) | undefined {
  if (tracing === undefined) return metrics?.count
  return (record, status) => {
    metrics?.count(record, status)
    tracing.finished(record, status)
  }
}

/**
 * What a scrape reads: the metrics of this process or, with `collect`, of all that serve the port. Undefined where nothing is counted.
 */
export function metricsText(
  { metrics }: Telemetry,
  collect?: () => Promise<readonly MetricsSnapshot[]>,
): (() => Promise<MetricsText>) | undefined {
  if (metrics === undefined) return undefined
  return collect === undefined ? () => metrics.text() : async () => sumOfMetrics(await collect())
}

/** The same stores, traced and counted as far as that is asked for. */
export function watchStores(
  { metrics, tracing }: Partial<Telemetry>,
  { store, blobs }: { readonly store: Store; readonly blobs: BlobStore },
): { readonly store: Store; readonly blobs: BlobStore } {
  return { store: tracing?.store(store) ?? store, blobs: metrics?.blobs.watch(blobs) ?? blobs }
}
