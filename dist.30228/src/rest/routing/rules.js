import { getOption, hasOption, ScalarType } from "@bufbuild/protobuf";
import { FieldMaskSchema, isWrapperDesc } from "@bufbuild/protobuf/wkt";
import { http } from "../../../gen/google/api/annotations_pb.js";
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js";
import { PreconditionsSchema } from "../../../gen/rest/v1/preconditions_pb.js";
import { fieldOptions, isPreconditions, methodOptions, serviceOptions } from "../options.js";
import { TemplateError } from "./template/scanner.js";
import { parseBasePath, parseTemplate } from "./template/template.js";
/** A token of RFC 9110: what names a method or a header. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** A rule that can't be served: says where it stands and why. */
export class RuleError extends Error {
    name = "RuleError";
    constructor(method, template, problem) {
        const service = method.kind === "rpc" ? method.parent : method;
        const rpc = method.kind === "rpc" ? `, method ${method.name}` : "";
        const at = template === undefined ? "" : `, template ${JSON.stringify(template)}`;
        super(`${service.file.name}.proto: service ${service.typeName}${rpc}${at}: ${problem}`);
    }
}
/** The bindings of a method, none if it has no rule. */
export function bindingsOf(method) {
    if (!hasOption(method, http))
        return [];
    const rule = getOption(method, http);
    const own = methodOptions(method).basePaths;
    const service = serviceOptions(method.parent).basePaths;
    const basePaths = own.length > 0 ? own : service.length > 0 ? service : [""];
    return [rule, ...rule.additionalBindings].flatMap((each, index) => {
        if (index > 0 && each.additionalBindings.length > 0) {
            throw new RuleError(method, patternOf(each)?.path, "an additional binding has additional bindings of its own");
        }
        return basePaths.map((basePath) => bind(method, each, basePath));
    });
}
function bind(method, rule, basePath) {
    const pattern = patternOf(rule);
    if (pattern === undefined)
        throw new RuleError(method, undefined, "the rule has no HTTP method and path");
    const fail = (problem) => {
        throw new RuleError(method, pattern.path, problem);
    };
    if (!TOKEN.test(pattern.method))
        fail(`"${pattern.method}" is no HTTP method`);
    const options = methodOptions(method);
    const { prefix, template, variables } = readTemplate(method, pattern.path, basePath);
    const body = bodyRule(method, rule, options.multipartOneof, options.requiredMembers, fail);
    const bodyField = body.kind === "field" ? body.field : undefined;
    if (bodyField !== undefined && variables.some(({ fields }) => fields.length === 1 && fields[0] === bodyField)) {
        fail(`field "${bodyField.name}" is both the body and a path variable`);
    }
    const responseBody = rule.responseBody === "" ? undefined : topLevel(method.output, rule.responseBody);
    if (rule.responseBody !== "" && responseBody === undefined) {
        fail(`response_body: ${method.output.typeName} has no field "${rule.responseBody}"`);
    }
    if (options.successStatus !== 0 && (options.successStatus < 200 || options.successStatus > 299)) {
        fail(`success_status ${options.successStatus} is not between 200 and 299`);
    }
    checkFieldOptions(method, fail);
    const path = template.text === "/" && basePath !== "" ? basePath : basePath + template.text;
    return {
        method,
        httpMethod: pattern.method,
        path,
        prefix,
        template,
        variables,
        body,
        requiredMembers: body.kind === "multipart" ? [] : requiredMembers(method, body, options.requiredMembers, fail),
        responseBody,
        successStatus: options.successStatus || 200,
        allPages: options.allPages ? allPages(method, pattern.method, responseBody, fail) : undefined,
    };
}
function patternOf(rule) {
    const { pattern } = rule;
    if (pattern.case === undefined)
        return undefined;
    if (pattern.case === "custom")
        return { method: pattern.value.kind, path: pattern.value.path };
    return { method: pattern.case.toUpperCase(), path: pattern.value };
}
function readTemplate(method, text, basePath) {
    const prefix = located(method, basePath, () => parseBasePath(basePath));
    return located(method, text, () => {
        const template = parseTemplate(text);
        const variables = template.variables.map((variable) => ({
            ...variable,
            start: variable.start + prefix.length,
            end: variable.end === undefined ? undefined : variable.end + prefix.length,
            fields: variableFields(method, variable),
        }));
        return { prefix, template, variables };
    });
}
function located(method, text, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TemplateError)
            throw new RuleError(method, text, error.message);
        throw error;
    }
}
function variableFields(method, variable) {
    const fail = (problem) => {
        throw new TemplateError(`variable "${variable.fieldPath.join(".")}": ${problem}`, variable.column);
    };
    const fields = [];
    let message = method.input;
    for (const [index, name] of variable.fieldPath.entries()) {
        const field = topLevel(message, name) ?? fail(`${message.typeName} has no field "${name}"`);
        fields.push(field);
        const last = index === variable.fieldPath.length - 1;
        if (field.fieldKind === "list" || field.fieldKind === "map") {
            fail(`field "${name}" is ${field.fieldKind === "list" ? "repeated" : "a map"}`);
        }
        if (field.fieldKind === "message") {
            if (last)
                fail(`field "${name}" is a message`);
            if (isWrapperDesc(field.message) || field.message.typeName.startsWith("google.protobuf.")) {
                fail(`field "${name}" is a ${field.message.typeName}, whose fields have no names in JSON`);
            }
            message = field.message;
        }
        else if (!last) {
            fail(`field "${name}" is no message`);
        }
    }
    return fields;
}
function bodyRule(method, rule, multipartOneof, required, fail) {
    if (multipartOneof !== "") {
        const oneof = method.input.oneofs.find(({ name }) => name === multipartOneof);
        if (oneof === undefined)
            return fail(`multipart_oneof: ${method.input.typeName} has no oneof "${multipartOneof}"`);
        if (!isClientStream(method))
            return fail("multipart_oneof: the method does not take a stream");
        if (rule.body !== "*")
            return fail('multipart_oneof: body must be "*"');
        const parts = required.map((name) => oneof.fields.find((field) => field.name === name) ?? fail(`required_members: no part "${name}"`));
        return { kind: "multipart", oneof, required: parts };
    }
    if (rule.body === "")
        return { kind: "none" };
    if (rule.body === "*")
        return { kind: "all" };
    const field = topLevel(method.input, rule.body);
    return field === undefined
        ? fail(`body: ${method.input.typeName} has no field "${rule.body}"`)
        : { kind: "field", field };
}
function requiredMembers(method, body, names, fail) {
    if (names.length === 0)
        return [];
    const message = body.kind === "all" ? method.input : body.kind === "field" ? body.field.message : undefined;
    if (message === undefined)
        return fail("required_members: the body is no message");
    return names.map((name) => topLevel(message, name) ?? fail(`required_members: ${message.typeName} has no field "${name}"`));
}
function allPages(method, httpMethod, items, fail) {
    const pageSize = topLevel(method.input, "page_size");
    const pageToken = topLevel(method.input, "page_token");
    const nextPageToken = topLevel(method.output, "next_page_token");
    if (httpMethod !== "GET" || method.methodKind !== "unary")
        return fail("all_pages is for unary GET methods");
    if (items?.fieldKind !== "list")
        return fail("all_pages: response_body must be a repeated field");
    if (pageSize === undefined || pageToken === undefined || nextPageToken === undefined) {
        return fail("all_pages needs page_size and page_token in the request, and next_page_token in the response");
    }
    return { items, pageSize, pageToken, nextPageToken };
}
function checkFieldOptions(method, fail) {
    for (const message of [method.input, method.output]) {
        for (const field of message.fields) {
            const options = fieldOptions(field);
            const plain = field.fieldKind === "scalar";
            const where = `${message.typeName}.${field.name}`;
            if (options.precondition === Precondition.ETAG && !(plain && field.scalar === ScalarType.STRING)) {
                fail(`${where}: an etag is a string`);
            }
            if (options.precondition === Precondition.IF_NONE_MATCH_STAR && !(plain && field.scalar === ScalarType.BOOL)) {
                fail(`${where}: PRECONDITION_IF_NONE_MATCH_STAR is for a bool`);
            }
            if (field.message?.typeName === PreconditionsSchema.typeName &&
                (!isPreconditions(field) || message !== method.input)) {
                fail(`${where}: a ${PreconditionsSchema.typeName} is a singular field of a request`);
            }
            if (options.header !== "" && !TOKEN.test(options.header)) {
                fail(`${where}: "${options.header}" is no header name`);
            }
            if (options.membersOf !== "") {
                if (field.message?.typeName !== FieldMaskSchema.typeName)
                    fail(`${where}: members_of is for a FieldMask`);
                if (topLevel(message, options.membersOf) === undefined) {
                    fail(`${where}: members_of: ${message.typeName} has no field "${options.membersOf}"`);
                }
            }
            if (options.statusWhenSet !== 0 && (options.statusWhenSet < 200 || options.statusWhenSet > 599)) {
                fail(`${where}: status_when_set ${options.statusWhenSet} is no HTTP status`);
            }
        }
    }
}
function topLevel(message, name) {
    return message.fields.find((field) => field.name === name);
}
/** Whether a request of the method is a stream. */
export function isClientStream(method) {
    return method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming";
}
/** Whether a response of the method is a stream. */
export function isServerStream(method) {
    return method.methodKind === "server_streaming" || method.methodKind === "bidi_streaming";
}
//# sourceMappingURL=rules.js.map