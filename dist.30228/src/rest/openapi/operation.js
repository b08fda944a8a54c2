import { Precondition } from "../../../gen/rest/v1/annotations_pb.js";
import { fieldOptions, isPreconditions, methodOptions } from "../options.js";
import { httpBodyOf } from "../responses/response.js";
import { bodyForm } from "./bodies.js";
import { MessageSchemas } from "./schemas.js";
export class Operation {
    binding;
    query;
    context;
    errorSchema;
    fileType;
    schemas;
    bodyForm;
    answersBytes;
    /** The request has a field for If-Match. */
    takesEtag;
    /** The request has a field for If-None-Match: *. */
    takesMustNotExist;
    /** The request has a rest.v1.Preconditions: both headers take "*" and lists of tags. */
    takesPreconditions;
    /** It reads something that has an ETag: If-None-Match and If-Match are judged. */
    readsWithEtag;
    /** Reasons that the method declares it can fail with. */
    declaredErrors;
    constructor({ binding, query, context, errorSchema, fileType }) {
        const { method, responseBody, httpMethod } = binding;
        this.binding = binding;
        this.query = query;
        this.context = context;
        this.errorSchema = errorSchema;
        this.fileType = fileType;
        this.schemas = new MessageSchemas(context);
        this.bodyForm = bodyForm(binding.body, method.input);
        this.answersBytes = httpBodyOf(method.output, responseBody) !== undefined;
        this.declaredErrors = new Set(methodOptions(method).errors);
        const preconditions = method.input.fields.map((field) => fieldOptions(field).precondition);
        this.takesPreconditions = method.input.fields.some(isPreconditions);
        this.takesEtag = this.takesPreconditions || preconditions.includes(Precondition.ETAG);
        this.takesMustNotExist = preconditions.includes(Precondition.IF_NONE_MATCH_STAR);
        const answered = [
            ...method.output.fields,
            ...(responseBody?.fieldKind === "message" ? responseBody.message.fields : []),
        ];
        const hasEtag = answered.some((field) => fieldOptions(field).precondition === Precondition.ETAG);
        this.readsWithEtag = httpMethod === "GET" && method.methodKind === "unary" && hasEtag;
    }
    /** A schema itself, behind its reference. */
    resolve(schema) {
        const { $ref } = schema;
        return typeof $ref === "string" ? (this.context.components.resolve($ref) ?? {}) : schema;
    }
}
//# sourceMappingURL=operation.js.map