import type { DescMethod } from "@bufbuild/protobuf";
import type { Exchange } from "./exchange.js";
/** Goes on once the request's headers let it in; otherwise answers the refusal. OPTIONS needs no credential. */
export declare function admit(exchange: Exchange, method: DescMethod | undefined, proceed: () => void): void;
/** Goes on once the body is found to be the one that the credential covers. */
export declare function verifyBody(exchange: Exchange, bytes: Uint8Array, proceed: () => void): void;
/** Calls a step that may be over at once, so that most requests wait for nothing. */
export declare function settle(exchange: Exchange, step: () => unknown, proceed: () => void): void;
