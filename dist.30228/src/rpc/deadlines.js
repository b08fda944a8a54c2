// Ends what has run out of time. One timer for all calls: nearly every call ends long before its deadline, and a timer of its own
// would cost it more than most of what is done for it.
export class Deadlines {
    #watched = [];
    #timer;
    /** When the timer is due. */
    #due = Number.POSITIVE_INFINITY;
    get size() {
        return this.#watched.length;
    }
    add(expiring) {
        expiring.slot = this.#watched.length;
        this.#watched.push(expiring);
        if (expiring.deadline < this.#due)
            this.#schedule(expiring.deadline);
    }
    delete(expiring) {
        const { slot } = expiring;
        if (slot === -1)
            return;
        expiring.slot = -1;
        const last = this.#watched.pop();
        if (last === undefined || last === expiring)
            return;
        last.slot = slot;
        this.#watched[slot] = last;
    }
    /** After a watched deadline came nearer. */
    moved(expiring) {
        if (expiring.deadline < this.#due)
            this.#schedule(expiring.deadline);
    }
    #schedule(due) {
        clearTimeout(this.#timer);
        this.#due = due;
        // Node's longest timer; it comes back here.
        const delay = Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(due - performance.now())));
        this.#timer = setTimeout(() => this.#fire(), delay);
        this.#timer.unref();
    }
    #fire() {
        this.#due = Number.POSITIVE_INFINITY;
        const now = performance.now();
        const expired = [];
        let next = Number.POSITIVE_INFINITY;
        for (const each of this.#watched) {
            if (each.deadline <= now)
                expired.push(each);
            else if (each.deadline < next)
                next = each.deadline;
        }
        // Before anything is called back: what throws must not leave the others without a timer.
        if (next < this.#due)
            this.#schedule(next);
        for (const each of expired) {
            if (each.slot === -1)
                continue;
            this.delete(each);
            each.expire();
        }
    }
}
//# sourceMappingURL=deadlines.js.map