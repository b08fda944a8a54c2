import { Readable } from "node:stream";
import { fieldsObject } from "../request-head.js";
export class Http2Request extends Readable {
    stream;
    source;
    httpVersion = "2.0";
    httpVersionMajor = 2;
    httpVersionMinor = 0;
    method;
    url;
    /** With pseudo-headers, as node:http2 has it; one object for all requests with the same head, so leave it as it is. */
    headers;
    aborted = false;
    unconsumed = 0;
    constructor(stream, source) {
        super({ highWaterMark: 64 * 1024 });
        this.stream = stream;
        this.source = source;
        const { head } = source;
        this.method = head.method;
        this.url = head.path;
        this.headers = head.headers;
    }
    get authority() {
        return this.source.head.authority;
    }
    get scheme() {
        return this.source.head.scheme;
    }
    get socket() {
        return this.source.connection.socket;
    }
    /** Names and values in turn, without pseudo-headers. */
    get rawHeaders() {
        return this.source.head.rawHeaders;
    }
    /** Characters of all header names and values, pseudo-headers too. */
    get headerCharacters() {
        return this.source.head.characters;
    }
    /** Known at the request's end. */
    get trailers() {
        return fieldsObject(this.source.trailers ?? []);
    }
    get rawTrailers() {
        return (this.source.trailers ?? []).flatMap(({ name, value }) => [name, value]);
    }
    /** All of it has arrived, read or not; or nothing more will. */
    get complete() {
        return this.source.hasEnded || this.source.isClosed;
    }
    /** For the exchange: a piece of the body. */
    arrived(chunk) {
        this.unconsumed += chunk.length;
        this.push(chunk);
    }
    /** For the exchange: nothing more will come. */
    ended(isWhole) {
        if (isWhole) {
            this.push(null);
            return;
        }
        if (this.destroyed || this.readableEnded)
            return;
        this.aborted = true;
        this.emit("aborted");
        this.destroy();
    }
    _read() {
        const { unconsumed } = this;
        this.unconsumed = 0;
        if (unconsumed > 0)
            this.source.consume(unconsumed);
    }
}
//# sourceMappingURL=request.js.map