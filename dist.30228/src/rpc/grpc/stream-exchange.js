import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorCode, PreparedFields } from "../../http2/index.js";
import { RequestValues } from "../request-record.js";
import { MessageReader, prefixBytes } from "./message.js";
import { okTrailers } from "./unary.js";
import { UnaryExchange } from "./unary-exchange.js";
const protoHead = new PreparedFields([":status", "200", "content-type", "application/grpc+proto"]);
const jsonHead = new PreparedFields([":status", "200", "content-type", "application/grpc+json"]);
const preparedOk = new PreparedFields(["grpc-status", "0"]);
export class StreamExchange extends UnaryExchange {
    stream;
    stallTimer;
    /** Bytes of the request that are counted. */
    counted = 0;
    constructor(owner, method, stream, format, record, connection) {
        const { head } = stream;
        super(owner, method, method.begin(head.headers, head.path, new RequestValues(record)), format, record, connection);
        this.stream = stream;
    }
    /** Asks for the message; to be called once. */
    begin() {
        this.stream.context = this;
        this.stream.receiveWhole(receiver, prefixBytes + this.method.options.readMaxBytes);
    }
    get httpStatus() {
        return this.stream.headSent ? 200 : undefined;
    }
    /** src/http2 looks after those that take nothing. */
    watchForStalls(ms) {
        if (this.answered || this.serving || this.closed)
            return;
        const wait = ms - (performance.now() - this.stream.activeAt);
        if (wait > 0)
            this.stallTimer = setTimeout(() => this.watchForStalls(ms), wait).unref();
        else
            this.refuseStalled();
    }
    /** The message's beginning, as long as its end is missing. */
    look(start) {
        if (!this.answered && this.countUpTo(start.length) && start.length >= prefixBytes)
            this.readerOf(start);
    }
    /** The whole body. */
    receive(body) {
        if (this.answered || !this.countUpTo(body.length))
            return;
        const reader = this.readerOf(body);
        if (reader !== undefined)
            void this.serve(reader);
    }
    /** The stream is closed, by whichever end. */
    end() {
        clearTimeout(this.stallTimer);
        this.close();
    }
    write({ headers, body, trailers }) {
        const head = this.format === "proto" ? protoHead : jsonHead;
        const prepared = trailers === okTrailers ? preparedOk : trailers && flatFields(trailers);
        this.stream.answer(head, flatFields(headers), body, prepared);
    }
    breakStream() {
        this.stream.reset(ErrorCode.INTERNAL_ERROR);
    }
    countUpTo(length) {
        if (!this.count(length - this.counted))
            return false;
        this.counted = length;
        return true;
    }
    /** Undefined: the message is too large, and has been refused. */
    readerOf(bytes) {
        const reader = new MessageReader(this.method.options.readMaxBytes);
        return this.attempt(() => reader.push(bytes)) ? reader : undefined;
    }
}
const exchangeOf = (stream) => stream.context;
const receiver = {
    onBody: (stream, body) => exchangeOf(stream).receive(body),
    onPart: (stream, start) => exchangeOf(stream).look(start),
    onBodyRefused(stream, reason) {
        const message = reason === "size" ? "the request is larger than one message may be" : "too much is being received";
        exchangeOf(stream).refuse(new ConnectError(message, Code.ResourceExhausted));
    },
    onClose: (stream) => exchangeOf(stream).end(),
    onData() { },
    onEnd() { },
    onDrain() { },
};
/** Without what the prepared head says. */
function flatFields(fields) {
    const flat = [];
    for (const name in fields) {
        if (name === ":status" || name === "content-type")
            continue;
        const value = fields[name];
        if (typeof value === "string")
            flat.push(name, value);
        else if (Array.isArray(value))
            for (const each of value)
                flat.push(name, each);
        else if (value !== undefined)
            flat.push(name, String(value));
    }
    return flat;
}
//# sourceMappingURL=stream-exchange.js.map