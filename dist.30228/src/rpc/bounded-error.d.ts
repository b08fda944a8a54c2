import { ConnectError } from "@connectrpc/connect";
/** The error as it is where it is small; else with fewer violations and a shorter message; else INTERNAL, its cause the error. */
export declare function boundedError(error: ConnectError): ConnectError;
