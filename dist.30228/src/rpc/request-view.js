import { Call } from "./call.js";
export class RequestView {
    call;
    stream;
    message;
    overrides;
    method;
    service;
    constructor(call, stream, message, overrides) {
        this.call = call;
        this.stream = stream;
        this.message = message;
        this.overrides = overrides;
        this.method = call.method;
        this.service = call.service;
    }
    get signal() {
        return this.overrides?.signal ?? this.call.signal;
    }
    get header() {
        return this.overrides?.header ?? this.call.requestHeader;
    }
    get contextValues() {
        return this.overrides?.contextValues ?? this.call.values;
    }
    get url() {
        return this.overrides?.url ?? this.call.url;
    }
    get requestMethod() {
        return this.overrides?.requestMethod ?? this.call.requestMethod;
    }
    /** What the implementation gets: the call itself unless an interceptor replaced something. */
    get context() {
        return this.overrides === undefined ? this.call : new OverriddenContext(this.call, this);
    }
}
export class ResponseView {
    call;
    stream;
    message;
    method;
    service;
    constructor(call, stream, message) {
        this.call = call;
        this.stream = stream;
        this.message = message;
        this.method = call.method;
        this.service = call.service;
    }
    get header() {
        return this.call.responseHeader;
    }
    get trailer() {
        return this.call.responseTrailer;
    }
}
/** The call behind a request that an interceptor got, however often it was copied. */
export function callOf(request) {
    return "call" in request && request.call instanceof Call ? request.call : undefined;
}
/** What an interceptor passed to `next`, as a view again. */
export function asView(request) {
    if (request instanceof RequestView)
        return request;
    return new RequestView(callOf(request) ?? detached(request), request.stream, request.message, overridesOf(request));
}
const overridable = ["header", "signal", "contextValues", "url", "requestMethod"];
function overridesOf(request) {
    // A copy of a view that had overrides carries them along.
    const earlier = "overrides" in request ? request.overrides : undefined;
    const own = overridable.filter((name) => Object.hasOwn(request, name));
    if (earlier === undefined && own.length === 0)
        return undefined;
    return Object.assign({}, earlier, Object.fromEntries(own.map((name) => [name, Reflect.get(request, name)])));
}
/** Puts on the call what an interceptor answered with Headers of its own. */
export function adoptResponse(response, call) {
    if (callOf(response) === call && !Object.hasOwn(response, "header") && !Object.hasOwn(response, "trailer"))
        return;
    if (response.header !== undefined && response.header !== call.responseHeader) {
        replace(call.responseHeader, response.header);
    }
    adoptTrailer(response, call);
}
export function adoptTrailer(response, call) {
    if (response instanceof ResponseView && response.call === call)
        return;
    if (response.trailer !== undefined && response.trailer !== call.responseTrailer) {
        replace(call.responseTrailer, response.trailer);
    }
}
function replace(target, source) {
    for (const name of [...target.keys()])
        target.delete(name);
    source.forEach((value, name) => {
        target.set(name, value);
    });
}
function detached(request) {
    return new Call(request.method, {
        protocolName: "",
        requestMethod: request.requestMethod ?? "POST",
        url: request.url ?? "",
        headers: {},
        values: request.contextValues,
    });
}
/** What the implementation gets where an interceptor replaced something. */
class OverriddenContext {
    call;
    view;
    method;
    service;
    protocolName;
    timeoutMs;
    requestMethod;
    url;
    constructor(call, view) {
        this.call = call;
        this.view = view;
        this.method = call.method;
        this.service = call.service;
        this.protocolName = call.protocolName;
        this.timeoutMs = call.timeoutMs;
        this.requestMethod = view.requestMethod;
        this.url = view.url;
    }
    get signal() {
        return this.view.signal;
    }
    get requestHeader() {
        return this.view.header;
    }
    get responseHeader() {
        return this.call.responseHeader;
    }
    get responseTrailer() {
        return this.call.responseTrailer;
    }
    get values() {
        return this.view.contextValues;
    }
}
//# sourceMappingURL=request-view.js.map