import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { FieldMask } from "@bufbuild/protobuf/wkt";
import type { BigQueryConnectionCreate, Connection, HttpConnectionCreate } from "./resources_pb.js";
import type { ConnectionVersion, ConnectionVersionCreate } from "./version_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/connections.proto.
 */
export declare const file_registry_connections_v1alpha1_connections: GenFile;
/**
 * @generated from message registry.connections.v1alpha1.ListConnectionsRequest
 */
export type ListConnectionsRequest = Message<"registry.connections.v1alpha1.ListConnectionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * 1 to 100; 20 when not set.
     *
     * @generated from field: optional int32 first = 2;
     */
    first?: number | undefined;
    /**
     * A next of the page before.
     *
     * @generated from field: string after = 3;
     */
    after: string;
    /**
     * A prev of the page after.
     *
     * @generated from field: string before = 4;
     */
    before: string;
    /**
     * Case-insensitive substring.
     *
     * @generated from field: string protocol = 6;
     */
    protocol: string;
    /**
     * "updatedAt:desc,name:asc".
     *
     * @generated from field: string sort = 9;
     */
    sort: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListConnectionsRequest.
 * Use `create(ListConnectionsRequestSchema)` to create a new message.
 */
export declare const ListConnectionsRequestSchema: GenMessage<ListConnectionsRequest>;
/**
 * @generated from message registry.connections.v1alpha1.ListConnectionsResponse
 */
export type ListConnectionsResponse = Message<"registry.connections.v1alpha1.ListConnectionsResponse"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.Connection connections = 1;
     */
    connections: Connection[];
    /**
     * @generated from field: int32 total_count = 2;
     */
    totalCount: number;
    /**
     * Unset when nothing follows.
     *
     * @generated from field: string next = 3;
     */
    next: string;
    /**
     * Unset when nothing precedes.
     *
     * @generated from field: string prev = 4;
     */
    prev: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListConnectionsResponse.
 * Use `create(ListConnectionsResponseSchema)` to create a new message.
 */
export declare const ListConnectionsResponseSchema: GenMessage<ListConnectionsResponse>;
/**
 * @generated from message registry.connections.v1alpha1.GetConnectionRequest
 */
export type GetConnectionRequest = Message<"registry.connections.v1alpha1.GetConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
};
/**
 * Describes the message registry.connections.v1alpha1.GetConnectionRequest.
 * Use `create(GetConnectionRequestSchema)` to create a new message.
 */
export declare const GetConnectionRequestSchema: GenMessage<GetConnectionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.GetConnectionResponse
 */
export type GetConnectionResponse = Message<"registry.connections.v1alpha1.GetConnectionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.GetConnectionResponse.
 * Use `create(GetConnectionResponseSchema)` to create a new message.
 */
export declare const GetConnectionResponseSchema: GenMessage<GetConnectionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.CreateHttpConnectionRequest
 */
export type CreateHttpConnectionRequest = Message<"registry.connections.v1alpha1.CreateHttpConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: registry.connections.v1alpha1.HttpConnectionCreate connection = 2;
     */
    connection?: HttpConnectionCreate | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateHttpConnectionRequest.
 * Use `create(CreateHttpConnectionRequestSchema)` to create a new message.
 */
export declare const CreateHttpConnectionRequestSchema: GenMessage<CreateHttpConnectionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.CreateHttpConnectionResponse
 */
export type CreateHttpConnectionResponse = Message<"registry.connections.v1alpha1.CreateHttpConnectionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateHttpConnectionResponse.
 * Use `create(CreateHttpConnectionResponseSchema)` to create a new message.
 */
export declare const CreateHttpConnectionResponseSchema: GenMessage<CreateHttpConnectionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.CreateBigQueryConnectionRequest
 */
export type CreateBigQueryConnectionRequest = Message<"registry.connections.v1alpha1.CreateBigQueryConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: registry.connections.v1alpha1.BigQueryConnectionCreate connection = 2;
     */
    connection?: BigQueryConnectionCreate | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateBigQueryConnectionRequest.
 * Use `create(CreateBigQueryConnectionRequestSchema)` to create a new message.
 */
export declare const CreateBigQueryConnectionRequestSchema: GenMessage<CreateBigQueryConnectionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.CreateBigQueryConnectionResponse
 */
export type CreateBigQueryConnectionResponse = Message<"registry.connections.v1alpha1.CreateBigQueryConnectionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateBigQueryConnectionResponse.
 * Use `create(CreateBigQueryConnectionResponseSchema)` to create a new message.
 */
