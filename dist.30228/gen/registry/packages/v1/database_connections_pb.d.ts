import type { GenEnum, GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { FieldMask } from "@bufbuild/protobuf/wkt";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/packages/v1/database_connections.proto.
 */
export declare const file_registry_packages_v1_database_connections: GenFile;
/**
 * @generated from message registry.packages.v1.CreateConnectionRequest
 */
export type CreateConnectionRequest = Message<"registry.packages.v1.CreateConnectionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: registry.packages.v1.Connection connection = 3;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateConnectionRequest.
 * Use `create(CreateConnectionRequestSchema)` to create a new message.
 */
export declare const CreateConnectionRequestSchema: GenMessage<CreateConnectionRequest>;
/**
 * @generated from message registry.packages.v1.CreateConnectionResponse
 */
export type CreateConnectionResponse = Message<"registry.packages.v1.CreateConnectionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateConnectionResponse.
 * Use `create(CreateConnectionResponseSchema)` to create a new message.
 */
export declare const CreateConnectionResponseSchema: GenMessage<CreateConnectionResponse>;
/**
 * @generated from message registry.packages.v1.ListConnectionsRequest
 */
export type ListConnectionsRequest = Message<"registry.packages.v1.ListConnectionsRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 3;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 4;
     */
    pageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListConnectionsRequest.
 * Use `create(ListConnectionsRequestSchema)` to create a new message.
 */
export declare const ListConnectionsRequestSchema: GenMessage<ListConnectionsRequest>;
/**
 * @generated from message registry.packages.v1.ListConnectionsResponse
 */
export type ListConnectionsResponse = Message<"registry.packages.v1.ListConnectionsResponse"> & {
    /**
     * @generated from field: repeated registry.packages.v1.Connection connections = 1;
     */
    connections: Connection[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListConnectionsResponse.
 * Use `create(ListConnectionsResponseSchema)` to create a new message.
 */
export declare const ListConnectionsResponseSchema: GenMessage<ListConnectionsResponse>;
/**
 * @generated from message registry.packages.v1.GetConnectionRequest
 */
export type GetConnectionRequest = Message<"registry.packages.v1.GetConnectionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string connection_name = 3;
     */
    connectionName: string;
};
/**
 * Describes the message registry.packages.v1.GetConnectionRequest.
 * Use `create(GetConnectionRequestSchema)` to create a new message.
 */
export declare const GetConnectionRequestSchema: GenMessage<GetConnectionRequest>;
/**
 * @generated from message registry.packages.v1.GetConnectionResponse
 */
export type GetConnectionResponse = Message<"registry.packages.v1.GetConnectionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.packages.v1.GetConnectionResponse.
 * Use `create(GetConnectionResponseSchema)` to create a new message.
 */
export declare const GetConnectionResponseSchema: GenMessage<GetConnectionResponse>;
/**
 * @generated from message registry.packages.v1.UpdateConnectionRequest
 */
export type UpdateConnectionRequest = Message<"registry.packages.v1.UpdateConnectionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string connection_name = 3;
     */
    connectionName: string;
    /**
     * @generated from field: registry.packages.v1.Connection connection = 4;
     */
    connection?: Connection | undefined;
    /**
     * Empty: every writable field that is set. A block is named as a whole.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like connection.etag: refuses (ABORTED) when it is not the current one.
     *
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
 * Describes the message registry.packages.v1.UpdateConnectionRequest.
 * Use `create(UpdateConnectionRequestSchema)` to create a new message.
 */
export declare const UpdateConnectionRequestSchema: GenMessage<UpdateConnectionRequest>;
/**
 * @generated from message registry.packages.v1.UpdateConnectionResponse
 */
export type UpdateConnectionResponse = Message<"registry.packages.v1.UpdateConnectionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Connection connection = 1;
     */
    connection?: Connection | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateConnectionResponse.
 * Use `create(UpdateConnectionResponseSchema)` to create a new message.
 */
export declare const UpdateConnectionResponseSchema: GenMessage<UpdateConnectionResponse>;
/**
 * @generated from message registry.packages.v1.DeleteConnectionRequest
 */
export type DeleteConnectionRequest = Message<"registry.packages.v1.DeleteConnectionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string connection_name = 3;
     */
    connectionName: string;
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
 * Describes the message registry.packages.v1.DeleteConnectionRequest.
 * Use `create(DeleteConnectionRequestSchema)` to create a new message.
 */
export declare const DeleteConnectionRequestSchema: GenMessage<DeleteConnectionRequest>;
/**
 * @generated from message registry.packages.v1.DeleteConnectionResponse
 */
export type DeleteConnectionResponse = Message<"registry.packages.v1.DeleteConnectionResponse"> & {};
/**
 * Describes the message registry.packages.v1.DeleteConnectionResponse.
 * Use `create(DeleteConnectionResponseSchema)` to create a new message.
 */
export declare const DeleteConnectionResponseSchema: GenMessage<DeleteConnectionResponse>;
/**
 * @generated from message registry.packages.v1.Connection
 */
export type Connection = Message<"registry.packages.v1.Connection"> & {
    /**
     * 1 to 128 of A-Z a-z 0-9 _ -. Never changes.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * Which of the blocks below it has. Never changes.
     *
     * @generated from field: registry.packages.v1.ConnectionType type = 2;
     */
    type: ConnectionType;
    /**
     * @generated from field: repeated string include_tables = 3;
     */
    includeTables: string[];
    /**
     * @generated from field: repeated string exclude_tables = 4;
     */
    excludeTables: string[];
    /**
     * @generated from field: optional bool exclude_all_tables = 5;
     */
    excludeAllTables?: boolean | undefined;
    /**
     * The registry indexes no databases.
     *
     * @generated from field: registry.packages.v1.ConnectionIndexingStatus indexing_status = 6;
     */
    indexingStatus: ConnectionIndexingStatus;
    /**
     * @generated from field: registry.packages.v1.PostgresConnection postgres_connection = 7;
     */
    postgresConnection?: PostgresConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.BigqueryConnection bigquery_connection = 8;
     */
    bigqueryConnection?: BigqueryConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.SnowflakeConnection snowflake_connection = 9;
     */
    snowflakeConnection?: SnowflakeConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.TrinoConnection trino_connection = 10;
     */
    trinoConnection?: TrinoConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.MysqlConnection mysql_connection = 11;
     */
    mysqlConnection?: MysqlConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.DuckdbConnection duckdb_connection = 12;
     */
    duckdbConnection?: DuckdbConnection | undefined;
    /**
     * @generated from field: registry.packages.v1.MotherduckConnection motherduck_connection = 13;
     */
    motherduckConnection?: MotherduckConnection | undefined;
    /**
     * @generated from field: string etag = 14;
     */
    etag: string;
};
/**
 * Describes the message registry.packages.v1.Connection.
 * Use `create(ConnectionSchema)` to create a new message.
 */
export declare const ConnectionSchema: GenMessage<Connection>;
/**
 * What a connection of type postgres has.
 *
 * @generated from message registry.packages.v1.PostgresConnection
 */
export type PostgresConnection = Message<"registry.packages.v1.PostgresConnection"> & {
    /**
     * @generated from field: optional string host = 1;
     */
    host?: string | undefined;
    /**
     * @generated from field: optional int32 port = 2;
     */
    port?: number | undefined;
    /**
     * @generated from field: optional string database_name = 3;
     */
    databaseName?: string | undefined;
    /**
     * @generated from field: optional string user_name = 4;
     */
    userName?: string | undefined;
    /**
     * @generated from field: optional string password = 5;
     */
    password?: string | undefined;
    /**
     * @generated from field: optional string connection_string = 6;
     */
    connectionString?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.PostgresConnection.
 * Use `create(PostgresConnectionSchema)` to create a new message.
 */
export declare const PostgresConnectionSchema: GenMessage<PostgresConnection>;
/**
 * What a connection of type bigquery has.
 *
 * @generated from message registry.packages.v1.BigqueryConnection
 */
export type BigqueryConnection = Message<"registry.packages.v1.BigqueryConnection"> & {
    /**
     * @generated from field: optional string default_project_id = 1;
     */
    defaultProjectId?: string | undefined;
    /**
     * @generated from field: optional string billing_project_id = 2;
     */
    billingProjectId?: string | undefined;
    /**
     * @generated from field: optional string location = 3;
     */
    location?: string | undefined;
    /**
     * @generated from field: optional string service_account_key_json = 4;
     */
    serviceAccountKeyJson?: string | undefined;
    /**
     * @generated from field: optional string maximum_bytes_billed = 5;
     */
    maximumBytesBilled?: string | undefined;
    /**
     * @generated from field: optional string query_timeout_milliseconds = 6;
     */
    queryTimeoutMilliseconds?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.BigqueryConnection.
 * Use `create(BigqueryConnectionSchema)` to create a new message.
 */
export declare const BigqueryConnectionSchema: GenMessage<BigqueryConnection>;
/**
 * What a connection of type snowflake has.
 *
 * @generated from message registry.packages.v1.SnowflakeConnection
 */
export type SnowflakeConnection = Message<"registry.packages.v1.SnowflakeConnection"> & {
    /**
     * @generated from field: optional string account = 1;
     */
    account?: string | undefined;
    /**
     * @generated from field: optional string username = 2;
     */
    username?: string | undefined;
    /**
     * @generated from field: optional string password = 3;
     */
    password?: string | undefined;
    /**
     * @generated from field: optional string private_key = 4;
     */
    privateKey?: string | undefined;
    /**
     * @generated from field: optional string private_key_pass = 5;
     */
    privateKeyPass?: string | undefined;
    /**
     * @generated from field: optional string warehouse = 6;
     */
    warehouse?: string | undefined;
    /**
     * @generated from field: optional string database = 7;
     */
    database?: string | undefined;
    /**
     * @generated from field: optional string schema = 8;
     */
    schema?: string | undefined;
    /**
     * @generated from field: optional string role = 9;
     */
    role?: string | undefined;
    /**
     * @generated from field: optional int32 response_timeout_milliseconds = 10;
     */
    responseTimeoutMilliseconds?: number | undefined;
};
/**
 * Describes the message registry.packages.v1.SnowflakeConnection.
 * Use `create(SnowflakeConnectionSchema)` to create a new message.
 */
export declare const SnowflakeConnectionSchema: GenMessage<SnowflakeConnection>;
/**
 * What a connection of type trino has.
 *
 * @generated from message registry.packages.v1.TrinoConnection
 */
export type TrinoConnection = Message<"registry.packages.v1.TrinoConnection"> & {
    /**
     * @generated from field: optional string server = 1;
     */
    server?: string | undefined;
    /**
     * @generated from field: optional int32 port = 2;
     */
    port?: number | undefined;
    /**
     * @generated from field: optional string catalog = 3;
     */
    catalog?: string | undefined;
    /**
     * @generated from field: optional string schema = 4;
     */
    schema?: string | undefined;
    /**
     * @generated from field: optional string user = 5;
     */
    user?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.TrinoConnection.
 * Use `create(TrinoConnectionSchema)` to create a new message.
 */
export declare const TrinoConnectionSchema: GenMessage<TrinoConnection>;
/**
 * What a connection of type mysql has.
 *
 * @generated from message registry.packages.v1.MysqlConnection
 */
export type MysqlConnection = Message<"registry.packages.v1.MysqlConnection"> & {
    /**
     * @generated from field: optional string host = 1;
     */
    host?: string | undefined;
    /**
     * @generated from field: optional int32 port = 2;
     */
    port?: number | undefined;
    /**
     * @generated from field: optional string database = 3;
     */
    database?: string | undefined;
    /**
     * @generated from field: optional string user = 4;
     */
    user?: string | undefined;
    /**
     * @generated from field: optional string password = 5;
     */
    password?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.MysqlConnection.
 * Use `create(MysqlConnectionSchema)` to create a new message.
 */
export declare const MysqlConnectionSchema: GenMessage<MysqlConnection>;
/**
 * What a connection of type duckdb has.
 *
 * @generated from message registry.packages.v1.DuckdbConnection
 */
export type DuckdbConnection = Message<"registry.packages.v1.DuckdbConnection"> & {
    /**
     * @generated from field: optional string url = 1;
     */
    url?: string | undefined;
    /**
     * @generated from field: optional string md_token = 2 [json_name = "md_token"];
     */
    mdToken?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.DuckdbConnection.
 * Use `create(DuckdbConnectionSchema)` to create a new message.
 */
export declare const DuckdbConnectionSchema: GenMessage<DuckdbConnection>;
/**
 * What a connection of type motherduck has.
 *
 * @generated from message registry.packages.v1.MotherduckConnection
 */
export type MotherduckConnection = Message<"registry.packages.v1.MotherduckConnection"> & {
    /**
     * @generated from field: optional string url = 1;
     */
    url?: string | undefined;
    /**
     * @generated from field: optional string md_token = 2 [json_name = "md_token"];
     */
    mdToken?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.MotherduckConnection.
 * Use `create(MotherduckConnectionSchema)` to create a new message.
 */
export declare const MotherduckConnectionSchema: GenMessage<MotherduckConnection>;
/**
 * @generated from enum registry.packages.v1.ConnectionType
 */
export declare enum ConnectionType {
    /**
     * @generated from enum value: CONNECTION_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: CONNECTION_TYPE_POSTGRES = 1;
     */
    POSTGRES = 1,
    /**
     * @generated from enum value: CONNECTION_TYPE_BIGQUERY = 2;
     */
    BIGQUERY = 2,
    /**
     * @generated from enum value: CONNECTION_TYPE_SNOWFLAKE = 3;
     */
    SNOWFLAKE = 3,
    /**
     * @generated from enum value: CONNECTION_TYPE_TRINO = 4;
     */
    TRINO = 4,
    /**
     * @generated from enum value: CONNECTION_TYPE_MYSQL = 5;
     */
    MYSQL = 5,
    /**
     * @generated from enum value: CONNECTION_TYPE_DUCKDB = 6;
     */
    DUCKDB = 6,
    /**
     * @generated from enum value: CONNECTION_TYPE_MOTHERDUCK = 7;
     */
    MOTHERDUCK = 7
}
/**
 * Describes the enum registry.packages.v1.ConnectionType.
 */
export declare const ConnectionTypeSchema: GenEnum<ConnectionType>;
/**
 * @generated from enum registry.packages.v1.ConnectionIndexingStatus
 */
export declare enum ConnectionIndexingStatus {
    /**
     * @generated from enum value: CONNECTION_INDEXING_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * Not indexed.
     *
     * @generated from enum value: CONNECTION_INDEXING_STATUS_UNKNOWN = 1;
     */
    UNKNOWN = 1
}
/**
 * Describes the enum registry.packages.v1.ConnectionIndexingStatus.
 */
export declare const ConnectionIndexingStatusSchema: GenEnum<ConnectionIndexingStatus>;
/**
 * @generated from service registry.packages.v1.DatabaseConnectionService
 */
export declare const DatabaseConnectionService: GenService<{
    /**
     * The name that the connection has is taken in the project: ALREADY_EXISTS.
     *
     * @generated from rpc registry.packages.v1.DatabaseConnectionService.CreateConnection
     */
    createConnection: {
        methodKind: "unary";
        input: typeof CreateConnectionRequestSchema;
        output: typeof CreateConnectionResponseSchema;
    };
    /**
     * By name. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.packages.v1.DatabaseConnectionService.ListConnections
     */
    listConnections: {
        methodKind: "unary";
        input: typeof ListConnectionsRequestSchema;
        output: typeof ListConnectionsResponseSchema;
    };
    /**
     * One connection, without its secrets.
     *
     * @generated from rpc registry.packages.v1.DatabaseConnectionService.GetConnection
     */
    getConnection: {
        methodKind: "unary";
        input: typeof GetConnectionRequestSchema;
        output: typeof GetConnectionResponseSchema;
    };
    /**
     * Changes the fields that are given. The block of the type is merged field by field: what it lacks stays, an empty text is cleared.
     *
     * @generated from rpc registry.packages.v1.DatabaseConnectionService.UpdateConnection
     */
    updateConnection: {
        methodKind: "unary";
        input: typeof UpdateConnectionRequestSchema;
        output: typeof UpdateConnectionResponseSchema;
    };
    /**
     * The name is free again.
     *
     * @generated from rpc registry.packages.v1.DatabaseConnectionService.DeleteConnection
     */
    deleteConnection: {
        methodKind: "unary";
        input: typeof DeleteConnectionRequestSchema;
        output: typeof DeleteConnectionResponseSchema;
    };
}>;
