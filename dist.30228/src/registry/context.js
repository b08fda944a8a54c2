// What a command is given: where things are kept, who asks, and the only clock and source of ids it may use.
import { setImmediate as nextTurn } from "node:timers/promises";
/** To be awaited when a request's last bytes are there: its end and its cancellation can arrive together, and a turn later both are known. */
export async function throwIfCanceled(signal) {
    await nextTurn();
    signal.throwIfAborted();
}
/** Runs fn in a transaction recorded for the caller. */
export function transact(context, fn) {
    const now = context.clock();
    const change = {
        actor: context.actor,
        correlationId: context.correlationId,
        now,
        signal: context.signal,
    };
    return context.store.transact(change, (tx) => fn(tx, now));
}
/** Now, or the last time where the clock went back: times of one thing never shrink. */
export function atLeast(last, now) {
    return now.getTime() > last.getTime() ? now : last;
}
/** The later of now and one millisecond after the last time: times of one thing grow, whatever the clock does. */
export function strictlyAfter(last, now) {
    return last === undefined || now.getTime() > last.getTime() ? now : new Date(last.getTime() + 1);
}
//# sourceMappingURL=context.js.map