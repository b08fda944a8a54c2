// Definitions, actions and triggers as messages. Both APIs' messages have the same fields and the same numbers of enum values.
import { fromJson, toJson } from "@bufbuild/protobuf";
import { ValueSchema } from "@bufbuild/protobuf/wkt";
import { ActionType, ErrorSeverity, HttpMethod, ParameterLocation, ParameterType, } from "../../../gen/registry/connectors/v1/actions_pb.js";
import { ReferenceType, } from "../../../gen/registry/connectors/v1/definitions_pb.js";
const methods = {
    GET: HttpMethod.GET,
    POST: HttpMethod.POST,
    PUT: HttpMethod.PUT,
    PATCH: HttpMethod.PATCH,
    DELETE: HttpMethod.DELETE,
    HEAD: HttpMethod.HEAD,
    OPTIONS: HttpMethod.OPTIONS,
    CONNECT: HttpMethod.CONNECT,
    TRACE: HttpMethod.TRACE,
};
const locations = {
    cookie: ParameterLocation.COOKIE,
    header: ParameterLocation.HEADER,
    path: ParameterLocation.PATH,
    query: ParameterLocation.QUERY,
};
const types = {
    string: ParameterType.STRING,
    number: ParameterType.NUMBER,
    integer: ParameterType.INTEGER,
    boolean: ParameterType.BOOLEAN,
};
const references = {
    definition: ReferenceType.DEFINITION,
    action: ReferenceType.ACTION,
    trigger: ReferenceType.TRIGGER,
};
const severities = { error: ErrorSeverity.ERROR, warning: ErrorSeverity.WARNING };
const HTTP = ActionType.HTTP;
/** Undefined for a number that none has. */
export function nameOf(numbers, number) {
    for (const name in numbers)
        if (numbers[name] === number)
            return name;
    return undefined;
}
/** `base`: the URL that the API is served at. */
export function definitionFields({ definition, location, referencedBy, etag }, base) {
    return {
        id: definition.uid,
        name: definition.name,
        accept: [...definition.accept],
        description: definition.description ?? "",
        url: base + location,
        referencedBy: (referencedBy ?? []).map(({ kind, uid, name }) => ({ type: references[kind], id: uid, name })),
        etag,
    };
}
/** A definition as a caller sends it. */
export function fromDefinition({ name, accept, description, schema, }) {
    return {
        name,
        accept,
        description: description || undefined,
        schema: schema && { contentType: schema.contentType, content: schema.content },
    };
}
/** The fields of an action's or trigger's message. `base`: the URL that the API is served at. */
export function operationFields({ operation, definitions, errors, etag }, base) {
    const links = (stored) => stored.flatMap(({ id, definitionUid }) => {
        const view = definitions.get(definitionUid);
        return view === undefined ? [] : [{ id, definition: definitionFields(view, base) }];
    });
    const { requestBody } = operation;
    return {
        id: operation.uid,
        type: HTTP,
        name: operation.name,
        summary: operation.summary ?? "",
        description: operation.description ?? "",
        method: methods[operation.method],
        path: operation.path ?? "",
        parameters: operation.parameters.map((parameter) => ({
            name: parameter.name,
            in: locations[parameter.in],
            required: parameter.required,
            type: types[parameter.type],
            ...(parameter.default === undefined ? {} : { default: fromJson(ValueSchema, parse(parameter.default)) }),
            ...(parameter.completion === undefined ? {} : { completion: parse(parameter.completion) }),
        })),
        requestBody: requestBody && { required: requestBody.required, definitions: links(requestBody.definitions) },
        responses: operation.responses.map(({ id, status, definitions }) => ({
            id,
            ...(status === undefined ? {} : { status }),
            definitions: links(definitions),
        })),
        errors: errors.map(({ place, message, severity }) => ({
            field: linkPath(place),
            message,
            severity: severities[severity],
        })),
        etag,
    };
}
/** Where in the message, as JSON spells it, a link was that is left out of it. */
function linkPath({ response, index }) {
    return `${response === undefined ? "requestBody" : `responses[${response}]`}.definitions[${index}]`;
}
function parse(text) {
    return JSON.parse(text);
}
/** An action or trigger as a caller sends it; an enum value that is none becomes undefined. */
export function fromOperation(message) {
    return {
        id: message.id,
        type: message.type === HTTP ? "http" : undefined,
        name: message.name,
        summary: message.summary || undefined,
        description: message.description || undefined,
        method: nameOf(methods, message.method),
        path: message.path,
        parameters: message.parameters.map((parameter) => ({
            name: parameter.name,
            in: nameOf(locations, parameter.in),
            required: parameter.required,
            type: nameOf(types, parameter.type),
            default: parameter.default && JSON.stringify(toJson(ValueSchema, parameter.default)),
            completion: parameter.completion && JSON.stringify(parameter.completion),
        })),
        requestBody: message.requestBody && {
            required: message.requestBody.required,
            definitions: message.requestBody.definitions.map(fromLink),
        },
        responses: message.responses.map(({ id, status, definitions }) => ({
            id,
            status,
            definitions: definitions.map(fromLink),
        })),
    };
}
function fromLink({ id, definition }) {
    return { id, definition: definition && { uid: definition.id, name: definition.name } };
}
//# sourceMappingURL=child-messages.js.map