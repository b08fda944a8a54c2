// Every metric of this program: its name, type, labels and meaning. The page in docs/, the dashboard and the alert rules are held to it.

export interface MetricDefinition {
  readonly name: string
  readonly type: "counter" | "gauge" | "histogram"
  readonly labels: readonly string[]
  /** For whoever reads the metric; a whole sentence. */
  readonly help: string
}

function define<const L extends string = never>(
  name: string,
  type: MetricDefinition["type"],
  help: string,
  labels: readonly L[] = [],
): MetricDefinition & { readonly labels: readonly L[] } {
  return { name: `version_registry_${name}`, type, labels, help }
}

export const metricTable = {
  calls: define(
    "calls_total",
    "counter",
    "Requests that are over. method is package.Service/Method, or `other` for all that is no call; code is that of gRPC; principal is the kind of who called.",
    ["method", "protocol", "code", "principal"],
  ),
  callDuration: define("call_duration_seconds", "histogram", "Time from a request's head to the end of its response.", [
    "method",
    "protocol",
  ]),
  refusals: define(
    "refusals_total",
    "counter",
    "Requests that were refused for who called or for how much there was to do, by the error's reason.",
    ["reason"],
  ),
  callsOpen: define("calls_open", "gauge", "Unary calls that count towards MAX_CONCURRENT_CALLS now."),
  streamsOpen: define("streams_open", "gauge", "Streams that count towards MAX_CONCURRENT_STREAMS now.", ["kind"]),
  requestsOpen: define("requests_open", "gauge", "Requests that are being served now, of every kind."),
  connectionsOpen: define("connections_open", "gauge", "Connections that are open now."),
  connections: define("connections_total", "counter", "Connections that were accepted."),
  connectionsRefused: define(
    "connections_refused_total",
    "counter",
    "Connections that were closed because their address had too many.",
  ),
  receivedBytes: define("received_bytes_total", "counter", "Bytes that came in on all connections, TLS included."),
  sentBytes: define("sent_bytes_total", "counter", "Bytes that went out on all connections, TLS included."),
  http2Streams: define("http2_streams_total", "counter", "HTTP/2 streams, by what became of them.", ["state"]),
  http2Malformed: define("http2_requests_malformed_total", "counter", "Requests that RFC 9113 calls malformed."),
  http2Resets: define("http2_resets_total", "counter", "RST_STREAM frames.", ["direction"]),
  http2Goaways: define("http2_goaways_total", "counter", "GOAWAY frames.", ["direction"]),
  http2TimedOut: define(
    "http2_connections_timed_out_total",
    "counter",
    "HTTP/2 connections that were closed because their client took or sent nothing for too long.",
  ),
  storeCommits: define("store_commits_total", "counter", "Commits that were acknowledged."),
  storeCommitDuration: define(
    "store_commit_duration_seconds",
    "histogram",
    "Time until a commit was durable: the flush of a batch, or MongoDB's acknowledgement.",
  ),
  storeBatch: define("store_batch_transactions", "histogram", "Transactions that one commit made durable."),
  storeConflicts: define(
    "store_conflicts_total",
    "counter",
    "Transactions that found another one ahead of them on MongoDB, once for each try.",
  ),
  storeRetries: define("store_retries_total", "counter", "Tries at transactions after the first."),
  storeFailures: define("store_failures_total", "counter", "Commits that failed, with an error for those who wrote."),
  storeWaiting: define("store_transactions_waiting", "gauge", "Transactions that wait for their turn now."),
  indexed: define("indexed_packages_total", "counter", "Packages that were indexed, by outcome.", ["status"]),
  indexingDuration: define("indexing_duration_seconds", "histogram", "Time that indexing one package took."),
  indexingActive: define("indexing_active", "gauge", "Packages that are being indexed now."),
  blobWrittenBytes: define("blob_written_bytes_total", "counter", "Bytes of files that were received whole."),
  blobReadBytes: define("blob_read_bytes_total", "counter", "Bytes of files that were read."),
  blobDamage: define(
    "blob_damage_total",
    "counter",
    "Calls that found a file's bytes not to be those that were stored (DATA_LOSS).",
  ),
} as const

export type MetricName = keyof typeof metricTable

/** What a metric is made of when it is read. */
export interface MetricValue {
  readonly labels: { readonly [label: string]: string | number }
  readonly value: number
  /** Of a histogram: which of its three series this is of. */
  readonly metricName?: string
}
