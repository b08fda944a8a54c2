import { Call } from "../../rpc/call.js";
import { createBinder } from "../binding/binder.js";
import { readDeadline } from "../binding/deadline.js";
import { maker } from "../binding/field-accessors.js";
import { createFieldNamer } from "../binding/field-names.js";
import { createJsonBody } from "../binding/json-body.js";
import { createQueryPlanner } from "../binding/query-plan.js";
import { createRuleViolations } from "../binding/rule-violations.js";
import { chooseType } from "../media-type.js";
import { createMultipartReader } from "../multipart/messages.js";
import { createWholeList } from "../responses/all-pages.js";
import { restError } from "../responses/errors.js";
import { createAnswerer, httpBodyOf, isHttpBody } from "../responses/response.js";
import { createStreamAnswerer } from "../responses/streamed-response.js";
import { isClientStream, isServerStream } from "./rules.js";
/** What the routes of one dialect share. */
export function createDialectTools(dialect, codec, codecOptions) {
    return { dialect, codec, codecOptions, planner: createQueryPlanner(codecOptions) };
}
/** Compiles one binding of a method. */
export function createRoute(binding, entry, tools, limits, rules) {
    const { method, body } = binding;
    const binder = createBinder(binding, tools.dialect, tools.planner, tools.codecOptions);
    const namer = createFieldNamer(binding, tools.dialect);
    const ruleViolations = createRuleViolations(binding, namer, rules);
    const field = body.kind === "field" ? body.field : undefined;
    const upload = body.kind === "all" && isHttpBody(method.input)
        ? "message"
        : isHttpBody(field?.message) && field?.fieldKind === "message"
            ? field
            : undefined;
    return {
        dialect: tools.dialect,
        method,
        path: binding.path,
        namer,
        binding,
        entry,
        tools,
        newRequest: maker(method.input),
        binder,
        jsonBody: createJsonBody(binding, tools.codec),
        ruleViolations,
        answer: createAnswerer(binding, tools.codec, binder.takesIfMatch),
        wholeList: binding.allPages === undefined
            ? undefined
            : createWholeList(binding, binding.allPages, entry, tools.codec, limits.pageItems),
        streamAnswer: createStreamAnswerer(binding, tools.codec),
        multipart: body.kind === "multipart" ? createMultipartReader(binding, body, tools, ruleViolations) : undefined,
        upload,
        rawAnswer: httpBodyOf(method.output, binding.responseBody) !== undefined,
        clientStream: isClientStream(method),
        serverStream: isServerStream(method),
    };
}
/** The call that a request makes. */
export function createCall(exchange, route) {
    const { request, settings } = exchange;
    const streams = route.clientStream || route.serverStream;
    return new Call(route.binding.method, {
        protocolName: "rest",
        requestMethod: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        values: exchange.values,
        timeoutMs: readDeadline(request.headers) ?? (streams ? undefined : settings.limits.requestTimeoutMs),
    });
}
/** Throws 406 unless the client takes one of the types. */
export function requireAcceptable(exchange, offered) {
    const accept = exchange.request.headers.accept;
    const type = chooseType(accept, offered);
    if (type !== undefined)
        return type;
    throw restError("NOT_ACCEPTABLE", `Accept ${JSON.stringify(accept)} can't be met: the answer is ${offered.join(" or ")}`);
}
//# sourceMappingURL=route.js.map