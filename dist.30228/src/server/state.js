export class ServerState {
    options;
    stopping = new AbortController();
    cached;
    /** What is served; the server fills it in. */
    services = [];
    /** Called when a check begins to fail, not again before it has been well. */
    onFailure;
    failing = new Set();
    constructor(options = {}) {
        this.options = options;
    }
    /** Aborts when the server begins to drain: streams that would otherwise never end do so then. */
    get draining() {
        return this.stopping.signal;
    }
    drain() {
        this.stopping.abort();
    }
    async readiness() {
        if (this.draining.aborted)
            return { ready: false, checks: { draining: "failing" } };
        const now = performance.now();
        if (this.cached === undefined || this.cached.until < now) {
            this.cached = { result: this.check(), until: now + (this.options.cacheMs ?? 1000) };
        }
        return this.cached.result;
    }
    async check() {
        const reasons = {};
        const names = Object.entries(this.options.checks ?? {}).map(async ([name, check]) => {
            try {
                await this.inTime(check);
                this.failing.delete(name);
                return [name, "ok"];
            }
            catch (error) {
                reasons[name] = reasonOf(error);
                if (!this.failing.has(name))
                    this.onFailure?.(name, error);
                this.failing.add(name);
                return [name, "failing"];
            }
        });
        const results = await Promise.all(names);
        const checks = Object.fromEntries(results);
        return this.failing.size === 0 ? { ready: true, checks } : { ready: false, checks, reasons };
    }
    /** Rejects where the check does, or takes too long. */
    async inTime(check) {
        const { timeoutMs = 2000 } = this.options;
        let timer;
        const timeout = new Promise((_, reject) => {
            timer = setTimeout(() => reject(Object.assign(new Error(`no answer within ${timeoutMs} ms`), { code: "TIMEOUT" })), timeoutMs);
        });
        try {
            await Promise.race([check(), timeout]);
        }
        finally {
            clearTimeout(timer);
        }
    }
}
/** A system's or driver's code such as ENOSPC; a message may hold a password. */
function reasonOf(error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    return /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : "see the log";
}
//# sourceMappingURL=state.js.map