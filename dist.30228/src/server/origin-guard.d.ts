import { ConnectError } from "@connectrpc/connect";
import { type HttpRequest } from "../rpc/http/messages.js";
export interface OriginGuardOptions {
    /** Origins whose pages may call, as CORS has them; "*" is any. */
    readonly origins: "*" | readonly string[] | undefined;
    /** Names that a Host header may hold beside loopback's; undefined: any. */
    readonly hosts: readonly string[] | undefined;
}
/** The error to refuse a request with; undefined: it may pass. */
export type OriginGuard = (request: HttpRequest) => ConnectError | undefined;
export declare function createOriginGuard({ origins, hosts }: OriginGuardOptions): OriginGuard;
