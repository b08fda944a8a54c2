export interface MetricDefinition {
    readonly name: string;
    readonly type: "counter" | "gauge" | "histogram";
    readonly labels: readonly string[];
    /** For whoever reads the metric; a whole sentence. */
    readonly help: string;
}
export declare const metricTable: {
    readonly calls: MetricDefinition & {
        readonly labels: readonly ("method" | "principal" | "protocol" | "code")[];
    };
    readonly callDuration: MetricDefinition & {
        readonly labels: readonly ("method" | "protocol")[];
    };
    readonly refusals: MetricDefinition & {
        readonly labels: readonly "reason"[];
    };
    readonly callsOpen: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly streamsOpen: MetricDefinition & {
        readonly labels: readonly "kind"[];
    };
    readonly requestsOpen: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly connectionsOpen: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly connections: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly connectionsRefused: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly receivedBytes: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly sentBytes: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly http2Streams: MetricDefinition & {
        readonly labels: readonly "state"[];
    };
    readonly http2Malformed: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly http2Resets: MetricDefinition & {
        readonly labels: readonly "direction"[];
    };
    readonly http2Goaways: MetricDefinition & {
        readonly labels: readonly "direction"[];
    };
    readonly http2TimedOut: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeCommits: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeCommitDuration: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeBatch: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeConflicts: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeRetries: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeFailures: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly storeWaiting: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly indexed: MetricDefinition & {
        readonly labels: readonly "status"[];
    };
    readonly indexingDuration: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly indexingActive: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly blobWrittenBytes: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly blobReadBytes: MetricDefinition & {
        readonly labels: readonly never[];
    };
    readonly blobDamage: MetricDefinition & {
        readonly labels: readonly never[];
    };
};
export type MetricName = keyof typeof metricTable;
/** What a metric is made of when it is read. */
export interface MetricValue {
    readonly labels: {
        readonly [label: string]: string | number;
    };
    readonly value: number;
    /** Of a histogram: which of its three series this is of. */
    readonly metricName?: string;
}
