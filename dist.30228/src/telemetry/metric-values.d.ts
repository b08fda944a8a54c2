import type { Distribution } from "./distribution.js";
import type { MetricValue } from "./metric-table.js";
export declare function histogramValues(name: string, distribution: Distribution, labels?: MetricValue["labels"]): MetricValue[];