export declare const CreateBigQueryConnectionResponseSchema: GenMessage<CreateBigQueryConnectionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateConnectionRequest
 */
export type UpdateConnectionRequest = Message<"registry.connections.v1alpha1.UpdateConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * @generated from field: registry.connections.v1alpha1.Connection connection = 3;
     */
    connection?: Connection | undefined;
    /**
     * Empty: every writable field that is set. Read-only fields it names must equal what is stored.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 4;
     */
    updateMask?: FieldMask | undefined;
    /**
     * @generated from field: string etag = 5;
     */
    etag: string;
    /**
     * Creates the connection with this id; refuses when it exists.
     *
     * @generated from field: bool must_not_exist = 6;
     */
    mustNotExist: boolean;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.UpdateConnectionRequest.
 * Use `create(UpdateConnectionRequestSchema)` to create a new message.
 */
export declare const UpdateConnectionRequestSchema: GenMessage<UpdateConnectionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateConnectionResponse
 */
export type UpdateConnectionResponse = Message<"registry.connections.v1alpha1.UpdateConnectionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.Connection connection = 1;
     */
    connection?: Connection | undefined;
    /**
     * @generated from field: bool created = 2;
     */
    created: boolean;
};
/**
 * Describes the message registry.connections.v1alpha1.UpdateConnectionResponse.
 * Use `create(UpdateConnectionResponseSchema)` to create a new message.
 */
export declare const UpdateConnectionResponseSchema: GenMessage<UpdateConnectionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteConnectionRequest
 */
export type DeleteConnectionRequest = Message<"registry.connections.v1alpha1.DeleteConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * Also with published versions.
     *
     * @generated from field: bool force = 3;
     */
    force: boolean;
    /**
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.DeleteConnectionRequest.
 * Use `create(DeleteConnectionRequestSchema)` to create a new message.
 */
export declare const DeleteConnectionRequestSchema: GenMessage<DeleteConnectionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteConnectionResponse
 */
export type DeleteConnectionResponse = Message<"registry.connections.v1alpha1.DeleteConnectionResponse"> & {};
/**
 * Describes the message registry.connections.v1alpha1.DeleteConnectionResponse.
 * Use `create(DeleteConnectionResponseSchema)` to create a new message.
 */
export declare const DeleteConnectionResponseSchema: GenMessage<DeleteConnectionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.ListConnectionVersionsRequest
 */
export type ListConnectionVersionsRequest = Message<"registry.connections.v1alpha1.ListConnectionVersionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * 1 to 100; 20 when not set.
     *
     * @generated from field: optional int32 first = 3;
     */
    first?: number | undefined;
    /**
     * A next of the page before.
     *
     * @generated from field: string after = 4;
     */
    after: string;
    /**
     * A prev of the page after.
     *
     * @generated from field: string before = 5;
     */
    before: string;
    /**
     * "key:value": only versions with this label. Several must all match.
     *
     * @generated from field: repeated string label = 6;
     */
    label: string[];
};
/**
 * Describes the message registry.connections.v1alpha1.ListConnectionVersionsRequest.
 * Use `create(ListConnectionVersionsRequestSchema)` to create a new message.
 */
export declare const ListConnectionVersionsRequestSchema: GenMessage<ListConnectionVersionsRequest>;
/**
 * @generated from message registry.connections.v1alpha1.ListConnectionVersionsResponse
 */
export type ListConnectionVersionsResponse = Message<"registry.connections.v1alpha1.ListConnectionVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.ConnectionVersion items = 1;
     */
    items: ConnectionVersion[];
    /**
     * @generated from field: int32 total_count = 2;
     */
    totalCount: number;
    /**
     * Unset when nothing follows.
     *
     * @generated from field: string next = 3;
     */
    next: string;
    /**
     * Unset when nothing precedes.
     *
     * @generated from field: string prev = 4;
     */
    prev: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListConnectionVersionsResponse.
 * Use `create(ListConnectionVersionsResponseSchema)` to create a new message.
 */
export declare const ListConnectionVersionsResponseSchema: GenMessage<ListConnectionVersionsResponse>;
/**
 * @generated from message registry.connections.v1alpha1.CreateConnectionVersionRequest
 */
export type CreateConnectionVersionRequest = Message<"registry.connections.v1alpha1.CreateConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersionCreate version = 3;
     */
    version?: ConnectionVersionCreate | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateConnectionVersionRequest.
 * Use `create(CreateConnectionVersionRequestSchema)` to create a new message.
 */
