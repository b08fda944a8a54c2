import type { GenEnum, GenExtension, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { EnumValueOptions as EnumValueOptions$1, FieldOptions as FieldOptions$1, MethodOptions as MethodOptions$1, ServiceOptions as ServiceOptions$1 } from "@bufbuild/protobuf/wkt";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file rest/v1/annotations.proto.
 */
export declare const file_rest_v1_annotations: GenFile;
/**
 * @generated from message rest.v1.ServiceOptions
 */
export type ServiceOptions = Message<"rest.v1.ServiceOptions"> & {
    /**
     * Name of a registered dialect: JSON style, error envelope, strictness.
     *
     * @generated from field: string dialect = 1;
     */
    dialect: string;
    /**
     * Every rule of the service is mounted under each of these ("" included), for example "/api/v0".
     *
     * @generated from field: repeated string base_paths = 2;
     */
    basePaths: string[];
};
/**
 * Describes the message rest.v1.ServiceOptions.
 * Use `create(ServiceOptionsSchema)` to create a new message.
 */
export declare const ServiceOptionsSchema: GenMessage<ServiceOptions>;
/**
 * @generated from message rest.v1.MethodOptions
 */
export type MethodOptions = Message<"rest.v1.MethodOptions"> & {
    /**
     * 200 when not set. 204 writes no body.
     *
     * @generated from field: int32 success_status = 1;
     */
    successStatus: number;
    /**
     * Replaces the service's base paths.
     *
     * @generated from field: repeated string base_paths = 2;
     */
    basePaths: string[];
    /**
     * The request body is multipart/form-data. Names a oneof of the (client-streamed) request: every part becomes one
     * message with that member set, or as many as needed for a member of type bytes.
     *
     * @generated from field: string multipart_oneof = 3;
     */
    multipartOneof: string;
    /**
     * GET called without page_size and page_token: pages are fetched one after another and response_body, a repeated
     * field, is written as one array.
     *
     * @generated from field: bool all_pages = 4;
     */
    allPages: boolean;
    /**
     * Fields of the body message whose JSON members must be present. null counts as present only for a field with
     * null_when_unset. Binds REST only. For multipart/form-data: names of parts.
     *
     * @generated from field: repeated string required_members = 5;
     */
    requiredMembers: string[];
    /**
     * Reasons (google.rpc.ErrorInfo.reason) that the method can fail with, beside those that every method can. OpenAPI
     * documents show an error of each.
     *
     * @generated from field: repeated string errors = 6;
     */
    errors: string[];
};
/**
 * Describes the message rest.v1.MethodOptions.
 * Use `create(MethodOptionsSchema)` to create a new message.
 */
export declare const MethodOptionsSchema: GenMessage<MethodOptions>;
/**
 * @generated from message rest.v1.FieldOptions
 */
export type FieldOptions = Message<"rest.v1.FieldOptions"> & {
    /**
     * Name of the query parameter. Such a field is bound from the query only, never from a JSON body.
     *
     * @generated from field: string query = 1;
     */
    query: string;
    /**
     * Name of the header, of the request for a request's field and of the response for a response's. Never in a JSON body.
     *
     * @generated from field: string header = 2;
     */
    header: string;
    /**
     * Role in HTTP preconditions. Such a field is never in a JSON body.
     *
     * @generated from field: rest.v1.Precondition precondition = 3;
     */
    precondition: Precondition;
    /**
     * Written as null when unset.
     *
     * @generated from field: bool null_when_unset = 4;
     */
    nullWhenUnset: boolean;
    /**
     * A repeated message {key = 1, value = 2} written as a JSON object; value may be a repeated field.
     *
     * @generated from field: bool as_map = 5;
     */
    asMap: boolean;
    /**
     * Written even when it has its default value: 0, "", false, [], {}.
     *
     * @generated from field: bool always = 6;
     */
    always: boolean;
    /**
     * Never written, logged or recorded.
     *
     * @generated from field: bool secret = 7;
     */
    secret: boolean;
    /**
     * On a google.protobuf.FieldMask of the request: gets the paths of the members that the JSON of this field had. With
     * PUT also every field that is not OUTPUT_ONLY.
     *
     * @generated from field: string members_of = 8;
     */
    membersOf: string;
    /**
     * On a field of the response, which then is not in the JSON body: when it has a value other than its default, the
     * answer has this HTTP status.
     *
     * @generated from field: int32 status_when_set = 9;
     */
    statusWhenSet: number;
    /**
     * A PUT whose body leaves this member out leaves the field as it is.
     *
     * @generated from field: bool keep_when_absent = 10;
     */
    keepWhenAbsent: boolean;
    /**
     * RPC clients only have the field: over REST it is neither read nor written, and OpenAPI documents do not show it.
     *
     * @generated from field: bool rpc_only = 20;
     */
    rpcOnly: boolean;
    /**
     * On a field whose message has one field, a repeated one: written as the JSON array of that. It tells an empty list from none.
     *
     * @generated from field: bool as_list = 21;
     */
    asList: boolean;
};
/**
 * Describes the message rest.v1.FieldOptions.
 * Use `create(FieldOptionsSchema)` to create a new message.
 */
export declare const FieldOptionsSchema: GenMessage<FieldOptions>;
/**
 * @generated from message rest.v1.EnumValueOptions
 */
export type EnumValueOptions = Message<"rest.v1.EnumValueOptions"> & {
    /**
     * JSON spelling, both ways; the only one accepted. In an enum where any value has one, a value without has none.
     *
     * @generated from field: string json = 1;
     */
    json: string;
};
/**
 * Describes the message rest.v1.EnumValueOptions.
 * Use `create(EnumValueOptionsSchema)` to create a new message.
 */
export declare const EnumValueOptionsSchema: GenMessage<EnumValueOptions>;
/**
 * @generated from enum rest.v1.Precondition
 */
export declare enum Precondition {
    /**
     * @generated from enum value: PRECONDITION_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * In a response ETag, without the quotes. In a request the one tag that an RPC client names, without quotes, or "*";
     * over REST a request without a rest.v1.Preconditions field gets it from an If-Match of one strong tag.
     *
     * @generated from enum value: PRECONDITION_ETAG = 1;
     */
    ETAG = 1,
    /**
     * A bool of the request, true for If-None-Match: *, which then is not in the etag.
     *
     * @generated from enum value: PRECONDITION_IF_NONE_MATCH_STAR = 2;
     */
    IF_NONE_MATCH_STAR = 2
}
/**
 * Describes the enum rest.v1.Precondition.
 */
export declare const PreconditionSchema: GenEnum<Precondition>;
/**
 * @generated from extension: rest.v1.ServiceOptions service = 51201;
 */
export declare const service: GenExtension<ServiceOptions$1, ServiceOptions>;
/**
 * @generated from extension: rest.v1.MethodOptions method = 51201;
 */
export declare const method: GenExtension<MethodOptions$1, MethodOptions>;
/**
 * @generated from extension: rest.v1.FieldOptions field = 51201;
 */
export declare const field: GenExtension<FieldOptions$1, FieldOptions>;
/**
 * @generated from extension: rest.v1.EnumValueOptions enum_value = 51201;
 */
export declare const enum_value: GenExtension<EnumValueOptions$1, EnumValueOptions>;
