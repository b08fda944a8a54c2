import { copyMetadata } from "../../rpc/grpc/headers.js";
/** The trailers of a call, where the client takes any. */
export function trailersFor(request, call) {
    const given = call?.responseTrailerIfAny;
    // They follow chunks, which HTTP/1.0 does not know.
    if (request.httpVersion === "1.0")
        return undefined;
    if (given === undefined || !/(^|,)[ \t]*trailers[ \t]*(;|,|$)/i.test(String(request.headers.te ?? "")))
        return undefined;
    const trailers = {};
    copyMetadata(given, trailers);
    return Object.keys(trailers).length === 0 ? undefined : trailers;
}
//# sourceMappingURL=trailers.js.map