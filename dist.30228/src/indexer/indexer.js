// Indexes uploaded packages in a few worker processes, away from the service's own memory and event loop.
import { WorkerProcess, WorkerUnavailable } from "./worker/worker-process.js";
/** A worker without work for so long ends: it holds the compiler in memory. */
const IDLE_MS = 60_000;
/** Worker processes, started when there is work. */
export class Indexer {
    #options;
    #workers = new Set();
    #idle = [];
    #waiting = [];
    #busy = 0;
    #idleTimer;
    #stopped = false;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Reads a package and finds its models, sources, fields and queries; waits while all workers are busy. Whatever is wrong with the
     * package is a result with status "failed", and also that it took too much time or memory. Rejects with the source's own error where
     * the source could not be read, and with WorkerUnavailable where no worker could do it: then it may be tried again.
     */
    async index(source) {
        if (this.#busy < this.#options.workers)
            this.#busy += 1;
        // Who waits is given the place of the one that ends.
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        if (this.#stopped)
            throw new WorkerUnavailable("the indexer has stopped");
        const worker = this.#takeWorker();
        try {
            return await worker.index(source);
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#busy -= 1;
            this.#giveBack(worker);
            next?.();
        }
    }
    /** Ends all workers; packages under way are rejected. */
    async stop() {
        this.#stopped = true;
        clearTimeout(this.#idleTimer);
        for (const go of this.#waiting.splice(0))
            go();
        await Promise.all([...this.#workers].map((worker) => worker.stop()));
    }
    #takeWorker() {
        clearTimeout(this.#idleTimer);
        const idle = this.#idle.pop();
        if (idle?.usable)
            return idle;
        if (idle !== undefined)
            this.#workers.delete(idle);
        const worker = new WorkerProcess(this.#options);
        this.#workers.add(worker);
        return worker;
    }
    #giveBack(worker) {
        if (worker.usable && !this.#stopped)
            this.#idle.push(worker);
        else
            this.#workers.delete(worker);
        if (this.#busy === 0)
            this.#idleTimer = setTimeout(() => this.#endIdle(), IDLE_MS).unref();
    }
    #endIdle() {
        for (const worker of this.#idle.splice(0)) {
            this.#workers.delete(worker);
            void worker.stop();
        }
    }
}
//# sourceMappingURL=indexer.js.map