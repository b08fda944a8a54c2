import type { Dispatcher } from "./dispatch.js";
import type { Http2Listener } from "./http2-listener.js";
import type { Limits } from "./limits.js";
export declare function createNodeHttp2(dispatcher: Dispatcher, limits: Limits): Http2Listener;
