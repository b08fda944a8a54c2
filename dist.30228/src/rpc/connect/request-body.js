import { Code, ConnectError } from "@connectrpc/connect";
import { decompress } from "../grpc/gzip.js";
import { prefixBytes, prefixed } from "../grpc/message.js";
import { boundBinary, boundJson } from "../message-bounds.js";
export class RequestBody {
    options;
    framing;
    isJson;
    isGzipped;
    /** Bytes of the largest message so far, as it came and inflated. */
    held = { received: 0, inflated: 0 };
    /** Header fields that say something about the body which the handler gets otherwise are taken out. */
    constructor(header, options) {
        this.options = options;
        const type = header.get("content-type") ?? "";
        this.framing = /^application\/(grpc|connect)/i.test(type) ? "enveloped" : "whole";
        this.isJson = /[/+]json\b/i.test(type);
        const codings = this.framing === "whole" ? ["content-encoding"] : ["grpc-encoding", "connect-content-encoding"];
        this.isGzipped = codings.some((name) => header.get(name) === "gzip");
        if (this.framing === "whole" && this.isGzipped) {
            header.delete("content-encoding");
            header.delete("content-length");
        }
    }
    /** Throws ConnectError for what is refused. */
    read(chunks) {
        return this.framing === "whole" ? this.whole(chunks) : this.enveloped(chunks);
    }
    async *whole(chunks) {
        const all = [];
        let bytes = 0;
        for await (const chunk of chunks) {
            bytes += chunk.length;
            this.hold("received", bytes);
            if (bytes > this.options.readMaxBytes)
                throw tooLarge(this.options.readMaxBytes);
            all.push(chunk);
        }
        const [first] = all;
        const body = all.length === 1 && first !== undefined ? first : Buffer.concat(all, bytes);
        yield await this.message(body, this.isGzipped);
    }
    async *enveloped(chunks) {
        let buffer = Buffer.alloc(0);
        /** Bytes of the message under way, whose prefix is there. */
        let wanted;
        for await (const chunk of chunks) {
            buffer =
                buffer.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([buffer, chunk]);
            this.hold("received", buffer.length);
            for (;;) {
                if (wanted === undefined && buffer.length >= prefixBytes)
                    wanted = prefixBytes + buffer.readUInt32BE(1);
                // The handler refuses it for what its prefix says.
                if (wanted !== undefined && wanted - prefixBytes > this.options.readMaxBytes) {
                    yield buffer;
                    return;
                }
                if (wanted === undefined || buffer.length < wanted)
                    break;
                yield await this.envelope(buffer.subarray(0, wanted));
                buffer = buffer.subarray(wanted);
                wanted = undefined;
            }
        }
        // A message that is cut off is the handler's to refuse.
        if (buffer.length > 0)
            yield buffer;
    }
    async envelope(envelope) {
        const isPacked = envelope[0] === 1 && this.isGzipped;
        if (envelope[0] !== 0 && !isPacked)
            return envelope;
        const message = await this.message(envelope.subarray(prefixBytes), isPacked);
        return isPacked ? prefixed(message, false) : envelope;
    }
    async message(bytes, isPacked) {
        const message = isPacked ? await decompress(bytes, this.options.readMaxBytes) : bytes;
        if (isPacked)
            this.hold("inflated", message.length);
        if (this.isJson)
            boundJson(message);
        else
            boundBinary(this.options.method.input, message);
        return message;
    }
    /** A stream's messages go one by one: no more than its largest one is held at a time. */
    hold(what, bytes) {
        const more = bytes - this.held[what];
        if (more <= 0)
            return;
        this.options.memory?.read(more);
        this.held[what] = bytes;
    }
}
function tooLarge(most) {
    return new ConnectError(`message is larger than ${most} bytes`, Code.ResourceExhausted);
}
//# sourceMappingURL=request-body.js.map