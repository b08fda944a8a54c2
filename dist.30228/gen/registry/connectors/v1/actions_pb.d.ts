import type { GenEnum, GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { Value } from "@bufbuild/protobuf/wkt";
import type { Definition } from "./definitions_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { JsonObject, Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/actions.proto.
 */
export declare const file_registry_connectors_v1_actions: GenFile;
/**
 * @generated from message registry.connectors.v1.GetActionsRequest
 */
export type GetActionsRequest = Message<"registry.connectors.v1.GetActionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * 1 to 100; 20 when it is not set.
     *
     * @generated from field: optional int32 first = 4;
     */
    first?: number | undefined;
    /**
     * The `next` of the page before this one.
     *
     * @generated from field: string after = 5;
     */
    after: string;
    /**
     * The `prev` of the page after this one.
     *
     * @generated from field: string before = 6;
     */
    before: string;
    /**
     * Only actions whose name has this in it; the case does not matter.
     *
     * @generated from field: string name = 7;
     */
    name: string;
};
/**
 * Describes the message registry.connectors.v1.GetActionsRequest.
 * Use `create(GetActionsRequestSchema)` to create a new message.
 */
export declare const GetActionsRequestSchema: GenMessage<GetActionsRequest>;
/**
 * @generated from message registry.connectors.v1.GetActionsResponse
 */
export type GetActionsResponse = Message<"registry.connectors.v1.GetActionsResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Action actions = 1;
     */
    actions: Action[];
    /**
     * How many there are on all pages together.
     *
     * @generated from field: int32 total_count = 2;
     */
    totalCount: number;
    /**
     * Leads to the next page; unset when nothing follows.
     *
     * @generated from field: string next = 3;
     */
    next: string;
    /**
     * Leads to the page before; unset when nothing precedes.
     *
     * @generated from field: string prev = 4;
     */
    prev: string;
};
/**
 * Describes the message registry.connectors.v1.GetActionsResponse.
 * Use `create(GetActionsResponseSchema)` to create a new message.
 */
export declare const GetActionsResponseSchema: GenMessage<GetActionsResponse>;
/**
 * @generated from message registry.connectors.v1.CreateActionRequest
 */
export type CreateActionRequest = Message<"registry.connectors.v1.CreateActionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: registry.connectors.v1.Action action = 4;
     */
    action?: Action | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateActionRequest.
 * Use `create(CreateActionRequestSchema)` to create a new message.
 */
export declare const CreateActionRequestSchema: GenMessage<CreateActionRequest>;
/**
 * @generated from message registry.connectors.v1.CreateActionResponse
 */
export type CreateActionResponse = Message<"registry.connectors.v1.CreateActionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Action action = 1;
     */
    action?: Action | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateActionResponse.
 * Use `create(CreateActionResponseSchema)` to create a new message.
 */
export declare const CreateActionResponseSchema: GenMessage<CreateActionResponse>;
/**
 * @generated from message registry.connectors.v1.GetActionRequest
 */
export type GetActionRequest = Message<"registry.connectors.v1.GetActionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string action_name = 4;
     */
    actionName: string;
};
/**
 * Describes the message registry.connectors.v1.GetActionRequest.
 * Use `create(GetActionRequestSchema)` to create a new message.
 */
export declare const GetActionRequestSchema: GenMessage<GetActionRequest>;
/**
 * @generated from message registry.connectors.v1.GetActionResponse
 */
export type GetActionResponse = Message<"registry.connectors.v1.GetActionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Action action = 1;
     */
    action?: Action | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetActionResponse.
 * Use `create(GetActionResponseSchema)` to create a new message.
 */
export declare const GetActionResponseSchema: GenMessage<GetActionResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateActionRequest
 */
export type UpdateActionRequest = Message<"registry.connectors.v1.UpdateActionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string action_name = 4;
     */
    actionName: string;
    /**
     * @generated from field: registry.connectors.v1.Action action = 5;
     */
    action?: Action | undefined;
    /**
     * The entity tag that the resource must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateActionRequest.
 * Use `create(UpdateActionRequestSchema)` to create a new message.
 */
