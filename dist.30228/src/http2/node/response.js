import { Writable } from "node:stream";
import { ErrorCode } from "../constants.js";
import { checkFields } from "../hpack/encoder.js";
import { httpDate } from "./http-date.js";
/** What HTTP/2 has no use for (RFC 9113, 8.2.2); set for HTTP/1.1, it is left out. */
const connectionFields = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);
export class Http2Response extends Writable {
    req;
    stream;
    source;
    statusCode = 200;
    sendDate = true;
    fields = new Map();
    trailerFields = [];
    /** The head as it will go out: written, and not yet sent, so that it can end the stream if nothing follows. */
    head;
    lastChunk;
    waiting;
    idleTimer;
    constructor(req, stream, source) {
        // Not destroyed when finished: "close" tells that the stream is closed.
        super({ autoDestroy: false, highWaterMark: 64 * 1024, decodeStrings: true });
        this.req = req;
        this.stream = stream;
        this.source = source;
    }
    get headersSent() {
        return this.head !== undefined || this.source.headSent;
    }
    setHeader(name, value) {
        if (this.headersSent)
            throw new Error(`header ${name}: the response's head has been sent`);
        this.fields.set(name.toLowerCase(), { name, value });
        return this;
    }
    getHeader(name) {
        return this.fields.get(name.toLowerCase())?.value;
    }
    hasHeader(name) {
        return this.fields.has(name.toLowerCase());
    }
    removeHeader(name) {
        this.fields.delete(name.toLowerCase());
    }
    getHeaderNames() {
        return [...this.fields.keys()];
    }
    getHeaders() {
        return Object.fromEntries([...this.fields].map(([name, { value }]) => [name, value]));
    }
    /** Throws TypeError for names and values that have no form in HTTP/2; nothing has been written then. */
    writeHead(status, reason, headers) {
        if (this.headersSent)
            throw new Error("the response's head has been sent");
        const given = typeof reason === "object" ? reason : headers;
        const all = new Map([...this.fields].map(([name, { value }]) => [name, value]));
        if (Array.isArray(given)) {
            for (let i = 0; i < given.length; i += 2)
                all.set(String(given[i]).toLowerCase(), given[i + 1] ?? "");
        }
        else if (given !== undefined) {
            for (const [name, value] of Object.entries(given))
                if (value !== undefined)
                    all.set(name.toLowerCase(), value);
        }
        const head = [];
        for (const [name, value] of all) {
            if (connectionFields.has(name))
                continue;
            for (const each of Array.isArray(value) ? value : [value])
                head.push(name, String(each));
        }
        if (this.sendDate && !all.has("date"))
            head.push("date", httpDate());
        checkFields(head);
        this.statusCode = status;
        this.head = head;
        // A body most often follows at once; where it does not, the head has to go out all the same.
        process.nextTick(() => this.flushHeaders());
        return this;
    }
    flushHeaders() {
        if (this.head === undefined && !this.source.headSent)
            this.writeHead(this.statusCode);
        this.sendHead(false);
    }
    writeContinue() {
        this.source.sendInformational(100);
    }
    /** Go out behind the body. */
    addTrailers(trailers) {
        for (const [name, value] of Object.entries(trailers)) {
            if (value === undefined)
                continue;
            for (const each of Array.isArray(value) ? value : [value]) {
                this.trailerFields.push(name.toLowerCase(), String(each));
            }
        }
    }
    /**
     * Calls back once the client has neither sent a part of its request nor taken one of the response for so long; to be called again then,
     * or that was the last time. 0: not any more.
     */
    setTimeout(ms, listener) {
        if (listener !== undefined)
            this.on("timeout", listener);
        clearTimeout(this.idleTimer);
        if (ms > 0 && !this.source.isClosed)
            this.watch(ms, performance.now());
        return this;
    }
    watch(ms, since) {
        const wait = ms - (performance.now() - Math.max(since, this.source.activeAt));
        if (wait <= 0)
            this.emit("timeout");
        else
            this.idleTimer = setTimeout(() => this.watch(ms, since), wait).unref();
    }
    /** There is no socket that is this response's alone: what ends is the stream. */
    end(...args) {
        const [first] = args;
        if (typeof first !== "string" && !(first instanceof Uint8Array))
            return super.end(...args);
        if (this.writableEnded || this.writableLength > 0 || first.length === 0)
            return super.end(...args);
        // The last piece goes out in the frame that ends the stream.
        this.lastChunk = typeof first === "string" ? Buffer.from(first, args[1]) : first;
        return super.end(...args.filter((each) => typeof each === "function"));
    }
    _write(chunk, _encoding, callback) {
        try {
            if (this.head === undefined && !this.source.headSent)
                this.writeHead(this.statusCode);
            this.sendHead(false);
            if (this.isBodyless || this.source.write(chunk) || this.source.isClosed)
                callback();
            else
                this.waiting = callback;
        }
        catch (error) {
            this.fail(error, callback);
        }
    }
    _final(callback) {
        try {
            if (this.head === undefined && !this.source.headSent)
                this.writeHead(this.statusCode);
            const { lastChunk, trailerFields } = this;
            const hasBody = lastChunk !== undefined && !this.isBodyless;
            this.sendHead(!hasBody && trailerFields.length === 0);
            this.source.end(trailerFields, hasBody ? lastChunk : undefined);
            this.lastChunk = undefined;
            if (this.source.hasAnswered || this.source.isClosed)
                callback();
            else
                this.waiting = callback;
        }
        catch (error) {
            this.fail(error, callback);
        }
    }
    _destroy(error, callback) {
        if (!this.source.isClosed)
            this.source.reset(error === null ? ErrorCode.CANCEL : ErrorCode.INTERNAL_ERROR);
        clearTimeout(this.idleTimer);
        this.resume();
        callback(error);
    }
    /** For the exchange: the client takes more, or all has been handed over. */
    resume() {
        const { waiting } = this;
        this.waiting = undefined;
        waiting?.();
    }
    get isBodyless() {
        return this.statusCode === 204 || this.statusCode === 304 || this.req.method === "HEAD";
    }
    sendHead(endStream) {
        const { head } = this;
        if (head === undefined)
            return;
        this.head = undefined;
        this.source.sendHead(this.statusCode, head, endStream);
    }
    fail(error, callback) {
        this.source.reset(ErrorCode.INTERNAL_ERROR);
        callback(error instanceof Error ? error : new Error(String(error)));
    }
}
//# sourceMappingURL=response.js.map