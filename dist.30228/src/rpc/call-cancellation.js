// What an AbortSignal tells, without what one costs: an EventTarget, weak references, and an error for every call that ends well.
export class CallCancellation {
    aborted = false;
    reason;
    listeners = [];
    throwIfAborted() {
        if (this.aborted)
            throw this.reason;
    }
    addEventListener(_, listener) {
        if (!this.listeners.includes(listener))
            this.listeners.push(listener);
    }
    removeEventListener(_, listener) {
        const at = this.listeners.indexOf(listener);
        if (at !== -1)
            this.listeners.splice(at, 1);
    }
    abort(reason) {
        this.aborted = true;
        this.reason = reason;
        const { listeners } = this;
        this.listeners = [];
        for (const listener of listeners)
            listener();
    }
}
//# sourceMappingURL=call-cancellation.js.map