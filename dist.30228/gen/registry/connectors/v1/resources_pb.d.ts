import type { GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { AuthSchemeConfig } from "./auth_scheme_config_pb.js";
import type { Connection, ConnectionCreate, Variable } from "./connection_pb.js";
import type { ConnectorVersion } from "./version_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/resources.proto.
 */
export declare const file_registry_connectors_v1_resources: GenFile;
/**
 * What connects to a system of one kind.
 *
 * @generated from message registry.connectors.v1.Connector
 */
export type Connector = Message<"registry.connectors.v1.Connector"> & {
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
     * Of an http connector.
     *
     * @generated from field: optional string base_url = 5;
     */
    baseUrl?: string | undefined;
    /**
     * Of a bigquery connector: "project.dataset".
     *
     * @generated from field: optional string dataset_id = 6;
     */
    datasetId?: string | undefined;
    /**
     * @generated from field: bool public = 7;
     */
    public: boolean;
    /**
     * @generated from field: string documentation_url = 8 [json_name = "documentationURL"];
     */
    documentationUrl: string;
    /**
     * @generated from field: string image_url = 9 [json_name = "imageURL"];
     */
    imageUrl: string;
    /**
     * @generated from field: repeated registry.connectors.v1.Tag tags = 10;
     */
    tags: Tag[];
    /**
     * @generated from field: repeated registry.connectors.v1.AuthSchemeConfig auth_scheme_configs = 11;
     */
    authSchemeConfigs: AuthSchemeConfig[];
    /**
     * A new order of the configs that there are: their ids, each once.
     *
     * @generated from field: repeated string auth_scheme_config_ids = 12;
     */
    authSchemeConfigIds: string[];
    /**
     * The defaults of every new connection. Replacing them also replaces them in the existing ones.
     *
     * @generated from field: repeated registry.connectors.v1.Variable connection_variables = 13;
     */
    connectionVariables: Variable[];
    /**
     * The most recently updated ones, at most 100.
     *
     * @generated from field: repeated registry.connectors.v1.Connection connections = 14;
     */
    connections: Connection[];
    /**
     * Most recently updated first, at most 100, latest and default among them.
     *
     * @generated from field: repeated registry.connectors.v1.ConnectorVersion versions = 15;
     */
    versions: ConnectorVersion[];
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
 * Describes the message registry.connectors.v1.Connector.
 * Use `create(ConnectorSchema)` to create a new message.
 */
export declare const ConnectorSchema: GenMessage<Connector>;
/**
 * An http connector to be created.
 *
 * @generated from message registry.connectors.v1.HttpConnectorCreate
 */
export type HttpConnectorCreate = Message<"registry.connectors.v1.HttpConnectorCreate"> & {
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
     * @generated from field: bool public = 3;
     */
    public: boolean;
    /**
     * @generated from field: repeated registry.connectors.v1.Tag tags = 4;
     */
    tags: Tag[];
    /**
     * @generated from field: repeated registry.connectors.v1.AuthSchemeConfig auth_scheme_configs = 5;
     */
    authSchemeConfigs: AuthSchemeConfig[];
    /**
     * @generated from field: repeated registry.connectors.v1.Variable connection_variables = 6;
     */
    connectionVariables: Variable[];
    /**
     * @generated from field: repeated registry.connectors.v1.ConnectionCreate connections = 7;
     */
    connections: ConnectionCreate[];
};
/**
 * Describes the message registry.connectors.v1.HttpConnectorCreate.
 * Use `create(HttpConnectorCreateSchema)` to create a new message.
 */
export declare const HttpConnectorCreateSchema: GenMessage<HttpConnectorCreate>;
/**
 * A bigquery connector to be created.
 *
 * @generated from message registry.connectors.v1.BigQueryConnectorCreate
 */
export type BigQueryConnectorCreate = Message<"registry.connectors.v1.BigQueryConnectorCreate"> & {
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
     * @generated from field: bool public = 3;
     */
    public: boolean;
    /**
     * @generated from field: repeated registry.connectors.v1.ConnectionCreate connections = 4;
     */
    connections: ConnectionCreate[];
};
/**
 * Describes the message registry.connectors.v1.BigQueryConnectorCreate.
 * Use `create(BigQueryConnectorCreateSchema)` to create a new message.
 */
export declare const BigQueryConnectorCreateSchema: GenMessage<BigQueryConnectorCreate>;
/**
 * A name with values, to find connectors by.
 *
 * @generated from message registry.connectors.v1.Tag
 */
export type Tag = Message<"registry.connectors.v1.Tag"> & {
    /**
     * @generated from field: string key = 1;
     */
    key: string;
    /**
     * @generated from field: repeated string values = 2;
     */
    values: string[];
};
/**
 * Describes the message registry.connectors.v1.Tag.
 * Use `create(TagSchema)` to create a new message.
 */
export declare const TagSchema: GenMessage<Tag>;
