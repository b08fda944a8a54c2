import { Code, ConnectError, createConnectRouter, createMethodImplSpec, } from "@connectrpc/connect";
import { boundedError } from "./bounded-error.js";
import { Call } from "./call.js";
import { composeChain, single } from "./chain.js";
import { toConnectError } from "./errors.js";
import { gzipCompression } from "./grpc/gzip.js";
import { recordOf } from "./request-record.js";
import { adoptResponse, adoptTrailer, RequestView } from "./request-view.js";
/** 4 MiB is what gRPC servers read elsewhere. */
const defaultHandlerOptions = {
    readMaxBytes: 4 * 1024 * 1024,
    writeMaxBytes: 0xffffffff,
    compressMinBytes: 1024,
    acceptCompression: [gzipCompression],
};
export function createMethodTable(routes, options = {}) {
    const interceptors = options.interceptors ?? [];
    const handlerOptions = { ...defaultHandlerOptions, ...options.handlerOptions };
    const connect = createConnectRouter(handlerOptions);
    const services = new Map();
    const methods = new Map();
    const add = (spec) => {
        const method = registered(spec, interceptors);
        services.set(spec.method.parent.typeName, spec.method.parent);
        methods.set(keyOf(spec.method), method);
        connect.rpc(spec.method, throughTable(method));
    };
    const router = {
        handlers: connect.handlers,
        service(service, implementation) {
            for (const method of service.methods) {
                const own = implementation[method.localName];
                const impl = own === undefined ? unimplemented(method) : own.bind(implementation);
                add(createMethodImplSpec(method, impl));
            }
            return router;
        },
        rpc(method, impl) {
            add(createMethodImplSpec(method, impl));
            return router;
        },
    };
    routes(router);
    return {
        services: [...services.values()],
        methods: [...methods.values()],
        get: (method) => methods.get(keyOf(method)),
        handlers: connect.handlers,
        handlerOptions,
    };
}
function keyOf(method) {
    return `${method.parent.typeName}/${method.name}`;
}
function unimplemented(method) {
    return () => {
        throw new ConnectError(`${keyOf(method)} is not implemented`, Code.Unimplemented);
    };
}
/** The implementation that Connect's handlers get: calls the table, so that no protocol has a chain of its own. */
function throughTable(method) {
    const { methodKind } = method.method;
    const one = async (output) => {
        for await (const message of output)
            return message;
        throw new ConnectError(`${keyOf(method.method)} gave no answer`, Code.Internal);
    };
    const impl = {
        unary: (input, context) => {
            const call = Call.within(context);
            return method.unary(input, call).finally(() => call.finish());
        },
        server_streaming: (input, context) => method.stream(only(input), Call.within(context)),
        client_streaming: (input, context) => one(method.stream(input, Call.within(context))),
        bidi_streaming: (input, context) => method.stream(input, Call.within(context)),
    };
    return impl[methodKind];
}
async function* only(message) {
    yield message;
}
function registered(spec, interceptors) {
    const chain = composeChain(spec, interceptors);
    const name = keyOf(spec.method);
    return {
        method: spec.method,
        async unary(input, call) {
            const record = recordOf(call.values);
            if (record !== undefined)
                record.method = name;
            try {
                if (spec.kind !== "unary")
                    throw new ConnectError(`${name} is a streaming method`, Code.Internal);
                const response = await chain(new RequestView(call, false, input));
                adoptResponse(response, call);
                if (record !== undefined)
                    record.code = 0;
                return response.message;
            }
            catch (reason) {
                throw failed(reason, call);
            }
        },
        async *stream(input, call) {
            const record = recordOf(call.values);
            if (record !== undefined)
                record.method = name;
            try {
                if (spec.kind === "unary") {
                    const response = await chain(new RequestView(call, false, await single(input, spec.method)));
                    adoptResponse(response, call);
                    yield response.message;
                }
                else {
                    const response = await chain(new RequestView(call, true, input));
                    adoptResponse(response, call);
                    yield* response.message;
                    adoptTrailer(response, call);
                }
            }
            catch (reason) {
                throw failed(reason, call);
            }
            finally {
                // Also where the transport wants no more: it has its only answer, or HEAD wants none.
                if (record !== undefined && record.code === undefined && call.abortReason === undefined)
                    record.code = 0;
                call.finish();
            }
        },
    };
}
function failed(reason, call) {
    const error = toConnectError(reason, call);
    const record = recordOf(call.values);
    if (record !== undefined) {
        record.code = error.code;
        record.error = error;
    }
    return boundedError(error);
}
//# sourceMappingURL=method-table.js.map