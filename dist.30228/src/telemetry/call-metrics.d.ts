import type { RequestRecord } from "../rpc/request-record.js";
import { type MetricValue } from "./metric-table.js";
export declare class CallMetrics {
    #private;
    /** "package.Service/Method" of every method that is served. */
    constructor(methods: Iterable<string>);
    /** Counts a request that is over; `status` is the HTTP status, undefined where nothing was answered. */
    count(record: RequestRecord, status: number | undefined): void;
    get damaged(): number;
    calls(): MetricValue[];
    durations(): MetricValue[];
    refusals(): MetricValue[];
}
