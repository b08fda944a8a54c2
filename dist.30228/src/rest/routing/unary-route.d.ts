import type { Message } from "@bufbuild/protobuf";
import type { Exchange } from "../exchange.js";
import { type Route, type Target } from "./route.js";
/** Answers a request for a unary method. */
export declare function serveUnary(exchange: Exchange, route: Route, target: Target): void;
/** Reads body, path, query and headers into one message; answers the error itself if they don't fit. */
export declare function readMessage(exchange: Exchange, route: Route, target: Target, done: (message: Message) => void): void;
/** Puts bytes into the request's google.api.HttpBody. */
export declare function setUpload(message: Message, upload: NonNullable<Route["upload"]>, contentType: string | undefined, data: Uint8Array): void;