export declare const UpdateActionRequestSchema: GenMessage<UpdateActionRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateActionResponse
 */
export type UpdateActionResponse = Message<"registry.connectors.v1.UpdateActionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Action action = 1;
     */
    action?: Action | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateActionResponse.
 * Use `create(UpdateActionResponseSchema)` to create a new message.
 */
export declare const UpdateActionResponseSchema: GenMessage<UpdateActionResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteActionRequest
 */
export type DeleteActionRequest = Message<"registry.connectors.v1.DeleteActionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A version's name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string action_name = 4;
     */
    actionName: string;
    /**
     * The entity tag that the resource must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 5;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 6;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.DeleteActionRequest.
 * Use `create(DeleteActionRequestSchema)` to create a new message.
 */
export declare const DeleteActionRequestSchema: GenMessage<DeleteActionRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteActionResponse
 */
export type DeleteActionResponse = Message<"registry.connectors.v1.DeleteActionResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteActionResponse.
 * Use `create(DeleteActionResponseSchema)` to create a new message.
 */
export declare const DeleteActionResponseSchema: GenMessage<DeleteActionResponse>;
/**
 * Something that the system behind a connector can be asked to do.
 *
 * @generated from message registry.connectors.v1.Action
 */
export type Action = Message<"registry.connectors.v1.Action"> & {
    /**
     * Made by the registry. A replacement must have the stored one.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * Fits the protocol of the connector: only http.
     *
     * @generated from field: registry.connectors.v1.ActionType type = 2;
     */
    type: ActionType;
    /**
     * 1 to 255 characters of letters, digits, "_", "-" and "$"; unique in the version.
     *
     * @generated from field: string name = 3;
     */
    name: string;
    /**
     * @generated from field: string summary = 4;
     */
    summary: string;
    /**
     * @generated from field: string description = 5;
     */
    description: string;
    /**
     * @generated from field: registry.connectors.v1.HttpMethod method = 6;
     */
    method: HttpMethod;
    /**
     * The path under the base URL, at most 2,048 characters.
     *
     * @generated from field: string path = 7;
     */
    path: string;
    /**
     * @generated from field: repeated registry.connectors.v1.ActionParameter parameters = 8;
     */
    parameters: ActionParameter[];
    /**
     * @generated from field: registry.connectors.v1.ActionRequestBody request_body = 9;
     */
    requestBody?: ActionRequestBody | undefined;
    /**
     * At most one for each status, and one without.
     *
     * @generated from field: repeated registry.connectors.v1.ActionResponse responses = 10;
     */
    responses: ActionResponse[];
    /**
     * What is wrong with it since a definition was deleted by force.
     *
     * @generated from field: repeated registry.connectors.v1.ActionError errors = 11;
     */
    errors: ActionError[];
    /**
     * @generated from field: string etag = 12;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.Action.
 * Use `create(ActionSchema)` to create a new message.
 */
export declare const ActionSchema: GenMessage<Action>;
/**
 * A parameter of a request.
 *
 * @generated from message registry.connectors.v1.ActionParameter
 */
export type ActionParameter = Message<"registry.connectors.v1.ActionParameter"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * Triggers have none in the path.
     *
     * @generated from field: registry.connectors.v1.ParameterLocation in = 2;
     */
    in: ParameterLocation;
    /**
     * Required.
     *
     * @generated from field: optional bool required = 3;
     */
    required?: boolean | undefined;
    /**
     * @generated from field: registry.connectors.v1.ParameterType type = 4;
     */
    type: ParameterType;
    /**
     * @generated from field: google.protobuf.Value default = 5;
     */
    default?: Value | undefined;
    /**
     * @generated from field: google.protobuf.Struct completion = 6;
     */
    completion?: JsonObject | undefined;
};
/**
 * Describes the message registry.connectors.v1.ActionParameter.
 * Use `create(ActionParameterSchema)` to create a new message.
 */
