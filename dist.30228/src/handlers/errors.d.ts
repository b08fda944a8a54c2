import { type Interceptor } from "@connectrpc/connect";
/** Domain errors become ConnectErrors with google.rpc details; anything else passes as it is. */
export declare const registryErrors: Interceptor;
