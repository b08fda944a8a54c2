import type { ConnectError, ContextValues } from "@connectrpc/connect";
import type { Dialect } from "./dialect.js";
import { type Request, type Response } from "./http.js";
import { type Binding } from "./routing/rules.js";
import { type RestHandlerOptions } from "./settings.js";
/** One HTTP method and path, for a printed table and for documentation. */
export interface RouteInfo extends Binding {
    readonly dialect: Dialect;
}
export interface RestHandler {
    /** `values` reach interceptors and implementations as the call's context values. */
    (request: Request, response: Response, values?: ContextValues): void;
    /** The same for a server's "checkContinue" event: 100 Continue is sent once the body is wanted. */
    readonly checkContinue: (request: Request, response: Response, values?: ContextValues) => void;
    /** Answers an error for a request that is not to be served, as the dialect nearest to its path spells it. */
    readonly refuse: (request: Request, response: Response, error: ConnectError, values?: ContextValues) => void;
    readonly routes: readonly RouteInfo[];
}
/** Throws RuleError for a rule that is wrong, or that fits the same requests as another equally well. */
export declare function createRestHandler(options: RestHandlerOptions): RestHandler;
