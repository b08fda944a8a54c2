// The three series of a histogram, as prom-client writes them.
import type { Distribution } from "./distribution.js"
import type { MetricValue } from "./metric-table.js"

/** The buckets, the sum and the count of a histogram with these labels. */
export function histogramValues(
  name: string,
  distribution: Distribution,
  labels: MetricValue["labels"] = {},
): MetricValue[] {
  const counts = distribution.cumulative()
  const bucket = `${name}_bucket`
  const values: MetricValue[] = distribution.bounds.map((bound, index) => ({
    metricName: bucket,
    labels: { le: bound, ...labels },
    value: counts[index] as number,
  }))
  const total = counts.at(-1) as number
  values.push(
    { metricName: bucket, labels: { le: "+Inf", ...labels }, value: total },
    { metricName: `${name}_sum`, labels, value: distribution.sum },
    { metricName: `${name}_count`, labels, value: total },
  )
  return values
}
