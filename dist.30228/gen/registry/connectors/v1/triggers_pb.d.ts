import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { ActionError, ActionParameter, ActionRequestBody, ActionResponse, ActionType, HttpMethod } from "./actions_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/triggers.proto.
 */
export declare const file_registry_connectors_v1_triggers: GenFile;
/**
 * @generated from message registry.connectors.v1.GetTriggersRequest
 */
export type GetTriggersRequest = Message<"registry.connectors.v1.GetTriggersRequest"> & {
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
     * Only triggers whose name has this in it; the case does not matter.
     *
     * @generated from field: string name = 7;
     */
    name: string;
};
/**
 * Describes the message registry.connectors.v1.GetTriggersRequest.
 * Use `create(GetTriggersRequestSchema)` to create a new message.
 */
export declare const GetTriggersRequestSchema: GenMessage<GetTriggersRequest>;
/**
 * @generated from message registry.connectors.v1.GetTriggersResponse
 */
export type GetTriggersResponse = Message<"registry.connectors.v1.GetTriggersResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Trigger triggers = 1;
     */
    triggers: Trigger[];
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
 * Describes the message registry.connectors.v1.GetTriggersResponse.
 * Use `create(GetTriggersResponseSchema)` to create a new message.
 */
export declare const GetTriggersResponseSchema: GenMessage<GetTriggersResponse>;
/**
 * @generated from message registry.connectors.v1.CreateTriggerRequest
 */