export declare const ActionParameterSchema: GenMessage<ActionParameter>;
/**
 * The body of a request.
 *
 * @generated from message registry.connectors.v1.ActionRequestBody
 */
export type ActionRequestBody = Message<"registry.connectors.v1.ActionRequestBody"> & {
    /**
     * Required.
     *
     * @generated from field: optional bool required = 1;
     */
    required?: boolean | undefined;
    /**
     * @generated from field: repeated registry.connectors.v1.ActionDefinition definitions = 2;
     */
    definitions: ActionDefinition[];
};
/**
 * Describes the message registry.connectors.v1.ActionRequestBody.
 * Use `create(ActionRequestBodySchema)` to create a new message.
 */
export declare const ActionRequestBodySchema: GenMessage<ActionRequestBody>;
/**
 * A response.
 *
 * @generated from message registry.connectors.v1.ActionResponse
 */
export type ActionResponse = Message<"registry.connectors.v1.ActionResponse"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * 100 to 599. A response without a status stands for all others.
     *
     * @generated from field: optional int32 status = 2;
     */
    status?: number | undefined;
    /**
     * @generated from field: repeated registry.connectors.v1.ActionDefinition definitions = 3;
     */
    definitions: ActionDefinition[];
};
/**
 * Describes the message registry.connectors.v1.ActionResponse.
 * Use `create(ActionResponseSchema)` to create a new message.
 */
export declare const ActionResponseSchema: GenMessage<ActionResponse>;
/**
 * A link to a definition of the version.
 *
 * @generated from message registry.connectors.v1.ActionDefinition
 */
export type ActionDefinition = Message<"registry.connectors.v1.ActionDefinition"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * A request names it by its id or by its name; an answer has all of it but what refers to it.
     *
     * @generated from field: registry.connectors.v1.Definition definition = 2;
     */
    definition?: Definition | undefined;
};
/**
 * Describes the message registry.connectors.v1.ActionDefinition.
 * Use `create(ActionDefinitionSchema)` to create a new message.
 */
export declare const ActionDefinitionSchema: GenMessage<ActionDefinition>;
/**
 * Something that is wrong.
 *
 * @generated from message registry.connectors.v1.ActionError
 */
export type ActionError = Message<"registry.connectors.v1.ActionError"> & {
    /**
     * @generated from field: string field = 1;
     */
    field: string;
    /**
     * @generated from field: string message = 2;
     */
    message: string;
    /**
     * @generated from field: registry.connectors.v1.ErrorSeverity severity = 3;
     */
    severity: ErrorSeverity;
};
/**
 * Describes the message registry.connectors.v1.ActionError.
 * Use `create(ActionErrorSchema)` to create a new message.
 */
export declare const ActionErrorSchema: GenMessage<ActionError>;
/**
 * @generated from enum registry.connectors.v1.ActionType
 */
export declare enum ActionType {
    /**
     * @generated from enum value: ACTION_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ACTION_TYPE_HTTP = 1;
     */
    HTTP = 1
}
/**
 * Describes the enum registry.connectors.v1.ActionType.
 */
export declare const ActionTypeSchema: GenEnum<ActionType>;
/**
 * @generated from enum registry.connectors.v1.HttpMethod
 */
export declare enum HttpMethod {
    /**
     * @generated from enum value: HTTP_METHOD_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: HTTP_METHOD_GET = 1;
     */
    GET = 1,
    /**
     * @generated from enum value: HTTP_METHOD_POST = 2;
     */
    POST = 2,
    /**
     * @generated from enum value: HTTP_METHOD_PUT = 3;
     */
    PUT = 3,
    /**
     * @generated from enum value: HTTP_METHOD_PATCH = 4;
     */
    PATCH = 4,
    /**
     * @generated from enum value: HTTP_METHOD_DELETE = 5;
     */
    DELETE = 5,
    /**
     * @generated from enum value: HTTP_METHOD_HEAD = 6;
     */
    HEAD = 6,
    /**
     * @generated from enum value: HTTP_METHOD_OPTIONS = 7;
     */
    OPTIONS = 7,
    /**
     * @generated from enum value: HTTP_METHOD_CONNECT = 8;
     */
    CONNECT = 8,
    /**
     * @generated from enum value: HTTP_METHOD_TRACE = 9;
     */
    TRACE = 9
}
/**
 * Describes the enum registry.connectors.v1.HttpMethod.
 */
