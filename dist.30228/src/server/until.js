/** What `input` yields until it ends or the signal aborts, whichever is first. */
export async function* until(input, signal) {
    const aborted = new Promise((resolve) => {
        const done = { done: true, value: undefined };
        if (signal.aborted)
            resolve(done);
        else
            signal.addEventListener("abort", () => resolve(done), { once: true });
    });
    const iterator = input[Symbol.asyncIterator]();
    for (;;) {
        const next = await Promise.race([iterator.next(), aborted]);
        if (next.done === true)
            return;
        yield next.value;
    }
}
//# sourceMappingURL=until.js.map