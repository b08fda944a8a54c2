// Request bodies: JSON, a stream of JSON, bytes, or the parts of multipart/form-data.
import { ScalarType } from "@bufbuild/protobuf";
import { outsideBody } from "../options.js";
import { isHttpBody } from "../responses/response.js";
import { isClientStream } from "../routing/rules.js";
import { exampleOf } from "./examples.js";
import { isObjectMessage } from "./schemas.js";
export const BYTES = "application/octet-stream";
/** Bytes as they are. OpenAPI 3.1 would leave the schema out; generators know them by this one, of 3.0. */
export const BINARY = { type: "string", format: "binary" };
/** The form that a binding's request body has. */
export function bodyForm({ kind, ...body }, input) {
    if (kind === "none" || kind === "multipart")
        return kind;
    const message = "field" in body && body.field.fieldKind === "message" ? body.field.message : undefined;
    return isHttpBody(kind === "all" ? input : message) ? "bytes" : "json";
}
/** The request body of an operation; undefined without one. */
export function requestBody(operation) {
    const { body, method } = operation.binding;
    switch (operation.bodyForm) {
        case "none":
            return undefined;
        case "bytes":
            return { description: "Any media type.", content: { [BYTES]: { schema: BINARY } } };
        case "multipart":
            return body.kind === "multipart" ? multipartBody(operation, body) : undefined;
        case "json": {
            const schema = jsonSchema(operation);
            if (!isClientStream(method)) {
                const target = operation.resolve(schema);
                const required = Array.isArray(target.required) && target.required.length > 0;
                return { ...(required ? { required } : {}), content: { "application/json": withExample(operation, schema) } };
            }
            return {
                description: "Messages one after another, in the order of the call.",
                content: {
                    "application/x-ndjson": { schema },
                    "application/json": { schema: { type: "array", items: schema } },
                },
            };
        }
    }
}
/** The body's schema: a message's own where nothing about it is peculiar to the operation. */
function jsonSchema({ binding, schemas, context }) {
    const { body, method, requiredMembers, variables } = binding;
    const named = (schema) => context.components.named(`${method.input.typeName}.Body`, schema);
    if (body.kind === "field") {
        const { field } = body;
        if (field.fieldKind !== "message" || !isObjectMessage(field.message))
            return schemas.field(field, "input");
        if (requiredMembers.length === 0)
            return schemas.message(field.message, "input");
        return named(schemas.object(field.message, "input", { required: requiredMembers }));
    }
    if (!isObjectMessage(method.input))
        return schemas.message(method.input, "input");
    const inPath = new Set(variables.flatMap(({ fields: [first], fields }) => (fields.length === 1 && first ? [first] : [])));
    return named(schemas.object(method.input, "input", { required: requiredMembers, exclude: inPath }));
}
function withExample({ context }, schema) {
    const example = exampleOf(schema, context.components, "input");
    return example === undefined ? { schema } : { schema, example };
}
function multipartBody({ schemas, binding, context }, { oneof, required }) {
    const properties = {};
    const encoding = {};
    for (const field of oneof.fields) {
        const comment = schemas.comment(field);
        const description = comment === undefined ? {} : { description: comment };
        if (isFile(field)) {
            properties[field.jsonName] = { ...BINARY, ...description };
            encoding[field.jsonName] = { contentType: BYTES };
        }
        else {
            properties[field.jsonName] = { ...schemas.field(field, "input"), ...description };
            encoding[field.jsonName] = { contentType: field.message === undefined ? "text/plain" : "application/json" };
        }
    }
    const strict = context.dialect.json.unknownMembers === "refuse";
    const schema = {
        type: "object",
        properties,
        ...(required.length === 0 ? {} : { required: required.map(({ jsonName }) => jsonName) }),
        ...(strict ? { additionalProperties: false } : {}),
    };
    const name = `${binding.method.input.typeName}.Body`;
    return {
        required: true,
        content: {
            "multipart/form-data": { schema: context.components.named(name, schema), encoding },
        },
    };
}
function isFile(field) {
    return field.fieldKind === "scalar" && field.scalar === ScalarType.BYTES && !outsideBody(field);
}
//# sourceMappingURL=bodies.js.map