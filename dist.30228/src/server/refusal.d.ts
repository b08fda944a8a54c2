import { ConnectError } from "@connectrpc/connect";
import type { HttpRequest, HttpResponse } from "../rpc/http/messages.js";
import { type RequestValues } from "../rpc/request-record.js";
import type { RestHandler } from "./dispatch.js";
/** Answers the error, and notes it on the request's record. */
export declare function refuseWith(error: ConnectError, request: HttpRequest, response: HttpResponse, values: RequestValues, rest: RestHandler): void;
/** For a path of RPC that is no method's. */
export declare function noSuchMethod(path: string): ConnectError;
