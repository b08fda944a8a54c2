// Counts what a store does.
import { Distribution } from "./distribution.js";
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const TRANSACTIONS = [1, 2, 4, 8, 16, 32, 64, 128, 256];
/** A store's observer (src/store/observer.ts). */
export class StoreMetrics {
    durations = new Distribution(SECONDS);
    batches = new Distribution(TRANSACTIONS);
    commits = 0;
    failures = 0;
    conflicts = 0;
    retries = 0;
    waitingNow = 0;
    committed(transactions, milliseconds) {
        this.commits++;
        this.batches.observe(transactions);
        this.durations.observe(milliseconds / 1000);
    }
    commitFailed() {
        this.failures++;
    }
    conflicted() {
        this.conflicts++;
    }
    retried() {
        this.retries++;
    }
    waiting(change) {
        this.waitingNow += change;
    }
}
//# sourceMappingURL=store-metrics.js.map