// What is counted on its way becomes the metrics that are documented: those that a server is rarely brought to count.
import { expect, it } from "vitest"
import { Metrics } from "../../../src/telemetry/metrics.js"

const server = {
  ...{
    connectionsOpen: 0,
    connectionsAccepted: 5,
    connectionsRefused: 3,
    receivedBytes: 0,
    sentBytes: 0,
    requestsOpen: 0,
  },
  http2: undefined,
}

it("has what the store, the indexer, the port and the limits have counted", async () => {
  const metrics = new Metrics([])
  metrics.start({ server: () => server, open: () => ({ calls: 7, streams: { upload: 2 } }) })
  metrics.store.conflicted()
  metrics.store.retried()
  metrics.store.retried()
  metrics.store.commitFailed()
  metrics.indexing.begin()("indexed")
  metrics.indexing.begin()("retried")
  metrics.indexing.begin()
  const { text } = await metrics.text()
  const lines = text.split("\n")
  for (const line of [
    "version_registry_calls_open 7",
    'version_registry_streams_open{kind="upload"} 2',
    "version_registry_connections_refused_total 3",
    "version_registry_store_conflicts_total 1",
    "version_registry_store_retries_total 2",
    "version_registry_store_failures_total 1",
    'version_registry_indexed_packages_total{status="indexed"} 1',
    'version_registry_indexed_packages_total{status="failed"} 0',
    'version_registry_indexed_packages_total{status="retried"} 1',
    "version_registry_indexing_active 1",
    "version_registry_indexing_duration_seconds_count 2",
  ]) {
    expect(lines).toContain(line)
  }
})
