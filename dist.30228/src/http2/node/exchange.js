import { Http2Request } from "./request.js";
import { Http2Response } from "./response.js";
import { StreamFacade } from "./stream-facade.js";
/**
 * Takes over a stream, in onRequest. The request's end, errors and back-pressure are those of a Readable, the response's those of a
 * Writable; the response's "close" comes once, when the stream is closed.
 */
export function nodeExchange(stream) {
    const facade = new StreamFacade(stream);
    const request = new Http2Request(facade, stream);
    const exchange = { request, response: new Http2Response(request, facade, stream), facade };
    stream.context = exchange;
    stream.receiveChunks(receiver);
    return exchange;
}
const of = (stream) => stream.context;
const receiver = {
    onBody() { },
    onBodyRefused() { },
    onData: (stream, chunk) => of(stream).request.arrived(chunk),
    onEnd: (stream) => of(stream).request.ended(true),
    onDrain: (stream) => of(stream).response.resume(),
    onAnswered(stream) {
        const { response, facade } = of(stream);
        response.resume();
        facade.answered();
    },
    onClose(stream) {
        const { request, response } = of(stream);
        if (!stream.hasEnded)
            request.ended(false);
        // Destroyed before, it would never say that it has finished.
        if (stream.hasAnswered && !response.writableFinished)
            response.once("finish", () => response.destroy());
        else
            response.destroy();
    },
};
//# sourceMappingURL=exchange.js.map