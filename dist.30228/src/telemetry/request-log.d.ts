import { type Logger } from "pino";
import type { RequestRecord } from "../rpc/request-record.js";
/** Writes a request's line; `status` is the HTTP status, undefined where nothing was answered. */
export type RequestLog = (record: RequestRecord, status: number | undefined) => void;
/** Our own faults, and requests that nothing could be done for, are errors with their cause; the rest is info. */
export declare function createRequestLog(logger: Logger): RequestLog;
