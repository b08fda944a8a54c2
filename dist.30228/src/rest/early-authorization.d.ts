import type { Exchange } from "./exchange.js";
import type { Route, Target } from "./routing/route.js";
/**
 * Goes on once the caller may make the call on what path and query name; otherwise answers the refusal, before the body is read. Where
 * neither a body nor a query follows, the call itself is judged soon enough.
 */
export declare function authorizeEarly(exchange: Exchange, route: Route, target: Target, proceed: () => void): void;