export declare const HttpMethodSchema: GenEnum<HttpMethod>;
/**
 * @generated from enum registry.connectors.v1.ParameterLocation
 */
export declare enum ParameterLocation {
    /**
     * @generated from enum value: PARAMETER_LOCATION_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PARAMETER_LOCATION_COOKIE = 1;
     */
    COOKIE = 1,
    /**
     * @generated from enum value: PARAMETER_LOCATION_HEADER = 2;
     */
    HEADER = 2,
    /**
     * @generated from enum value: PARAMETER_LOCATION_PATH = 3;
     */
    PATH = 3,
    /**
     * @generated from enum value: PARAMETER_LOCATION_QUERY = 4;
     */
    QUERY = 4
}
/**
 * Describes the enum registry.connectors.v1.ParameterLocation.
 */
export declare const ParameterLocationSchema: GenEnum<ParameterLocation>;
/**
 * @generated from enum registry.connectors.v1.ParameterType
 */
export declare enum ParameterType {
    /**
     * @generated from enum value: PARAMETER_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PARAMETER_TYPE_STRING = 1;
     */
    STRING = 1,
    /**
     * @generated from enum value: PARAMETER_TYPE_NUMBER = 2;
     */
    NUMBER = 2,
    /**
     * @generated from enum value: PARAMETER_TYPE_INTEGER = 3;
     */
    INTEGER = 3,
    /**
     * @generated from enum value: PARAMETER_TYPE_BOOLEAN = 4;
     */
    BOOLEAN = 4
}
/**
 * Describes the enum registry.connectors.v1.ParameterType.
 */
export declare const ParameterTypeSchema: GenEnum<ParameterType>;
/**
 * @generated from enum registry.connectors.v1.ErrorSeverity
 */
export declare enum ErrorSeverity {
    /**
     * @generated from enum value: ERROR_SEVERITY_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ERROR_SEVERITY_ERROR = 1;
     */
    ERROR = 1,
    /**
     * @generated from enum value: ERROR_SEVERITY_WARNING = 2;
     */
    WARNING = 2
}
/**
 * Describes the enum registry.connectors.v1.ErrorSeverity.
 */
export declare const ErrorSeveritySchema: GenEnum<ErrorSeverity>;
/**
 * Manages the actions of a version.
 *
 * @generated from service registry.connectors.v1.ActionService
 */
export declare const ActionService: GenService<{
    /**
     * Lists the actions of a version, most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.ActionService.GetActions
     */
    getActions: {
        methodKind: "unary";
        input: typeof GetActionsRequestSchema;
        output: typeof GetActionsResponseSchema;
    };
    /**
     * Creates an action in a draft.
     *
     * @generated from rpc registry.connectors.v1.ActionService.CreateAction
     */
    createAction: {
        methodKind: "unary";
        input: typeof CreateActionRequestSchema;
        output: typeof CreateActionResponseSchema;
    };
    /**
     * Gets one action.
     *
     * @generated from rpc registry.connectors.v1.ActionService.GetAction
     */
    getAction: {
        methodKind: "unary";
        input: typeof GetActionRequestSchema;
        output: typeof GetActionResponseSchema;
    };
    /**
     * Replaces an action of a draft; it may give it another name.
     *
     * @generated from rpc registry.connectors.v1.ActionService.UpdateAction
     */
    updateAction: {
        methodKind: "unary";
        input: typeof UpdateActionRequestSchema;
        output: typeof UpdateActionResponseSchema;
    };
    /**
     * Deletes an action of a draft.
     *
     * @generated from rpc registry.connectors.v1.ActionService.DeleteAction
     */
    deleteAction: {
        methodKind: "unary";
        input: typeof DeleteActionRequestSchema;
        output: typeof DeleteActionResponseSchema;
    };
}>;
