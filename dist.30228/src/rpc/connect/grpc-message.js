import { percentEncoded } from "../grpc/headers.js";
/** Trailers over HTTP/2. */
export function rewriteGrpcMessage(trailers) {
    const message = trailers["grpc-message"];
    if (typeof message === "string")
        trailers["grpc-message"] = rewritten(message);
    return trailers;
}
/** A piece of a gRPC-Web body: other than a whole, plain trailers' frame it stays as it is. */
export function rewriteWebTrailers(chunk) {
    if (chunk[0] !== TRAILERS || chunk.length < PREFIX_BYTES)
        return chunk;
    const frame = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (frame.readUInt32BE(1) !== frame.length - PREFIX_BYTES)
        return chunk;
    const text = frame.toString("utf8", PREFIX_BYTES);
    const fields = text.replace(/^(grpc-message: *)(.*?)(?=\r?$)/m, (_, name, value) => name + rewritten(value));
    if (fields === text)
        return chunk;
    const body = Buffer.from(fields);
    const prefix = Buffer.from([TRAILERS, 0, 0, 0, 0]);
    prefix.writeUInt32BE(body.length, 1);
    return Buffer.concat([prefix, body]);
}
const PREFIX_BYTES = 5;
const TRAILERS = 0x80;
function rewritten(message) {
    try {
        return percentEncoded(decodeURIComponent(message));
    }
    catch {
        // An implementation's own, which encodes nothing.
        return message;
    }
}
//# sourceMappingURL=grpc-message.js.map