import { BlobMetrics } from "./blob-metrics.js";
import { CallMetrics } from "./call-metrics.js";
import { IndexingMetrics } from "./indexing-metrics.js";
import { metricTable } from "./metric-table.js";
import { histogramValues } from "./metric-values.js";
import { StoreMetrics } from "./store-metrics.js";
export class Metrics {
    store = new StoreMetrics();
    blobs = new BlobMetrics();
    indexing = new IndexingMetrics();
    #calls;
    #sources;
    #registry;
    /** "package.Service/Method" of every method that is served. */
    constructor(methods) {
        this.#calls = new CallMetrics(methods);
    }
    /** Counts a request that is over. */
    count = (record, status) => this.#calls.count(record, status);
    /** Names what is read only when somebody asks, and begins to watch the process itself: its event loop, memory and collections. */
    start(sources) {
        this.#sources = sources;
        void this.#open().catch(() => undefined);
    }
    async text() {
        const registry = await this.#open();
        return { contentType: registry.contentType, text: await registry.metrics() };
    }
    /** For a process that adds up those of its workers: `sumOfMetrics`. */
    async snapshot() {
        return (await this.#open()).getMetricsAsJSON();
    }
    #open() {
        this.#registry ??= this.#load().catch((error) => {
            this.#registry = undefined;
            throw error;
        });
        return this.#registry;
    }
    async #load() {
        const { collectDefaultMetrics, Registry } = (await import("prom-client")).default;
        const registry = new Registry();
        for (const name of Object.keys(metricTable))
            registry.registerMetric(this.#metric(name));
        collectDefaultMetrics({ register: registry });
        return registry;
    }
    /** What prom-client asks of a metric: its name, and its values when they are read. */
    #metric(name) {
        const { name: fullName, help, type } = metricTable[name];
        const described = { name: fullName, help, type, aggregator: "sum" };
        const metric = { ...described, get: async () => ({ ...described, values: this.#values(name) }) };
        return metric;
    }
    #values(name) {
        const { store, blobs, indexing } = this;
        switch (name) {
            case "calls":
                return this.#calls.calls();
            case "callDuration":
                return this.#calls.durations();
            case "refusals":
                return this.#calls.refusals();
            case "blobDamage":
                return single(this.#calls.damaged);
            case "storeCommits":
                return single(store.commits);
            case "storeCommitDuration":
                return histogramValues(metricTable.storeCommitDuration.name, store.durations);
            case "storeBatch":
                return histogramValues(metricTable.storeBatch.name, store.batches);
            case "storeConflicts":
                return single(store.conflicts);
            case "storeRetries":
                return single(store.retries);
            case "storeFailures":
                return single(store.failures);
            case "storeWaiting":
                return single(store.waitingNow);
            case "indexed":
                return Array.from(indexing.counts, ([status, value]) => ({ labels: { status }, value }));
            case "indexingDuration":
                return histogramValues(metricTable.indexingDuration.name, indexing.durations);
            case "indexingActive":
                return single(indexing.active);
            case "blobWrittenBytes":
                return single(blobs.writtenBytes);
            case "blobReadBytes":
                return single(blobs.readBytes);
            default:
                return this.#sources === undefined ? [] : serverValues(name, this.#sources);
        }
    }
}
/** Of several processes, in Prometheus's text format: counters and gauges are added up. */
export async function sumOfMetrics(snapshots) {
    const { AggregatorRegistry } = (await import("prom-client")).default;
    const registry = AggregatorRegistry.aggregate(snapshots);
    return { contentType: registry.contentType, text: await registry.metrics() };
}
function serverValues(name, sources) {
    switch (name) {
        case "callsOpen":
            return single(sources.open().calls);
        case "streamsOpen":
            return Object.entries(sources.open().streams).map(([kind, value]) => ({ labels: { kind }, value }));
        case "requestsOpen":
            return single(sources.server().requestsOpen);
        case "connectionsOpen":
            return single(sources.server().connectionsOpen);
        case "connections":
            return single(sources.server().connectionsAccepted);
        case "connectionsRefused":
            return single(sources.server().connectionsRefused);
        case "receivedBytes":
            return single(sources.server().receivedBytes);
        case "sentBytes":
            return single(sources.server().sentBytes);
        default: {
            const { http2 } = sources.server();
            return http2 === undefined ? [] : http2Values(name, http2);
        }
    }
}
function http2Values(name, http2) {
    switch (name) {
        case "http2Streams":
            return [
                { labels: { state: "opened" }, value: http2.streamsOpened },
                { labels: { state: "closed" }, value: http2.streamsClosed },
                { labels: { state: "refused" }, value: http2.streamsRefused },
            ];
        case "http2Malformed":
            return single(http2.requestsMalformed);
        case "http2Resets":
            return inAndOut(http2.resetsReceived, http2.resetsSent);
        case "http2Goaways": {
            const sent = Object.values(http2.goawaysSent).reduce((sum, count) => sum + count, 0);
            return inAndOut(http2.goawaysReceived, sent);
        }
        case "http2TimedOut":
            return single(http2.connectionsTimedOut);
        default:
            throw new Error(`nothing is counted for ${name}`);
    }
}
function inAndOut(received, sent) {
    return [
        { labels: { direction: "received" }, value: received },
        { labels: { direction: "sent" }, value: sent },
    ];
}
function single(value) {
    return [{ labels: {}, value }];
}
//# sourceMappingURL=metrics.js.map