export declare const CreateConnectionVersionRequestSchema: GenMessage<CreateConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.CreateConnectionVersionResponse
 */
export type CreateConnectionVersionResponse = Message<"registry.connections.v1alpha1.CreateConnectionVersionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 1;
     */
    version?: ConnectionVersion | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.CreateConnectionVersionResponse.
 * Use `create(CreateConnectionVersionResponseSchema)` to create a new message.
 */
export declare const CreateConnectionVersionResponseSchema: GenMessage<CreateConnectionVersionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.GetConnectionVersionRequest
 */
export type GetConnectionVersionRequest = Message<"registry.connections.v1alpha1.GetConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
};
/**
 * Describes the message registry.connections.v1alpha1.GetConnectionVersionRequest.
 * Use `create(GetConnectionVersionRequestSchema)` to create a new message.
 */
export declare const GetConnectionVersionRequestSchema: GenMessage<GetConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.GetConnectionVersionResponse
 */
export type GetConnectionVersionResponse = Message<"registry.connections.v1alpha1.GetConnectionVersionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 1;
     */
    version?: ConnectionVersion | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.GetConnectionVersionResponse.
 * Use `create(GetConnectionVersionResponseSchema)` to create a new message.
 */
export declare const GetConnectionVersionResponseSchema: GenMessage<GetConnectionVersionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateConnectionVersionRequest
 */
export type UpdateConnectionVersionRequest = Message<"registry.connections.v1alpha1.UpdateConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 4;
     */
    version?: ConnectionVersion | undefined;
    /**
     * Empty: every writable field that is set. Read-only fields it names must equal what is stored.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
    /**
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.UpdateConnectionVersionRequest.
 * Use `create(UpdateConnectionVersionRequestSchema)` to create a new message.
 */
export declare const UpdateConnectionVersionRequestSchema: GenMessage<UpdateConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.UpdateConnectionVersionResponse
 */
export type UpdateConnectionVersionResponse = Message<"registry.connections.v1alpha1.UpdateConnectionVersionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 1;
     */
    version?: ConnectionVersion | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.UpdateConnectionVersionResponse.
 * Use `create(UpdateConnectionVersionResponseSchema)` to create a new message.
 */
export declare const UpdateConnectionVersionResponseSchema: GenMessage<UpdateConnectionVersionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteConnectionVersionRequest
 */
export type DeleteConnectionVersionRequest = Message<"registry.connections.v1alpha1.DeleteConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * Also when published.
     *
     * @generated from field: bool force = 4;
     */
    force: boolean;
    /**
     * @generated from field: string etag = 5;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 6;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.DeleteConnectionVersionRequest.
 * Use `create(DeleteConnectionVersionRequestSchema)` to create a new message.
 */
export declare const DeleteConnectionVersionRequestSchema: GenMessage<DeleteConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.DeleteConnectionVersionResponse
 */
export type DeleteConnectionVersionResponse = Message<"registry.connections.v1alpha1.DeleteConnectionVersionResponse"> & {};
/**
 * Describes the message registry.connections.v1alpha1.DeleteConnectionVersionResponse.
 * Use `create(DeleteConnectionVersionResponseSchema)` to create a new message.
 */
export declare const DeleteConnectionVersionResponseSchema: GenMessage<DeleteConnectionVersionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.PublishConnectionVersionRequest
 */
export type PublishConnectionVersionRequest = Message<"registry.connections.v1alpha1.PublishConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.PublishConnectionVersionRequest.
 * Use `create(PublishConnectionVersionRequestSchema)` to create a new message.
 */
export declare const PublishConnectionVersionRequestSchema: GenMessage<PublishConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.PublishConnectionVersionResponse
 */
export type PublishConnectionVersionResponse = Message<"registry.connections.v1alpha1.PublishConnectionVersionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 1;
     */
    version?: ConnectionVersion | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.connections.v1alpha1.PublishConnectionVersionResponse.
 * Use `create(PublishConnectionVersionResponseSchema)` to create a new message.
 */
export declare const PublishConnectionVersionResponseSchema: GenMessage<PublishConnectionVersionResponse>;
/**
 * @generated from message registry.connections.v1alpha1.UnpublishConnectionVersionRequest
 */
export type UnpublishConnectionVersionRequest = Message<"registry.connections.v1alpha1.UnpublishConnectionVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connection_id = 2;
     */
    connectionId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.UnpublishConnectionVersionRequest.
 * Use `create(UnpublishConnectionVersionRequestSchema)` to create a new message.
 */
