import type { OutgoingHttpHeaders } from "node:http";
import { ConnectError } from "@connectrpc/connect";
import type { Call } from "../call.js";
export type MessageFormat = "proto" | "json";
/** The message format of a gRPC content type; undefined: this is not gRPC (gRPC-Web is not). */
export declare function grpcFormat(contentType: string | undefined): MessageFormat | undefined;
/** grpc-timeout in milliseconds; undefined where there is none or it is malformed. */
export declare function grpcTimeout(value: string | undefined): number | undefined;
export declare function refuseMalformedTimeout(call: Call): void;
/** grpc-status, grpc-message, details and the error's metadata, under 4 KiB in all. */
export declare function errorTrailers(whole: ConnectError): OutgoingHttpHeaders;
/** As gRPC over HTTP/2 has it: printable ASCII stands for itself. Some clients do not decode what need not be encoded. */
export declare function percentEncoded(message: string): string;
/** Copies metadata; what HTTP itself uses is not metadata, even if an error of an upstream call brought it along. */
export declare function copyMetadata(from: Headers, to: OutgoingHttpHeaders): void;
