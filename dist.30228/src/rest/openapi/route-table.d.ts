import type { RouteInfo } from "../handler.js";
/** As text, columns aligned, in the order of the services. */
export declare function routeTable(routes: readonly RouteInfo[]): string;
