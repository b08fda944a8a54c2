import type { Exchange } from "../exchange.js";
import { type Route, type Target } from "./route.js";
/** Answers a request for a streaming method. */
export declare function serveStream(exchange: Exchange, route: Route, target: Target): void;
