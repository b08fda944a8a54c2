import type { Logger } from "pino";
import { MemoryBudget } from "../http2/index.js";
import type { Dispatcher } from "./dispatch.js";
import { type Http2Listener } from "./http2-listener.js";
import type { Limits } from "./limits.js";
/**
 * What clients have not taken of responses over HTTP/2 is counted here and nowhere else: src/http2 knows it to the byte, and the server's own
 * budget asks this one. Request bodies are counted by the server's, as over HTTP/1.1. Beyond both limits together, which no client
 * reaches that heeds 503, the connection that holds the most is cut.
 */
export declare function createHttp2Memory(limits: Limits): MemoryBudget;
export declare function createOwnHttp2(dispatcher: Dispatcher, limits: Limits, memory: MemoryBudget, logger: Logger): Http2Listener;
