import { fromJsonString, toJsonString } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { Call } from "../call.js";
import { toConnectError } from "../errors.js";
import { boundBinary, boundJson } from "../message-bounds.js";
import { recordOf } from "../request-record.js";
import { compress, decompress } from "./gzip.js";
import { copyMetadata, errorTrailers, grpcTimeout, refuseMalformedTimeout } from "./headers.js";
import { prefix, prefixBytes, prefixed } from "./message.js";
import { messageDecoder } from "./message-decoder.js";
import { messageWriter } from "./message-writer.js";
/** The trailers of a success that says no more. */
export const okTrailers = Object.freeze({ "grpc-status": "0" });
export class GrpcUnaryMethod {
    registered;
    options;
    read;
    write;
    constructor(registered, options) {
        this.registered = registered;
        this.options = options;
        this.read = messageDecoder(registered.method.input);
        this.write = messageWriter(registered.method.output);
    }
    /** A call for these request headers. */
    begin(headers, url, values) {
        return new Call(this.registered.method, {
            protocolName: "grpc",
            requestMethod: "POST",
            url,
            headers,
            timeoutMs: grpcTimeout(single(headers["grpc-timeout"])),
            values,
        });
    }
    /** Answers a request that was read to its end. Never rejects. */
    async answer(request, call, format) {
        try {
            refuseMalformedTimeout(call);
            const encoding = supportedEncoding(call.header("grpc-encoding"));
            const { compressed, data } = request.finish();
            if (compressed && encoding !== "gzip") {
                throw new ConnectError("compressed message without grpc-encoding", Code.Internal);
            }
            const message = compressed ? await inflated(data, this.options.readMaxBytes) : data;
            if (compressed)
                recordOf(call.values)?.memory?.read(message.length);
            const input = this.parse(message, format);
            const output = this.serialize(await this.registered.unary(input, call), format);
            return await this.succeeded(output, call, format);
        }
        catch (reason) {
            return failedAnswer(toConnectError(reason, call), call, format);
        }
    }
    /** `output` begins with room for the prefix. */
    async succeeded(output, call, format) {
        const headers = answerHeaders(call, format);
        const given = call.responseTrailerIfAny;
        const trailers = given === undefined ? okTrailers : { ...okTrailers };
        if (given !== undefined)
            copyMetadata(given, trailers);
        if (acceptsGzip(call)) {
            headers["grpc-encoding"] = "gzip";
            if (output.length - prefixBytes >= this.options.compressMinBytes) {
                return { headers, body: prefixed(await compress(output.subarray(prefixBytes)), true), trailers };
            }
        }
        return { headers, body: prefix(output, false), trailers };
    }
    parse(data, format) {
        const { method } = this.registered;
        if (format === "proto")
            boundBinary(method.input, data);
        else
            boundJson(data);
        try {
            if (format === "proto")
                return this.read(data);
            return fromJsonString(method.input, Buffer.from(data).toString("utf8"), {
                ignoreUnknownFields: true,
                ...this.options.jsonOptions,
            });
        }
        catch (cause) {
            const message = `request is not a ${method.input.typeName}: ${cause instanceof Error ? cause.message : cause}`;
            throw new ConnectError(message, Code.InvalidArgument, undefined, undefined, cause);
        }
    }
    /** With room for the prefix. */
    serialize(message, format) {
        const bytes = format === "proto" ? this.write(message, prefixBytes) : this.writeJson(message);
        const length = bytes.length - prefixBytes;
        if (length > this.options.writeMaxBytes) {
            const text = `answer of ${length} bytes: at most ${this.options.writeMaxBytes} are sent`;
            throw new ConnectError(text, Code.ResourceExhausted);
        }
        return bytes;
    }
    writeJson(message) {
        const json = toJsonString(this.registered.method.output, message, this.options.jsonOptions);
        const bytes = Buffer.allocUnsafe(prefixBytes + Buffer.byteLength(json));
        bytes.write(json, prefixBytes, "utf8");
        return bytes;
    }
}
/** Notes the error on the request's record, and puts it in an answer. */
export function failedAnswer(error, call, format) {
    const record = recordOf(call.values);
    if (record !== undefined) {
        record.code = error.code;
        record.error = error;
    }
    const trailers = errorTrailers(error);
    if (call.responseTrailerIfAny !== undefined)
        copyMetadata(call.responseTrailerIfAny, trailers);
    const headers = answerHeaders(call, format);
    if (call.responseHeaderIfAny === undefined) {
        return { headers: { ...headers, ...trailers }, body: undefined, trailers: undefined };
    }
    return { headers, body: undefined, trailers };
}
function answerHeaders(call, format) {
    const headers = {
        ":status": 200,
        "content-type": format === "proto" ? "application/grpc+proto" : "application/grpc+json",
    };
    const record = recordOf(call.values);
    if (record !== undefined) {
        headers["x-request-id"] = record.correlationId;
        if (record.traceResponse !== undefined)
            headers.traceresponse = record.traceResponse;
    }
    const given = call.responseHeaderIfAny;
    if (given !== undefined)
        copyMetadata(given, headers);
    return headers;
}
function supportedEncoding(encoding) {
    if (encoding === undefined || encoding === "identity")
        return undefined;
    if (encoding === "gzip")
        return "gzip";
    const headers = { "grpc-accept-encoding": "gzip,identity" };
    throw new ConnectError(`unknown compression "${encoding}": gzip and identity are read`, Code.Unimplemented, headers);
}
/** As connect-node has it: a client that names no encodings gets the one that it sent. */
function acceptsGzip(call) {
    const accepted = call.header("grpc-accept-encoding");
    if (accepted === undefined || accepted === "")
        return call.header("grpc-encoding") === "gzip";
    return accepted === "gzip" || accepted.split(",").some((name) => name.trim() === "gzip");
}
function single(value) {
    return typeof value === "string" ? value : value?.[0];
}
async function inflated(data, maxBytes) {
    const { buffer, byteOffset, length } = await decompress(data, maxBytes);
    return Buffer.from(buffer, byteOffset, length);
}
//# sourceMappingURL=unary.js.map