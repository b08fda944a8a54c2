// The service's side of one worker process.
//
// Packages are indexed in processes, not in threads: a thread that meets its heap limit inside one large allocation (an array or
// a set that doubles) ends the whole process with it, and a thread can't run at a lower priority than the service.
import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { collect } from "../byte-source.js";
import { OUT_OF_MEMORY_SIGNAL } from "./messages.js";
// As they are written, modules are loaded the way the tests and `npm run dev` load them.
const WRITTEN = import.meta.url.endsWith(".ts");
const ENTRY = new URL(WRITTEN ? "./entry.ts" : "./entry.js", import.meta.url);
const LOADER = WRITTEN ? ["--import", "tsx"] : [];
/** Time for a process to start; more means that the machine can't run it. */
const START_TIMEOUT_MS = 60_000;
/** What the runtime, the compiler's code and the buffers take beside the heap. */
const BESIDE_HEAP_MB = 128;
/** A worker ends after so many packages: the parser's tables only grow. */
const MAX_PACKAGES = 1000;
/** The worker could not do its work, through no fault of the package: it may be tried again. */
export class WorkerUnavailable extends Error {
    name = "WorkerUnavailable";
}
/** A process that indexes one package at a time. Once it has ended, `usable` is false and another takes its place. */
export class WorkerProcess {
    #child;
    #limits;
    #ready;
    #ended;
    #job;
    #packages = 0;
    #usable = true;
    constructor(limits) {
        this.#limits = limits;
        const heapMb = limits.memoryMb - BESIDE_HEAP_MB;
        this.#child = fork(ENTRY, [String(limits.memoryMb * 1024 * 1024)], {
            execArgv: [`--max-old-space-size=${heapMb}`, ...LOADER],
            // Nothing of the service's environment, where its secrets are.
            env: {},
            serialization: "advanced",
            stdio: ["ignore", "ignore", "ignore", "ipc"],
        });
        this.#ready = this.#started();
        this.#ready.catch(() => undefined);
        this.#ended = new Promise((resolve) => {
            this.#child.once("exit", (code, signal) => {
                this.#end(code, signal);
                resolve();
            });
            this.#child.once("error", (error) => {
                this.#usable = false;
                this.#settle((job) => job.reject(new WorkerUnavailable(`the worker process: ${error.message}`, { cause: error })));
                if (this.#child.pid === undefined)
                    resolve();
            });
        });
        this.#child.on("message", (message) => void this.#receive(message));
        this.#release();
    }
    get usable() {
        return this.#usable;
    }
    /** Indexes a package. Rejects with the source's own error, or WorkerUnavailable; what is the package's fault is a result. */
    async index(source) {
        this.#hold();
        try {
            await this.#ready;
            return await new Promise((resolve, reject) => {
                const job = { source, resolve, reject, reading: false, timedOut: false };
                this.#job = job;
                job.timer = setTimeout(() => {
                    job.timedOut = true;
                    this.#kill();
                }, this.#limits.timeoutMs);
                this.#send({ type: "index", size: source.size });
            });
        }
        finally {
            this.#packages += 1;
            if (this.#packages >= MAX_PACKAGES)
                this.#kill();
            this.#release();
        }
    }
    /** Ends the process; a package under way is rejected. Resolves when it is gone. */
    async stop() {
        this.#settle((job) => job.reject(new WorkerUnavailable("the indexer stops")));
        this.#kill();
        await this.#ended;
    }
    #started() {
        return new Promise((resolve, reject) => {
            const fail = () => {
                this.#kill();
                reject(new WorkerUnavailable("the worker process does not start"));
            };
            const timer = setTimeout(fail, START_TIMEOUT_MS).unref();
            this.#child.once("exit", fail).once("error", fail);
            this.#child.once("message", () => {
                clearTimeout(timer);
                this.#child.off("exit", fail).off("error", fail);
                lowerPriority(this.#child.pid);
                resolve();
            });
        });
    }
    async #receive(message) {
        switch (message.type) {
            case "read":
                return this.#read(message);
            case "done":
                // A heap that is half full after a package would leave the next one less than its due.
                if (message.heapBytes > ((this.#limits.memoryMb - BESIDE_HEAP_MB) * 1024 * 1024) / 2)
                    this.#kill();
                return this.#settle((job) => job.resolve(message.result));
            case "given-up":
                return this.#settle((job) => job.reject(job.readError ?? new WorkerUnavailable("the worker gave up")));
        }
    }
    async #read({ id, start, end }) {
        const job = this.#job;
        if (job === undefined)
            return;
        job.reading = true;
        try {
            const bytes = await collect(job.source.read(start, end), end - start);
            this.#send({ type: "bytes", id, bytes });
        }
        catch (error) {
            job.readError = error;
            this.#send({ type: "unreadable", id });
        }
        finally {
            job.reading = false;
        }
    }
    #end(code, signal) {
        this.#usable = false;
        this.#settle((job) => {
            if (job.timedOut && job.reading) {
                job.reject(new WorkerUnavailable(`the package's bytes did not come within ${this.#limits.timeoutMs} ms`));
            }
            else if (job.timedOut) {
                job.resolve(failed(`indexing took longer than ${this.#limits.timeoutMs} ms`));
            }
            else if (signal === OUT_OF_MEMORY_SIGNAL || signal === "SIGABRT" || code === ABORT_CODE) {
                job.resolve(failed(`indexing took more than ${this.#limits.memoryMb} MiB of memory`));
            }
            else if (signal === "SIGKILL" || signal === "SIGTERM") {
                // Somebody else ended it: the system short of memory, or its administrator.
                job.reject(new WorkerUnavailable(`the worker process was ended by ${signal}`));
            }
            else {
                job.resolve(failed(`the package ends the process that reads it (${signal ?? `code ${code}`})`));
            }
        });
    }
    #settle(how) {
        const job = this.#job;
        this.#job = undefined;
        if (job === undefined)
            return;
        clearTimeout(job.timer);
        how(job);
    }
    #send(message) {
        // A process that is ending takes no message; its end settles the job.
        if (this.#child.connected)
            this.#child.send(message, () => undefined);
    }
    #kill() {
        this.#usable = false;
        this.#child.kill("SIGKILL");
    }
    /** An idle worker does not keep the service running. */
    #release() {
        this.#child.unref();
        this.#child.channel?.unref();
    }
    #hold() {
        this.#child.ref();
        this.#child.channel?.ref();
    }
}
/** How a process ends that V8 has aborted, where that is no signal. */
const ABORT_CODE = 134;
function failed(reason) {
    return { status: "failed", reason };
}
function lowerPriority(pid) {
    try {
        if (pid !== undefined)
            setPriority(pid, constants.priority.PRIORITY_LOW);
    }
    catch {
        // The system does not let us: the worker runs like any other process.
    }
}
//# sourceMappingURL=worker-process.js.map