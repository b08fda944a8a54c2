import type { MetricObjectWithValues, MetricValue as PromValue } from "prom-client";
import type { RequestRecord } from "../rpc/request-record.js";
import { BlobMetrics } from "./blob-metrics.js";
import { IndexingMetrics } from "./indexing-metrics.js";
import { StoreMetrics } from "./store-metrics.js";
/** What the port and its connections have seen; read when somebody asks for metrics. */
export interface ServerCounts {
    readonly connectionsOpen: number;
    readonly connectionsAccepted: number;
    readonly connectionsRefused: number;
    readonly receivedBytes: number;
    readonly sentBytes: number;
    readonly requestsOpen: number;
    /** Undefined where node:http2 serves HTTP/2: it does not count. */
    readonly http2: Http2Counts | undefined;
}
export interface Http2Counts {
    readonly streamsOpened: number;
    readonly streamsClosed: number;
    readonly streamsRefused: number;
    readonly requestsMalformed: number;
    readonly resetsSent: number;
    readonly resetsReceived: number;
    readonly goawaysReceived: number;
    /** By error code. */
    readonly goawaysSent: Readonly<Record<number, number>>;
    readonly connectionsTimedOut: number;
}
/** What counts towards the process's limits now. */
export interface OpenCalls {
    readonly calls: number;
    /** By kind: upload, download, watch. */
    readonly streams: Readonly<Record<string, number>>;
}
export interface MetricSources {
    server(): ServerCounts;
    open(): OpenCalls;
}
/** One process's metrics as data, to be sent to another process and summed there. */
export type MetricsSnapshot = readonly MetricObjectWithValues<PromValue<string>>[];
/** Metrics in Prometheus's text format, and its media type. */
export interface MetricsText {
    readonly contentType: string;
    readonly text: string;
}
export declare class Metrics {
    #private;
    readonly store: StoreMetrics;
    readonly blobs: BlobMetrics;
    readonly indexing: IndexingMetrics;
    /** "package.Service/Method" of every method that is served. */
    constructor(methods: Iterable<string>);
    /** Counts a request that is over. */
    readonly count: (record: RequestRecord, status: number | undefined) => void;
    /** Names what is read only when somebody asks, and begins to watch the process itself: its event loop, memory and collections. */
    start(sources: MetricSources): void;
    text(): Promise<MetricsText>;
    /** For a process that adds up those of its workers: `sumOfMetrics`. */
    snapshot(): Promise<MetricsSnapshot>;
}
/** Of several processes, in Prometheus's text format: counters and gauges are added up. */
export declare function sumOfMetrics(snapshots: readonly MetricsSnapshot[]): Promise<MetricsText>;
