export function histogramValues(name, distribution, labels = {}) {
    const counts = distribution.cumulative();
    const bucket = `${name}_bucket`;
    const values = distribution.bounds.map((bound, index) => ({
        metricName: bucket,
        labels: { le: bound, ...labels },
        value: counts[index],
    }));
    const total = counts.at(-1);
    values.push({ metricName: bucket, labels: { le: "+Inf", ...labels }, value: total }, { metricName: `${name}_sum`, labels, value: distribution.sum }, { metricName: `${name}_count`, labels, value: total });
    return values;
}
//# sourceMappingURL=metric-values.js.map