import type { JsonObject } from "@bufbuild/protobuf";
import type { QueryNames } from "../binding/query-plan.js";
import type { Binding } from "../routing/rules.js";
import { type BodyForm } from "./bodies.js";
import { MessageSchemas, type SchemaContext } from "./schemas.js";
export interface OperationParts {
    readonly binding: Binding;
    /** Its query parameters, by every name that they have. */
    readonly query: QueryNames;
    readonly context: SchemaContext;
    /** Of the dialect's error envelope. */
    readonly errorSchema: JsonObject;
    /** Media type of answers that are a google.api.HttpBody. */
    readonly fileType: string;
}
export declare class Operation {
    readonly binding: Binding;
    readonly query: QueryNames;
    readonly context: SchemaContext;
    readonly errorSchema: JsonObject;
    readonly fileType: string;
    readonly schemas: MessageSchemas;
    readonly bodyForm: BodyForm;
    readonly answersBytes: boolean;
    /** The request has a field for If-Match. */
    readonly takesEtag: boolean;
    /** The request has a field for If-None-Match: *. */
    readonly takesMustNotExist: boolean;
    /** The request has a rest.v1.Preconditions: both headers take "*" and lists of tags. */
    readonly takesPreconditions: boolean;
    /** It reads something that has an ETag: If-None-Match and If-Match are judged. */
    readonly readsWithEtag: boolean;
    /** Reasons that the method declares it can fail with. */
    readonly declaredErrors: ReadonlySet<string>;
    constructor({ binding, query, context, errorSchema, fileType }: OperationParts);
    /** A schema itself, behind its reference. */
    resolve(schema: JsonObject): JsonObject;
}
