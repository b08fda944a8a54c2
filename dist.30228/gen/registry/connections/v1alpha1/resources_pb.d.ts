import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { AuthSchemeConfig } from "./auth_scheme_config_pb.js";
import type { Environment, Variable } from "./environment_pb.js";
import type { ConnectionVersion } from "./version_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/resources.proto.
 */
export declare const file_registry_connections_v1alpha1_resources: GenFile;
/**
 * What connects to a system of one kind.
 *
 * @generated from message registry.connections.v1alpha1.Connection
 */
export type Connection = Message<"registry.connections.v1alpha1.Connection"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string organisation_id = 2;
     */
    organisationId: string;
    /**
     * 1 to 255 characters; need not be unique.
     *
     * @generated from field: string name = 3;
     */
    name: string;
    /**
     * "http" or "bigquery".
     *
     * @generated from field: string protocol = 4;
     */
    protocol: string;
    /**
     * Of an http connection.
     *
     * @generated from field: optional string base_url = 5;
     */
    baseUrl?: string | undefined;
    /**
     * Of a bigquery connection: "project.dataset".
     *
     * @generated from field: optional string dataset_id = 6;
     */
    datasetId?: string | undefined;
    /**
     * @generated from field: repeated registry.connections.v1alpha1.AuthSchemeConfig auth_scheme_configs = 11;
     */
    authSchemeConfigs: AuthSchemeConfig[];
    /**
     * The defaults of every new environment. Replacing them also replaces them in the existing ones.
     *
     * @generated from field: repeated registry.connections.v1alpha1.Variable environment_variables = 13;
     */
    environmentVariables: Variable[];
    /**
     * In the order in which they were made or put, at most 100. An update that has them replaces the list: those with an id are kept
     * and updated, those without are created, the others are deleted.
     *
     * @generated from field: repeated registry.connections.v1alpha1.Environment environments = 14;
     */
    environments: Environment[];
    /**
     * Most recently updated first, at most 100, latest and default among them.
     *
     * @generated from field: repeated registry.connections.v1alpha1.ConnectionVersion versions = 15;
     */
    versions: ConnectionVersion[];
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 16 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 17 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 18;
     */
    etag: string;
};
/**
 * Describes the message registry.connections.v1alpha1.Connection.
 * Use `create(ConnectionSchema)` to create a new message.
 */
export declare const ConnectionSchema: GenMessage<Connection>;
/**
 * An http connection to be created.
 *
 * @generated from message registry.connections.v1alpha1.HttpConnectionCreate
 */
export type HttpConnectionCreate = Message<"registry.connections.v1alpha1.HttpConnectionCreate"> & {
    /**
     * 1 to 255 characters.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string base_url = 2;
     */
    baseUrl: string;
    /**
     * @generated from field: repeated registry.connections.v1alpha1.AuthSchemeConfig auth_scheme_configs = 5;
     */
    authSchemeConfigs: AuthSchemeConfig[];
    /**
     * @generated from field: repeated registry.connections.v1alpha1.Variable environment_variables = 6;
     */
    environmentVariables: Variable[];
    /**
     * @generated from field: repeated registry.connections.v1alpha1.Environment environments = 7;
     */
    environments: Environment[];
};
/**
 * Describes the message registry.connections.v1alpha1.HttpConnectionCreate.
 * Use `create(HttpConnectionCreateSchema)` to create a new message.
 */
export declare const HttpConnectionCreateSchema: GenMessage<HttpConnectionCreate>;
/**
 * A bigquery connection to be created.
 *
 * @generated from message registry.connections.v1alpha1.BigQueryConnectionCreate
 */
export type BigQueryConnectionCreate = Message<"registry.connections.v1alpha1.BigQueryConnectionCreate"> & {
    /**
     * 1 to 255 characters.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * "project.dataset"; empty until it is known.
     *
     * @generated from field: optional string dataset_id = 2;
     */
    datasetId?: string | undefined;
    /**
     * @generated from field: repeated registry.connections.v1alpha1.Environment environments = 4;
     */
    environments: Environment[];
};
/**
 * Describes the message registry.connections.v1alpha1.BigQueryConnectionCreate.
 * Use `create(BigQueryConnectionCreateSchema)` to create a new message.
 */
export declare const BigQueryConnectionCreateSchema: GenMessage<BigQueryConnectionCreate>;
