import type { Compression } from "@connectrpc/connect/protocol";
/** For the handlers that serve streams, gRPC-Web and Connect. */
export declare const gzipCompression: Compression;
export declare function compress(data: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
/** Never inflates to more than maxBytes. */
export declare function decompress(data: Uint8Array, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