export type CreateTriggerRequest = Message<"registry.connectors.v1.CreateTriggerRequest"> & {
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
     * @generated from field: registry.connectors.v1.Trigger trigger = 4;
     */
    trigger?: Trigger | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateTriggerRequest.
 * Use `create(CreateTriggerRequestSchema)` to create a new message.
 */
export declare const CreateTriggerRequestSchema: GenMessage<CreateTriggerRequest>;
/**
 * @generated from message registry.connectors.v1.CreateTriggerResponse
 */
export type CreateTriggerResponse = Message<"registry.connectors.v1.CreateTriggerResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Trigger trigger = 1;
     */
    trigger?: Trigger | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateTriggerResponse.
 * Use `create(CreateTriggerResponseSchema)` to create a new message.
 */
export declare const CreateTriggerResponseSchema: GenMessage<CreateTriggerResponse>;
/**
 * @generated from message registry.connectors.v1.GetTriggerRequest
 */
export type GetTriggerRequest = Message<"registry.connectors.v1.GetTriggerRequest"> & {
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
     * @generated from field: string trigger_name = 4;
     */
    triggerName: string;
};
/**
 * Describes the message registry.connectors.v1.GetTriggerRequest.
 * Use `create(GetTriggerRequestSchema)` to create a new message.
 */
export declare const GetTriggerRequestSchema: GenMessage<GetTriggerRequest>;
/**
 * @generated from message registry.connectors.v1.GetTriggerResponse
 */
export type GetTriggerResponse = Message<"registry.connectors.v1.GetTriggerResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Trigger trigger = 1;
     */
    trigger?: Trigger | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetTriggerResponse.
 * Use `create(GetTriggerResponseSchema)` to create a new message.
 */
export declare const GetTriggerResponseSchema: GenMessage<GetTriggerResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateTriggerRequest
 */
export type UpdateTriggerRequest = Message<"registry.connectors.v1.UpdateTriggerRequest"> & {
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
     * @generated from field: string trigger_name = 4;
     */
    triggerName: string;
    /**
     * @generated from field: registry.connectors.v1.Trigger trigger = 5;
     */
    trigger?: Trigger | undefined;
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
 * Describes the message registry.connectors.v1.UpdateTriggerRequest.
 * Use `create(UpdateTriggerRequestSchema)` to create a new message.
 */
export declare const UpdateTriggerRequestSchema: GenMessage<UpdateTriggerRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateTriggerResponse
 */
export type UpdateTriggerResponse = Message<"registry.connectors.v1.UpdateTriggerResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Trigger trigger = 1;
     */
    trigger?: Trigger | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateTriggerResponse.
 * Use `create(UpdateTriggerResponseSchema)` to create a new message.
 */
export declare const UpdateTriggerResponseSchema: GenMessage<UpdateTriggerResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteTriggerRequest
 */
export type DeleteTriggerRequest = Message<"registry.connectors.v1.DeleteTriggerRequest"> & {
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
     * @generated from field: string trigger_name = 4;
     */
    triggerName: string;
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
 * Describes the message registry.connectors.v1.DeleteTriggerRequest.
 * Use `create(DeleteTriggerRequestSchema)` to create a new message.
 */
export declare const DeleteTriggerRequestSchema: GenMessage<DeleteTriggerRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteTriggerResponse
 */
export type DeleteTriggerResponse = Message<"registry.connectors.v1.DeleteTriggerResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteTriggerResponse.
 * Use `create(DeleteTriggerResponseSchema)` to create a new message.
 */
export declare const DeleteTriggerResponseSchema: GenMessage<DeleteTriggerResponse>;
/**
 * Something that the system behind a connector reports.
 *
 * @generated from message registry.connectors.v1.Trigger
 */
export type Trigger = Message<"registry.connectors.v1.Trigger"> & {
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
     * @generated from field: repeated registry.connectors.v1.ActionParameter parameters = 7;
     */
    parameters: ActionParameter[];
    /**
     * @generated from field: registry.connectors.v1.ActionRequestBody request_body = 8;
     */
    requestBody?: ActionRequestBody | undefined;
    /**
     * At most one for each status, and one without.
     *
     * @generated from field: repeated registry.connectors.v1.ActionResponse responses = 9;
     */
    responses: ActionResponse[];
    /**
     * What is wrong with it since a definition was deleted by force.
     *
     * @generated from field: repeated registry.connectors.v1.ActionError errors = 10;
     */
    errors: ActionError[];
    /**
     * @generated from field: string etag = 11;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.Trigger.
 * Use `create(TriggerSchema)` to create a new message.
 */
export declare const TriggerSchema: GenMessage<Trigger>;
/**
 * Manages the triggers of a version.
 *
 * @generated from service registry.connectors.v1.TriggerService
 */
export declare const TriggerService: GenService<{
    /**
     * Lists the triggers of a version, most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.TriggerService.GetTriggers
     */
    getTriggers: {
        methodKind: "unary";
        input: typeof GetTriggersRequestSchema;
        output: typeof GetTriggersResponseSchema;
    };
    /**
     * Creates a trigger in a draft.
     *
     * @generated from rpc registry.connectors.v1.TriggerService.CreateTrigger
     */
    createTrigger: {
        methodKind: "unary";
        input: typeof CreateTriggerRequestSchema;
        output: typeof CreateTriggerResponseSchema;
    };
    /**
     * Gets one trigger.
     *
     * @generated from rpc registry.connectors.v1.TriggerService.GetTrigger
     */
    getTrigger: {
        methodKind: "unary";
        input: typeof GetTriggerRequestSchema;
        output: typeof GetTriggerResponseSchema;
    };
    /**
     * Replaces a trigger of a draft; it may give it another name.
     *
     * @generated from rpc registry.connectors.v1.TriggerService.UpdateTrigger
     */
    updateTrigger: {
        methodKind: "unary";
        input: typeof UpdateTriggerRequestSchema;
        output: typeof UpdateTriggerResponseSchema;
    };
    /**
     * Deletes a trigger of a draft.
     *
     * @generated from rpc registry.connectors.v1.TriggerService.DeleteTrigger
     */
    deleteTrigger: {
        methodKind: "unary";
        input: typeof DeleteTriggerRequestSchema;
        output: typeof DeleteTriggerResponseSchema;
    };
}>;
