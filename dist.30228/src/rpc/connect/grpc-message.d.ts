import type { OutgoingHttpHeaders } from "node:http";
/** Trailers over HTTP/2. */
export declare function rewriteGrpcMessage(trailers: OutgoingHttpHeaders): OutgoingHttpHeaders;
/** A piece of a gRPC-Web body: other than a whole, plain trailers' frame it stays as it is. */
export declare function rewriteWebTrailers(chunk: Uint8Array): Uint8Array;
