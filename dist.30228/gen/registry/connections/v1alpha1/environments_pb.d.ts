import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { Environment, EnvironmentSummary, EnvironmentUpdate } from "./environment_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/environments.proto.
 */
export declare const file_registry_connections_v1alpha1_environments: GenFile;
/**
 * @generated from message registry.connections.v1alpha1.ListEnvironmentsRequest
 */
export type ListEnvironmentsRequest = Message<"registry.connections.v1alpha1.ListEnvironmentsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * 1 to 100; 20 when it is not set.
     *
     * @generated from field: optional int32 first = 3;
     */
    first?: number | undefined;
    /**
     * The `next` of the page before this one.
     *
     * @generated from field: string after = 4;
     */
    after: string;
    /**
     * The `prev` of the page after this one.
     *
     * @generated from field: string before = 5;
     */
    before: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListEnvironmentsRequest.
 * Use `create(ListEnvironmentsRequestSchema)` to create a new message.
 */
export declare const ListEnvironmentsRequestSchema: GenMessage<ListEnvironmentsRequest>;
/**
 * @generated from message registry.connections.v1alpha1.ListEnvironmentsResponse
 */
export type ListEnvironmentsResponse = Message<"registry.connections.v1alpha1.ListEnvironmentsResponse"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.EnvironmentSummary items = 1;
     */
    items: EnvironmentSummary[];
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
 * Describes the message registry.connections.v1alpha1.ListEnvironmentsResponse.
 * Use `create(ListEnvironmentsResponseSchema)` to create a new message.
 */
export declare const ListEnvironmentsResponseSchema: GenMessage<ListEnvironmentsResponse>;
/**
 * @generated from message registry.connections.v1alpha1.GetEnvironmentRequest
 */
export type GetEnvironmentRequest = Message<"registry.connections.v1alpha1.GetEnvironmentRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * @generated from field: string environment_id = 3;
     */
    environmentId: string;
};
/**
 * Describes the message registry.connections.v1alpha1.GetEnvironmentRequest.
 * Use `create(GetEnvironmentRequestSchema)` to create a new message.
 */
export declare const GetEnvironmentRequestSchema: GenMessage<GetEnvironmentRequest>;
/**
 * @generated from message registry.connections.v1alpha1.GetEnvironmentResponse
 */
export type GetEnvironmentResponse = Message<"registry.connections.v1alpha1.GetEnvironmentResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Environment environment = 1;
     */
    environment?: Environment | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.GetEnvironmentResponse.
 * Use `create(GetEnvironmentResponseSchema)` to create a new message.
 */
export declare const GetEnvironmentResponseSchema: GenMessage<GetEnvironmentResponse>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateEnvironmentRequest
 */
export type UpdateEnvironmentRequest = Message<"registry.connections.v1alpha1.UpdateEnvironmentRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * @generated from field: string environment_id = 3;
     */
    environmentId: string;
    /**
     * @generated from field: registry.connections.v1alpha1.EnvironmentUpdate environment = 4;
     */
    environment?: EnvironmentUpdate | undefined;
    /**
     * The entity tag that the environment must have, or "*"; empty for no condition.
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
 * Describes the message registry.connections.v1alpha1.UpdateEnvironmentRequest.
 * Use `create(UpdateEnvironmentRequestSchema)` to create a new message.
 */
export declare const UpdateEnvironmentRequestSchema: GenMessage<UpdateEnvironmentRequest>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateEnvironmentResponse
 */
export type UpdateEnvironmentResponse = Message<"registry.connections.v1alpha1.UpdateEnvironmentResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Environment environment = 1;
     */
    environment?: Environment | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.UpdateEnvironmentResponse.
 * Use `create(UpdateEnvironmentResponseSchema)` to create a new message.
 */
export declare const UpdateEnvironmentResponseSchema: GenMessage<UpdateEnvironmentResponse>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteEnvironmentRequest
 */
export type DeleteEnvironmentRequest = Message<"registry.connections.v1alpha1.DeleteEnvironmentRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * @generated from field: string environment_id = 3;
     */
    environmentId: string;
    /**
     * Makes no difference: nothing refers to an environment.
     *
     * @generated from field: bool force = 4;
     */
    force: boolean;
    /**
     * The entity tag that the environment must have, or "*"; empty for no condition.
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
 * Describes the message registry.connections.v1alpha1.DeleteEnvironmentRequest.
 * Use `create(DeleteEnvironmentRequestSchema)` to create a new message.
 */
export declare const DeleteEnvironmentRequestSchema: GenMessage<DeleteEnvironmentRequest>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteEnvironmentResponse
 */
export type DeleteEnvironmentResponse = Message<"registry.connections.v1alpha1.DeleteEnvironmentResponse"> & {};
/**
 * Describes the message registry.connections.v1alpha1.DeleteEnvironmentResponse.
 * Use `create(DeleteEnvironmentResponseSchema)` to create a new message.
 */
export declare const DeleteEnvironmentResponseSchema: GenMessage<DeleteEnvironmentResponse>;
/**
 * Manages the environments of a connection. Secrets are stored encrypted and never answered.
 *
 * @generated from service registry.connections.v1alpha1.EnvironmentService
 */
export declare const EnvironmentService: GenService<{
    /**
     * Lists the environments of a connection, most recently updated first.
     *
     * @generated from rpc registry.connections.v1alpha1.EnvironmentService.ListEnvironments
     */
    listEnvironments: {
        methodKind: "unary";
        input: typeof ListEnvironmentsRequestSchema;
        output: typeof ListEnvironmentsResponseSchema;
    };
    /**
     * Gets one environment, with "REDACTED" in place of secrets.
     *
     * @generated from rpc registry.connections.v1alpha1.EnvironmentService.GetEnvironment
     */
    getEnvironment: {
        methodKind: "unary";
        input: typeof GetEnvironmentRequestSchema;
        output: typeof GetEnvironmentResponseSchema;
    };
    /**
     * Renames an environment, replaces its variables, reorders its credentials and changes how they are presented.
     *
     * @generated from rpc registry.connections.v1alpha1.EnvironmentService.UpdateEnvironment
     */
    updateEnvironment: {
        methodKind: "unary";
        input: typeof UpdateEnvironmentRequestSchema;
        output: typeof UpdateEnvironmentResponseSchema;
    };
    /**
     * Deletes an environment and its credentials.
     *
     * @generated from rpc registry.connections.v1alpha1.EnvironmentService.DeleteEnvironment
     */
    deleteEnvironment: {
        methodKind: "unary";
        input: typeof DeleteEnvironmentRequestSchema;
        output: typeof DeleteEnvironmentResponseSchema;
    };
}>;
