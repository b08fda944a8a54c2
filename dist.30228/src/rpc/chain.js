import { Code, ConnectError } from "@connectrpc/connect";
import { initializer } from "./message-init.js";
import { asView, ResponseView } from "./request-view.js";
/** Outermost first. Each `next` takes views and the copies that interceptors make of them. */
export function composeChain(spec, interceptors) {
    // Views have every member of Connect's requests and responses, but as getters: the types can't say that.
    let next = innermost(spec);
    for (const interceptor of interceptors.toReversed()) {
        const inner = next;
        next = interceptor(((request) => inner(asView(request))));
    }
    return next;
}
function innermost(spec) {
    const output = initializer(spec.method.output);
    switch (spec.kind) {
        case "unary":
            return async (request) => {
                const result = await spec.impl(request.message, request.context);
                return new ResponseView(request.call, false, output(result));
            };
        case "client_streaming":
            return async (request) => {
                const result = await spec.impl(request.message, request.context);
                return new ResponseView(request.call, true, normalized(output, [result]));
            };
        case "server_streaming":
            return async (request) => {
                const input = await single(request.message, spec.method);
                return new ResponseView(request.call, true, normalized(output, spec.impl(input, request.context)));
            };
        case "bidi_streaming":
            return async (request) => {
                const input = request.message;
                return new ResponseView(request.call, true, normalized(output, spec.impl(input, request.context)));
            };
    }
}
async function* normalized(output, messages) {
    for await (const message of messages)
        yield output(message);
}
/** The only message of a stream; none or a second one is refused as the gRPC specification says. */
export async function single(input, method) {
    let found;
    for await (const message of input) {
        if (found !== undefined) {
            throw new ConnectError(`${method.parent.typeName}/${method.name} takes one message, got another one`, Code.Unimplemented);
        }
        found = message;
    }
    if (found === undefined)
        throw new ConnectError(`${method.parent.typeName}/${method.name} takes one message, got none`, Code.Unimplemented);
    return found;
}
//# sourceMappingURL=chain.js.map