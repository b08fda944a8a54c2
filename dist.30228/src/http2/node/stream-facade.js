export class StreamFacade {
    source;
    /** Whoever waits for the response to be handed over. */
    listeners = [];
    constructor(source) {
        this.source = source;
        this.endAfterHeaders = source.hasEnded;
    }
    /** The request has no body. */
    endAfterHeaders;
    get id() {
        return this.source.id;
    }
    get session() {
        return this.source.connection;
    }
    get destroyed() {
        return this.source.isClosed;
    }
    get closed() {
        return this.source.isClosed;
    }
    /** The code that ended it; 0 where none did. */
    get rstCode() {
        return this.source.resetCode ?? 0;
    }
    /** Bytes of the response that the client has not taken. */
    get writableLength() {
        return this.source.unsentBytes;
    }
    /** Ends both directions; with NO_ERROR, a response that has been ended still goes out. */
    close(code) {
        this.source.reset(code);
    }
    /** "finish" and "wantTrailers": the response is handed to the connection. */
    once(_event, listener) {
        if (this.source.hasAnswered)
            listener();
        else
            this.listeners.push(listener);
        return this;
    }
    /** For the exchange. */
    answered() {
        for (const listener of this.listeners.splice(0))
            listener();
    }
}
//# sourceMappingURL=stream-facade.js.map