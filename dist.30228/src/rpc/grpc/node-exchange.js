// Unary gRPC on node:http2's streams, without its compatibility layer.
import { constants, } from "node:http2";
import { closeAfterEnd } from "../http/unread-body.js";
import { RequestValues } from "../request-record.js";
import { MessageReader } from "./message.js";
import { UnaryExchange } from "./unary-exchange.js";
const trailersOnly = { endStream: true, sendDate: false };
const trailersFollow = { waitForTrailers: true, sendDate: false };
/** The stream's errors are handled by whoever accepts streams. */
export class NodeExchange extends UnaryExchange {
    stream;
    reader;
    constructor(owner, method, stream, headers, format, record, connection) {
        super(owner, method, method.begin(headers, headers[":path"] ?? "", new RequestValues(record)), format, record, connection);
        this.stream = stream;
        this.reader = new MessageReader(method.options.readMaxBytes);
        stream.on("data", (chunk) => this.read(chunk));
        stream.on("end", () => {
            if (!stream.aborted)
                void this.serve(this.reader);
        });
        stream.on("close", () => this.close());
    }
    get httpStatus() {
        return this.stream.headersSent ? 200 : undefined;
    }
    watchForStalls(ms) {
        const { stream } = this;
        stream.setTimeout(ms, () => {
            if (!this.answered && !this.serving)
                this.refuseStalled();
            else if (this.answered)
                stream.close(constants.NGHTTP2_CANCEL);
            else
                stream.setTimeout(ms);
        });
    }
    refuse(error) {
        if (this.answered)
            return;
        super.refuse(error);
        this.stream.resume();
        closeAfterEnd(this.stream);
    }
    write({ headers, body, trailers }) {
        const { stream } = this;
        if (stream.destroyed || stream.closed)
            return;
        if (trailers === undefined) {
            stream.respond(headers, trailersOnly);
            return;
        }
        stream.on("wantTrailers", () => stream.sendTrailers(trailers));
        stream.respond(headers, trailersFollow);
        if (body !== undefined)
            this.record.memory?.write(body.length);
        stream.end(body);
    }
    breakStream() {
        this.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    }
    read(chunk) {
        if (!this.answered && this.count(chunk.length))
            this.attempt(() => this.reader.push(chunk));
    }
}
//# sourceMappingURL=node-exchange.js.map