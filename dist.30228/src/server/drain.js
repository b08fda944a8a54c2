// Stopping so that nobody who was let in is cut off.
import { setTimeout as sleep } from "node:timers/promises";
/** Takes no new connections and finishes every accepted request. Returns how many had to be cut, once every connection is closed. */
export async function drain({ port, http1, http2, inFlight }, times) {
    const closed = port.close();
    http2.drain();
    inFlight.announceEnd();
    const grace = performance.now() + times.graceMs;
    const deadline = performance.now() + times.timeoutMs;
    while (port.size > 0 && performance.now() < deadline) {
        if (performance.now() > grace) {
            port.destroySilent();
            http1.closeIdleConnections();
        }
        await sleep(10);
    }
    const cut = inFlight.size;
    port.destroyAll();
    http1.stop();
    await closed;
    return cut;
}
//# sourceMappingURL=drain.js.map