// The requests that are being served: what draining waits for, and what is looked through for clients that are too slow.
export class InFlight {
    /**
     * An array, not a Set: a Set of requests that come and go leaves one discarded table after another in V8's old generation, and
     * each holds on to every request that was open when it was discarded, with its stream, until the next full collection.
     */
    requests = [];
    get size() {
        return this.requests.length;
    }
    add(request) {
        request.slot = this.requests.length;
        this.requests.push(request);
    }
    delete(request) {
        const last = this.requests.pop();
        if (last === undefined || last === request)
            return;
        last.slot = request.slot;
        this.requests[request.slot] = last;
    }
    announceEnd() {
        for (const request of this.requests)
            request.announceEnd();
    }
    /** Most requests are over before it is worth a timer to look after them: only those that are not are watched. */
    watchForStalls(stallTimeoutMs) {
        const limit = performance.now() - Math.min(1000, stallTimeoutMs / 2);
        for (const request of this.requests) {
            if (request.watched || request.startedAt > limit)
                continue;
            request.watched = true;
            request.watchForStalls(stallTimeoutMs);
        }
    }
}
//# sourceMappingURL=in-flight.js.map