export declare const UnpublishConnectionVersionRequestSchema: GenMessage<UnpublishConnectionVersionRequest>;
/**
 * @generated from message registry.connections.v1alpha1.UnpublishConnectionVersionResponse
 */
export type UnpublishConnectionVersionResponse = Message<"registry.connections.v1alpha1.UnpublishConnectionVersionResponse"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.ConnectionVersion version = 1;
     */
    version?: ConnectionVersion | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.connections.v1alpha1.UnpublishConnectionVersionResponse.
 * Use `create(UnpublishConnectionVersionResponseSchema)` to create a new message.
 */
export declare const UnpublishConnectionVersionResponseSchema: GenMessage<UnpublishConnectionVersionResponse>;
/**
 * @generated from service registry.connections.v1alpha1.ConnectionService
 */
export declare const ConnectionService: GenService<{
    /**
     * Most recently updated first.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.ListConnections
     */
    listConnections: {
        methodKind: "unary";
        input: typeof ListConnectionsRequestSchema;
        output: typeof ListConnectionsResponseSchema;
    };
    /**
     * One connection.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.GetConnection
     */
    getConnection: {
        methodKind: "unary";
        input: typeof GetConnectionRequestSchema;
        output: typeof GetConnectionResponseSchema;
    };
    /**
     * A connection that speaks HTTP.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.CreateHttpConnection
     */
    createHttpConnection: {
        methodKind: "unary";
        input: typeof CreateHttpConnectionRequestSchema;
        output: typeof CreateHttpConnectionResponseSchema;
    };
    /**
     * Creates a connection to a BigQuery dataset.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.CreateBigQueryConnection
     */
    createBigQueryConnection: {
        methodKind: "unary";
        input: typeof CreateBigQueryConnectionRequestSchema;
        output: typeof CreateBigQueryConnectionResponseSchema;
    };
    /**
     * Replaces what is writable.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.UpdateConnection
     */
    updateConnection: {
        methodKind: "unary";
        input: typeof UpdateConnectionRequestSchema;
        output: typeof UpdateConnectionResponseSchema;
    };
    /**
     * Takes versions and what is under them with it.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.DeleteConnection
     */
    deleteConnection: {
        methodKind: "unary";
        input: typeof DeleteConnectionRequestSchema;
        output: typeof DeleteConnectionResponseSchema;
    };
    /**
     * Most recently updated first.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.ListConnectionVersions
     */
    listConnectionVersions: {
        methodKind: "unary";
        input: typeof ListConnectionVersionsRequestSchema;
        output: typeof ListConnectionVersionsResponseSchema;
    };
    /**
     * A draft.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.CreateConnectionVersion
     */
    createConnectionVersion: {
        methodKind: "unary";
        input: typeof CreateConnectionVersionRequestSchema;
        output: typeof CreateConnectionVersionResponseSchema;
    };
    /**
     * One version, by its name, or latest, or default.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.GetConnectionVersion
     */
    getConnectionVersion: {
        methodKind: "unary";
        input: typeof GetConnectionVersionRequestSchema;
        output: typeof GetConnectionVersionResponseSchema;
    };
    /**
     * Replaces what is writable, the description and whether it is the default.
     * Documented as PUT connection version (Versori Connect API v1alpha1).
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.UpdateConnectionVersion
     */
    updateConnectionVersion: {
        methodKind: "unary";
        input: typeof UpdateConnectionVersionRequestSchema;
        output: typeof UpdateConnectionVersionResponseSchema;
    };
    /**
     * A published one only by force.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.DeleteConnectionVersion
     */
    deleteConnectionVersion: {
        methodKind: "unary";
        input: typeof DeleteConnectionVersionRequestSchema;
        output: typeof DeleteConnectionVersionResponseSchema;
    };
    /**
     * Makes a draft the latest version; nothing for one that is published.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.PublishConnectionVersion
     */
    publishConnectionVersion: {
        methodKind: "unary";
        input: typeof PublishConnectionVersionRequestSchema;
        output: typeof PublishConnectionVersionResponseSchema;
    };
    /**
     * Makes it a draft again; nothing for a draft.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionService.UnpublishConnectionVersion
     */
    unpublishConnectionVersion: {
        methodKind: "unary";
        input: typeof UnpublishConnectionVersionRequestSchema;
        output: typeof UnpublishConnectionVersionResponseSchema;
    };
}>;
