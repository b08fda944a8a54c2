// What all connections of a process may hold in memory for clients: bodies that have not arrived whole, and what slow ones don't take.
/** Hand one to every server of the process. */
export class MemoryBudget {
    maxBytes;
    holders = new Set();
    bytes = 0;
    unsent = 0;
    /** @param maxBytes beyond it, who holds the most has to let go. Default 256 MiB. */
    constructor(maxBytes = 256 * 1024 * 1024) {
        this.maxBytes = maxBytes;
    }
    /** What is held now. */
    get heldBytes() {
        return this.bytes;
    }
    /** What is held now of responses that clients have not taken. */
    get unsentBytes() {
        return this.unsent;
    }
    add(holder) {
        this.holders.add(holder);
    }
    /** Afterwards what it held counts no more. */
    delete(holder) {
        if (!this.holders.delete(holder))
            return;
        this.bytes -= holder.heldBytes;
        this.unsent -= holder.unsentBytes;
    }
    /** A holder's heldBytes and unsentBytes have grown by so many, or shrunk where they are negative. */
    change(bytes, unsentBytes) {
        this.bytes += bytes;
        this.unsent += unsentBytes;
        while (this.bytes > this.maxBytes && bytes > 0) {
            const before = this.bytes;
            this.largest()?.shed();
            if (this.bytes >= before)
                return;
        }
    }
    largest() {
        let largest;
        for (const holder of this.holders) {
            if (largest === undefined || holder.heldBytes > largest.heldBytes)
                largest = holder;
        }
        return largest;
    }
}
//# sourceMappingURL=memory-budget.js.map