import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { Connection, ConnectionCreate, ConnectionSummary, ConnectionUpdate } from "./connection_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/connector_connections.proto.
 */
export declare const file_registry_connectors_v1_connector_connections: GenFile;
/**
 * @generated from message registry.connectors.v1.ListConnectorConnectionsRequest
 */
export type ListConnectorConnectionsRequest = Message<"registry.connectors.v1.ListConnectorConnectionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.ListConnectorConnectionsRequest.
 * Use `create(ListConnectorConnectionsRequestSchema)` to create a new message.
 */
export declare const ListConnectorConnectionsRequestSchema: GenMessage<ListConnectorConnectionsRequest>;
/**
 * @generated from message registry.connectors.v1.ListConnectorConnectionsResponse
 */
export type ListConnectorConnectionsResponse = Message<"registry.connectors.v1.ListConnectorConnectionsResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.ConnectionSummary items = 1;
     */
    items: ConnectionSummary[];
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
 * Describes the message registry.connectors.v1.ListConnectorConnectionsResponse.
 * Use `create(ListConnectorConnectionsResponseSchema)` to create a new message.
 */
export declare const ListConnectorConnectionsResponseSchema: GenMessage<ListConnectorConnectionsResponse>;
/**
 * @generated from message registry.connectors.v1.CreateConnectorConnectionRequest
 */
export type CreateConnectorConnectionRequest = Message<"registry.connectors.v1.CreateConnectorConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectionCreate connection = 3;
     */
    connection?: ConnectionCreate | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateConnectorConnectionRequest.
 * Use `create(CreateConnectorConnectionRequestSchema)` to create a new message.
 */
export declare const CreateConnectorConnectionRequestSchema: GenMessage<CreateConnectorConnectionRequest>;
/**
 * @generated from message registry.connectors.v1.CreateConnectorConnectionResponse
 */
export type CreateConnectorConnectionResponse = Message<"registry.connectors.v1.CreateConnectorConnectionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateConnectorConnectionResponse.
 * Use `create(CreateConnectorConnectionResponseSchema)` to create a new message.
 */
export declare const CreateConnectorConnectionResponseSchema: GenMessage<CreateConnectorConnectionResponse>;
/**
 * @generated from message registry.connectors.v1.GetConnectionRequest
 */
export type GetConnectionRequest = Message<"registry.connectors.v1.GetConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: string connection_id = 3;
     */
    connectionId: string;
};
/**
 * Describes the message registry.connectors.v1.GetConnectionRequest.
 * Use `create(GetConnectionRequestSchema)` to create a new message.
 */
export declare const GetConnectionRequestSchema: GenMessage<GetConnectionRequest>;
/**
 * @generated from message registry.connectors.v1.GetConnectionResponse
 */
export type GetConnectionResponse = Message<"registry.connectors.v1.GetConnectionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetConnectionResponse.
 * Use `create(GetConnectionResponseSchema)` to create a new message.
 */
export declare const GetConnectionResponseSchema: GenMessage<GetConnectionResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectionRequest
 */
export type UpdateConnectionRequest = Message<"registry.connectors.v1.UpdateConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: string connection_id = 3;
     */
    connectionId: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectionUpdate connection = 4;
     */
    connection?: ConnectionUpdate | undefined;
    /**
     * The entity tag that the connection must have, or "*"; empty for no condition.
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
 * Describes the message registry.connectors.v1.UpdateConnectionRequest.
 * Use `create(UpdateConnectionRequestSchema)` to create a new message.
 */
export declare const UpdateConnectionRequestSchema: GenMessage<UpdateConnectionRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectionResponse
 */
export type UpdateConnectionResponse = Message<"registry.connectors.v1.UpdateConnectionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateConnectionResponse.
 * Use `create(UpdateConnectionResponseSchema)` to create a new message.
 */
export declare const UpdateConnectionResponseSchema: GenMessage<UpdateConnectionResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectionRequest
 */
export type DeleteConnectionRequest = Message<"registry.connectors.v1.DeleteConnectionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: string connection_id = 3;
     */
    connectionId: string;
    /**
     * Makes no difference: nothing refers to a connection.
     *
     * @generated from field: bool force = 4;
     */
    force: boolean;
    /**
     * The entity tag that the connection must have, or "*"; empty for no condition.
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
 * Describes the message registry.connectors.v1.DeleteConnectionRequest.
 * Use `create(DeleteConnectionRequestSchema)` to create a new message.
 */
export declare const DeleteConnectionRequestSchema: GenMessage<DeleteConnectionRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectionResponse
 */
export type DeleteConnectionResponse = Message<"registry.connectors.v1.DeleteConnectionResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteConnectionResponse.
 * Use `create(DeleteConnectionResponseSchema)` to create a new message.
 */
export declare const DeleteConnectionResponseSchema: GenMessage<DeleteConnectionResponse>;
/**
 * Manages the connections of a connector. Secrets are stored encrypted and never answered.
 *
 * @generated from service registry.connectors.v1.ConnectorConnectionService
 */
export declare const ConnectorConnectionService: GenService<{
    /**
     * Lists the connections of a connector, most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.ConnectorConnectionService.ListConnectorConnections
     */
    listConnectorConnections: {
        methodKind: "unary";
        input: typeof ListConnectorConnectionsRequestSchema;
        output: typeof ListConnectorConnectionsResponseSchema;
    };
    /**
     * Creates a connection with its credentials. It starts with the variables of its connector.
     *
     * @generated from rpc registry.connectors.v1.ConnectorConnectionService.CreateConnectorConnection
     */
    createConnectorConnection: {
        methodKind: "unary";
        input: typeof CreateConnectorConnectionRequestSchema;
        output: typeof CreateConnectorConnectionResponseSchema;
    };
    /**
     * Gets one connection, with "REDACTED" in place of secrets.
     *
     * @generated from rpc registry.connectors.v1.ConnectorConnectionService.GetConnection
     */
    getConnection: {
        methodKind: "unary";
        input: typeof GetConnectionRequestSchema;
        output: typeof GetConnectionResponseSchema;
    };
    /**
     * Renames a connection, replaces its variables, reorders its credentials and changes how they are presented.
     *
     * @generated from rpc registry.connectors.v1.ConnectorConnectionService.UpdateConnection
     */
    updateConnection: {
        methodKind: "unary";
        input: typeof UpdateConnectionRequestSchema;
        output: typeof UpdateConnectionResponseSchema;
    };
    /**
     * Deletes a connection and its credentials.
     *
     * @generated from rpc registry.connectors.v1.ConnectorConnectionService.DeleteConnection
     */
    deleteConnection: {
        methodKind: "unary";
        input: typeof DeleteConnectionRequestSchema;
        output: typeof DeleteConnectionResponseSchema;
    };
}>;
