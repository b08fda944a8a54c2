// Cuts what was read into frames, in place: only a frame that lies across two reads is put together elsewhere.
import { DEFAULT_FRAME_BYTES, ErrorCode, FRAME_HEADER_BYTES, Http2ConnectionError, PREFACE } from "./constants.js";
const FIRST_ROOM = 512;
export class FrameParser {
    sink;
    prefaceAt = 0;
    /** A frame that has not arrived to its end. */
    partial;
    partialBytes = 0;
    /** When its first byte came, in the caller's time; undefined: there is none. */
    partialSince;
    constructor(sink) {
        this.sink = sink;
    }
    /** The client's preface has come. */
    get hasPreface() {
        return this.prefaceAt === PREFACE.length;
    }
    /** Calls the sink for each frame that is complete. Throws Http2ConnectionError for what can't be HTTP/2. */
    push(chunk, now) {
        let at = this.hasPreface ? 0 : this.preface(chunk);
        if (this.partial !== undefined)
            at = this.complete(this.partial, chunk, at);
        const { length } = chunk;
        while (length - at >= FRAME_HEADER_BYTES && !this.sink.isStopped) {
            const payload = (chunk[at] << 16) | (chunk[at + 1] << 8) | chunk[at + 2];
            if (payload > DEFAULT_FRAME_BYTES)
                throw tooLarge();
            const end = at + FRAME_HEADER_BYTES + payload;
            if (end > length)
                break;
            this.emit(chunk, at, end);
            at = end;
        }
        if (at < length && !this.sink.isStopped) {
            this.partial = Buffer.allocUnsafeSlow(Math.max(FIRST_ROOM, length - at));
            this.partialBytes = chunk.copy(this.partial, 0, at);
            this.partialSince = now;
        }
    }
    /** Lets go of what it holds. */
    clear() {
        this.partial = undefined;
        this.partialSince = undefined;
    }
    emit(buffer, at, end) {
        const id = ((buffer[at + 5] & 0x7f) << 24) |
            (buffer[at + 6] << 16) |
            (buffer[at + 7] << 8) |
            buffer[at + 8];
        this.sink.frame(buffer[at + 3], buffer[at + 4], id, buffer, at + FRAME_HEADER_BYTES, end);
    }
    preface(chunk) {
        let at = 0;
        while (at < chunk.length && this.prefaceAt < PREFACE.length) {
            if (chunk[at++] !== PREFACE[this.prefaceAt++]) {
                throw new Http2ConnectionError(ErrorCode.PROTOCOL_ERROR, "the connection preface is expected first");
            }
        }
        return at;
    }
    /** Adds to the partial frame what belongs to it, and gives where the next one begins. */
    complete(partial, chunk, from) {
        let at = this.take(partial, chunk, from, FRAME_HEADER_BYTES);
        if (this.partialBytes < FRAME_HEADER_BYTES)
            return at;
        const payload = partial.readUIntBE(0, 3);
        if (payload > DEFAULT_FRAME_BYTES)
            throw tooLarge();
        const whole = FRAME_HEADER_BYTES + payload;
        let buffer = partial;
        const needed = Math.min(whole, this.partialBytes + chunk.length - at);
        if (needed > partial.length) {
            // A client's word for a length is no reason to take so much memory: the room doubles as bytes come.
            buffer = Buffer.allocUnsafeSlow(Math.min(whole, Math.max(needed, partial.length * 2)));
            partial.copy(buffer, 0, 0, this.partialBytes);
            this.partial = buffer;
        }
        at = this.take(buffer, chunk, at, whole);
        if (this.partialBytes < whole)
            return at;
        this.partial = undefined;
        this.partialSince = undefined;
        this.emit(buffer, 0, whole);
        return at;
    }
    take(target, chunk, from, upTo) {
        if (this.partialBytes >= upTo)
            return from;
        const end = Math.min(chunk.length, from + upTo - this.partialBytes);
        this.partialBytes += chunk.copy(target, this.partialBytes, from, end);
        return end;
    }
}
function tooLarge() {
    return new Http2ConnectionError(ErrorCode.FRAME_SIZE_ERROR, `a frame has more than ${DEFAULT_FRAME_BYTES} bytes`);
}
//# sourceMappingURL=frame-parser.js.map