import { ConnectError } from "@connectrpc/connect";
import type { Call } from "./call.js";
/**
 * A ConnectError stays as it is. An abort, once the call was aborted, is the reason it was aborted for. Anything else is our
 * fault: the client learns the correlation id only, the original is the error's cause, for the log.
 */
export declare function toConnectError(reason: unknown, call: Call): ConnectError;
export declare function deadlineExceeded(): ConnectError;
