import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { FieldMask } from "@bufbuild/protobuf/wkt";
import type { AuthSchemeConfig } from "./auth_scheme_config_pb.js";
import type { BigQueryConnectorCreate, Connector, HttpConnectorCreate, Tag } from "./resources_pb.js";
import type { ConnectorVersion, ConnectorVersionCreate } from "./version_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/connectors.proto.
 */
export declare const file_registry_connectors_v1_connectors: GenFile;
/**
 * @generated from message registry.connectors.v1.ListConnectorsRequest
 */
export type ListConnectorsRequest = Message<"registry.connectors.v1.ListConnectorsRequest"> & {
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
     * @generated from field: string name = 5;
     */
    name: string;
    /**
     * Case-insensitive substring.
     *
     * @generated from field: string protocol = 6;
     */
    protocol: string;
    /**
     * "key:value,key2": each must match; a key alone matches any value.
     *
     * @generated from field: string tags = 7;
     */
    tags: string;
    /**
     * Any of them matches.
     *
     * @generated from field: repeated string categories = 8;
     */
    categories: string[];
    /**
     * "updatedAt:desc,name:asc".
     *
     * @generated from field: string sort = 9;
     */
    sort: string;
};
/**
 * Describes the message registry.connectors.v1.ListConnectorsRequest.
 * Use `create(ListConnectorsRequestSchema)` to create a new message.
 */
export declare const ListConnectorsRequestSchema: GenMessage<ListConnectorsRequest>;
/**
 * @generated from message registry.connectors.v1.ListConnectorsResponse
 */
export type ListConnectorsResponse = Message<"registry.connectors.v1.ListConnectorsResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Connector connectors = 1;
     */
    connectors: Connector[];
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
 * Describes the message registry.connectors.v1.ListConnectorsResponse.
 * Use `create(ListConnectorsResponseSchema)` to create a new message.
 */
export declare const ListConnectorsResponseSchema: GenMessage<ListConnectorsResponse>;
/**
 * @generated from message registry.connectors.v1.GetConnectorRequest
 */
export type GetConnectorRequest = Message<"registry.connectors.v1.GetConnectorRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
};
/**
 * Describes the message registry.connectors.v1.GetConnectorRequest.
 * Use `create(GetConnectorRequestSchema)` to create a new message.
 */
export declare const GetConnectorRequestSchema: GenMessage<GetConnectorRequest>;
/**
 * @generated from message registry.connectors.v1.GetConnectorResponse
 */
export type GetConnectorResponse = Message<"registry.connectors.v1.GetConnectorResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetConnectorResponse.
 * Use `create(GetConnectorResponseSchema)` to create a new message.
 */
export declare const GetConnectorResponseSchema: GenMessage<GetConnectorResponse>;
/**
 * @generated from message registry.connectors.v1.CreateHttpConnectorRequest
 */
export type CreateHttpConnectorRequest = Message<"registry.connectors.v1.CreateHttpConnectorRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: registry.connectors.v1.HttpConnectorCreate connector = 2;
     */
    connector?: HttpConnectorCreate | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateHttpConnectorRequest.
 * Use `create(CreateHttpConnectorRequestSchema)` to create a new message.
 */
export declare const CreateHttpConnectorRequestSchema: GenMessage<CreateHttpConnectorRequest>;
/**
 * @generated from message registry.connectors.v1.CreateHttpConnectorResponse
 */
export type CreateHttpConnectorResponse = Message<"registry.connectors.v1.CreateHttpConnectorResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateHttpConnectorResponse.
 * Use `create(CreateHttpConnectorResponseSchema)` to create a new message.
 */
export declare const CreateHttpConnectorResponseSchema: GenMessage<CreateHttpConnectorResponse>;
/**
 * @generated from message registry.connectors.v1.CreateBigQueryConnectorRequest
 */
export type CreateBigQueryConnectorRequest = Message<"registry.connectors.v1.CreateBigQueryConnectorRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: registry.connectors.v1.BigQueryConnectorCreate connector = 2;
     */
    connector?: BigQueryConnectorCreate | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateBigQueryConnectorRequest.
 * Use `create(CreateBigQueryConnectorRequestSchema)` to create a new message.
 */
export declare const CreateBigQueryConnectorRequestSchema: GenMessage<CreateBigQueryConnectorRequest>;
/**
 * @generated from message registry.connectors.v1.CreateBigQueryConnectorResponse
 */
export type CreateBigQueryConnectorResponse = Message<"registry.connectors.v1.CreateBigQueryConnectorResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateBigQueryConnectorResponse.
 * Use `create(CreateBigQueryConnectorResponseSchema)` to create a new message.
 */
export declare const CreateBigQueryConnectorResponseSchema: GenMessage<CreateBigQueryConnectorResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorRequest
 */
export type UpdateConnectorRequest = Message<"registry.connectors.v1.UpdateConnectorRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 3;
     */
    connector?: Connector | undefined;
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
     * Creates the connector with this id; refuses when it exists.
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
 * Describes the message registry.connectors.v1.UpdateConnectorRequest.
 * Use `create(UpdateConnectorRequestSchema)` to create a new message.
 */
export declare const UpdateConnectorRequestSchema: GenMessage<UpdateConnectorRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorResponse
 */
export type UpdateConnectorResponse = Message<"registry.connectors.v1.UpdateConnectorResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
    /**
     * @generated from field: bool created = 2;
     */
    created: boolean;
};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorResponse.
 * Use `create(UpdateConnectorResponseSchema)` to create a new message.
 */
export declare const UpdateConnectorResponseSchema: GenMessage<UpdateConnectorResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectorRequest
 */
export type DeleteConnectorRequest = Message<"registry.connectors.v1.DeleteConnectorRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.DeleteConnectorRequest.
 * Use `create(DeleteConnectorRequestSchema)` to create a new message.
 */
export declare const DeleteConnectorRequestSchema: GenMessage<DeleteConnectorRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectorResponse
 */
export type DeleteConnectorResponse = Message<"registry.connectors.v1.DeleteConnectorResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteConnectorResponse.
 * Use `create(DeleteConnectorResponseSchema)` to create a new message.
 */
export declare const DeleteConnectorResponseSchema: GenMessage<DeleteConnectorResponse>;
/**
 * @generated from message registry.connectors.v1.ListConnectorVersionsRequest
 */
export type ListConnectorVersionsRequest = Message<"registry.connectors.v1.ListConnectorVersionsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.ListConnectorVersionsRequest.
 * Use `create(ListConnectorVersionsRequestSchema)` to create a new message.
 */
export declare const ListConnectorVersionsRequestSchema: GenMessage<ListConnectorVersionsRequest>;
/**
 * @generated from message registry.connectors.v1.ListConnectorVersionsResponse
 */
export type ListConnectorVersionsResponse = Message<"registry.connectors.v1.ListConnectorVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.ConnectorVersion items = 1;
     */
    items: ConnectorVersion[];
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
 * Describes the message registry.connectors.v1.ListConnectorVersionsResponse.
 * Use `create(ListConnectorVersionsResponseSchema)` to create a new message.
 */
export declare const ListConnectorVersionsResponseSchema: GenMessage<ListConnectorVersionsResponse>;
/**
 * @generated from message registry.connectors.v1.CreateConnectorVersionRequest
 */
export type CreateConnectorVersionRequest = Message<"registry.connectors.v1.CreateConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersionCreate version = 3;
     */
    version?: ConnectorVersionCreate | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateConnectorVersionRequest.
 * Use `create(CreateConnectorVersionRequestSchema)` to create a new message.
 */
export declare const CreateConnectorVersionRequestSchema: GenMessage<CreateConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.CreateConnectorVersionResponse
 */
export type CreateConnectorVersionResponse = Message<"registry.connectors.v1.CreateConnectorVersionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 1;
     */
    version?: ConnectorVersion | undefined;
};
/**
 * Describes the message registry.connectors.v1.CreateConnectorVersionResponse.
 * Use `create(CreateConnectorVersionResponseSchema)` to create a new message.
 */
export declare const CreateConnectorVersionResponseSchema: GenMessage<CreateConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.GetConnectorVersionRequest
 */
export type GetConnectorVersionRequest = Message<"registry.connectors.v1.GetConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
};
/**
 * Describes the message registry.connectors.v1.GetConnectorVersionRequest.
 * Use `create(GetConnectorVersionRequestSchema)` to create a new message.
 */
export declare const GetConnectorVersionRequestSchema: GenMessage<GetConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.GetConnectorVersionResponse
 */
export type GetConnectorVersionResponse = Message<"registry.connectors.v1.GetConnectorVersionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 1;
     */
    version?: ConnectorVersion | undefined;
};
/**
 * Describes the message registry.connectors.v1.GetConnectorVersionResponse.
 * Use `create(GetConnectorVersionResponseSchema)` to create a new message.
 */
export declare const GetConnectorVersionResponseSchema: GenMessage<GetConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorVersionRequest
 */
export type UpdateConnectorVersionRequest = Message<"registry.connectors.v1.UpdateConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * A name, or "latest" or "default".
     *
     * @generated from field: string version_name = 3;
     */
    versionName: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 4;
     */
    version?: ConnectorVersion | undefined;
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
 * Describes the message registry.connectors.v1.UpdateConnectorVersionRequest.
 * Use `create(UpdateConnectorVersionRequestSchema)` to create a new message.
 */
export declare const UpdateConnectorVersionRequestSchema: GenMessage<UpdateConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorVersionResponse
 */
export type UpdateConnectorVersionResponse = Message<"registry.connectors.v1.UpdateConnectorVersionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 1;
     */
    version?: ConnectorVersion | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorVersionResponse.
 * Use `create(UpdateConnectorVersionResponseSchema)` to create a new message.
 */
export declare const UpdateConnectorVersionResponseSchema: GenMessage<UpdateConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectorVersionRequest
 */
export type DeleteConnectorVersionRequest = Message<"registry.connectors.v1.DeleteConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.DeleteConnectorVersionRequest.
 * Use `create(DeleteConnectorVersionRequestSchema)` to create a new message.
 */
export declare const DeleteConnectorVersionRequestSchema: GenMessage<DeleteConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteConnectorVersionResponse
 */
export type DeleteConnectorVersionResponse = Message<"registry.connectors.v1.DeleteConnectorVersionResponse"> & {};
/**
 * Describes the message registry.connectors.v1.DeleteConnectorVersionResponse.
 * Use `create(DeleteConnectorVersionResponseSchema)` to create a new message.
 */
export declare const DeleteConnectorVersionResponseSchema: GenMessage<DeleteConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.PublishConnectorVersionRequest
 */
export type PublishConnectorVersionRequest = Message<"registry.connectors.v1.PublishConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.PublishConnectorVersionRequest.
 * Use `create(PublishConnectorVersionRequestSchema)` to create a new message.
 */
export declare const PublishConnectorVersionRequestSchema: GenMessage<PublishConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.PublishConnectorVersionResponse
 */
export type PublishConnectorVersionResponse = Message<"registry.connectors.v1.PublishConnectorVersionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 1;
     */
    version?: ConnectorVersion | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.PublishConnectorVersionResponse.
 * Use `create(PublishConnectorVersionResponseSchema)` to create a new message.
 */
export declare const PublishConnectorVersionResponseSchema: GenMessage<PublishConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.UnpublishConnectorVersionRequest
 */
export type UnpublishConnectorVersionRequest = Message<"registry.connectors.v1.UnpublishConnectorVersionRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
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
 * Describes the message registry.connectors.v1.UnpublishConnectorVersionRequest.
 * Use `create(UnpublishConnectorVersionRequestSchema)` to create a new message.
 */
export declare const UnpublishConnectorVersionRequestSchema: GenMessage<UnpublishConnectorVersionRequest>;
/**
 * @generated from message registry.connectors.v1.UnpublishConnectorVersionResponse
 */
export type UnpublishConnectorVersionResponse = Message<"registry.connectors.v1.UnpublishConnectorVersionResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectorVersion version = 1;
     */
    version?: ConnectorVersion | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.UnpublishConnectorVersionResponse.
 * Use `create(UnpublishConnectorVersionResponseSchema)` to create a new message.
 */
export declare const UnpublishConnectorVersionResponseSchema: GenMessage<UnpublishConnectorVersionResponse>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorTagsRequest
 */
export type UpdateConnectorTagsRequest = Message<"registry.connectors.v1.UpdateConnectorTagsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectorTags tags = 3;
     */
    tags?: ConnectorTags | undefined;
    /**
     * The entity tag that the connector must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorTagsRequest.
 * Use `create(UpdateConnectorTagsRequestSchema)` to create a new message.
 */
export declare const UpdateConnectorTagsRequestSchema: GenMessage<UpdateConnectorTagsRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorTagsResponse
 */
export type UpdateConnectorTagsResponse = Message<"registry.connectors.v1.UpdateConnectorTagsResponse"> & {};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorTagsResponse.
 * Use `create(UpdateConnectorTagsResponseSchema)` to create a new message.
 */
export declare const UpdateConnectorTagsResponseSchema: GenMessage<UpdateConnectorTagsResponse>;
/**
 * The tags of a connector.
 *
 * @generated from message registry.connectors.v1.ConnectorTags
 */
export type ConnectorTags = Message<"registry.connectors.v1.ConnectorTags"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Tag tags = 1;
     */
    tags: Tag[];
};
/**
 * Describes the message registry.connectors.v1.ConnectorTags.
 * Use `create(ConnectorTagsSchema)` to create a new message.
 */
export declare const ConnectorTagsSchema: GenMessage<ConnectorTags>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorCategoriesRequest
 */
export type UpdateConnectorCategoriesRequest = Message<"registry.connectors.v1.UpdateConnectorCategoriesRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectorCategories categories = 3;
     */
    categories?: ConnectorCategories | undefined;
    /**
     * The entity tag that the connector must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorCategoriesRequest.
 * Use `create(UpdateConnectorCategoriesRequestSchema)` to create a new message.
 */
export declare const UpdateConnectorCategoriesRequestSchema: GenMessage<UpdateConnectorCategoriesRequest>;
/**
 * @generated from message registry.connectors.v1.UpdateConnectorCategoriesResponse
 */
export type UpdateConnectorCategoriesResponse = Message<"registry.connectors.v1.UpdateConnectorCategoriesResponse"> & {};
/**
 * Describes the message registry.connectors.v1.UpdateConnectorCategoriesResponse.
 * Use `create(UpdateConnectorCategoriesResponseSchema)` to create a new message.
 */
export declare const UpdateConnectorCategoriesResponseSchema: GenMessage<UpdateConnectorCategoriesResponse>;
/**
 * The categories of a connector.
 *
 * @generated from message registry.connectors.v1.ConnectorCategories
 */
export type ConnectorCategories = Message<"registry.connectors.v1.ConnectorCategories"> & {
    /**
     * @generated from field: repeated string categories = 1;
     */
    categories: string[];
};
/**
 * Describes the message registry.connectors.v1.ConnectorCategories.
 * Use `create(ConnectorCategoriesSchema)` to create a new message.
 */
export declare const ConnectorCategoriesSchema: GenMessage<ConnectorCategories>;
/**
 * @generated from message registry.connectors.v1.UpsertAuthSchemeConfigRequest
 */
export type UpsertAuthSchemeConfigRequest = Message<"registry.connectors.v1.UpsertAuthSchemeConfigRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: string auth_scheme_config_id = 3;
     */
    authSchemeConfigId: string;
    /**
     * @generated from field: registry.connectors.v1.AuthSchemeConfig auth_scheme_config = 4;
     */
    authSchemeConfig?: AuthSchemeConfig | undefined;
    /**
     * The entity tag that the connector must have, or "*"; empty for no condition.
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
 * Describes the message registry.connectors.v1.UpsertAuthSchemeConfigRequest.
 * Use `create(UpsertAuthSchemeConfigRequestSchema)` to create a new message.
 */
export declare const UpsertAuthSchemeConfigRequestSchema: GenMessage<UpsertAuthSchemeConfigRequest>;
/**
 * @generated from message registry.connectors.v1.UpsertAuthSchemeConfigResponse
 */
export type UpsertAuthSchemeConfigResponse = Message<"registry.connectors.v1.UpsertAuthSchemeConfigResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
};
/**
 * Describes the message registry.connectors.v1.UpsertAuthSchemeConfigResponse.
 * Use `create(UpsertAuthSchemeConfigResponseSchema)` to create a new message.
 */
export declare const UpsertAuthSchemeConfigResponseSchema: GenMessage<UpsertAuthSchemeConfigResponse>;
/**
 * @generated from message registry.connectors.v1.DeleteAuthSchemeConfigRequest
 */
export type DeleteAuthSchemeConfigRequest = Message<"registry.connectors.v1.DeleteAuthSchemeConfigRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string connector_id = 2;
     */
    connectorId: string;
    /**
     * @generated from field: string auth_scheme_config_id = 3;
     */
    authSchemeConfigId: string;
    /**
     * The entity tag that the connector must have, or "*"; empty for no condition.
     *
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * The conditions of the headers If-Match and If-None-Match.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.connectors.v1.DeleteAuthSchemeConfigRequest.
 * Use `create(DeleteAuthSchemeConfigRequestSchema)` to create a new message.
 */
export declare const DeleteAuthSchemeConfigRequestSchema: GenMessage<DeleteAuthSchemeConfigRequest>;
/**
 * @generated from message registry.connectors.v1.DeleteAuthSchemeConfigResponse
 */
export type DeleteAuthSchemeConfigResponse = Message<"registry.connectors.v1.DeleteAuthSchemeConfigResponse"> & {
    /**
     * @generated from field: registry.connectors.v1.Connector connector = 1;
     */
    connector?: Connector | undefined;
};
/**
 * Describes the message registry.connectors.v1.DeleteAuthSchemeConfigResponse.
 * Use `create(DeleteAuthSchemeConfigResponseSchema)` to create a new message.
 */
export declare const DeleteAuthSchemeConfigResponseSchema: GenMessage<DeleteAuthSchemeConfigResponse>;
/**
 * @generated from service registry.connectors.v1.ConnectorService
 */
export declare const ConnectorService: GenService<{
    /**
     * Most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.ListConnectors
     */
    listConnectors: {
        methodKind: "unary";
        input: typeof ListConnectorsRequestSchema;
        output: typeof ListConnectorsResponseSchema;
    };
    /**
     * One connector.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.GetConnector
     */
    getConnector: {
        methodKind: "unary";
        input: typeof GetConnectorRequestSchema;
        output: typeof GetConnectorResponseSchema;
    };
    /**
     * A connector that speaks HTTP.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.CreateHttpConnector
     */
    createHttpConnector: {
        methodKind: "unary";
        input: typeof CreateHttpConnectorRequestSchema;
        output: typeof CreateHttpConnectorResponseSchema;
    };
    /**
     * Creates a connector to a BigQuery dataset.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.CreateBigQueryConnector
     */
    createBigQueryConnector: {
        methodKind: "unary";
        input: typeof CreateBigQueryConnectorRequestSchema;
        output: typeof CreateBigQueryConnectorResponseSchema;
    };
    /**
     * Replaces the tags of a connector.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UpdateConnectorTags
     */
    updateConnectorTags: {
        methodKind: "unary";
        input: typeof UpdateConnectorTagsRequestSchema;
        output: typeof UpdateConnectorTagsResponseSchema;
    };
    /**
     * Replaces the categories of a connector.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UpdateConnectorCategories
     */
    updateConnectorCategories: {
        methodKind: "unary";
        input: typeof UpdateConnectorCategoriesRequestSchema;
        output: typeof UpdateConnectorCategoriesResponseSchema;
    };
    /**
     * Replaces an auth scheme config, or adds it at the end when there is none with its id.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UpsertAuthSchemeConfig
     */
    upsertAuthSchemeConfig: {
        methodKind: "unary";
        input: typeof UpsertAuthSchemeConfigRequestSchema;
        output: typeof UpsertAuthSchemeConfigResponseSchema;
    };
    /**
     * Deletes an auth scheme config.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.DeleteAuthSchemeConfig
     */
    deleteAuthSchemeConfig: {
        methodKind: "unary";
        input: typeof DeleteAuthSchemeConfigRequestSchema;
        output: typeof DeleteAuthSchemeConfigResponseSchema;
    };
    /**
     * Replaces what is writable.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UpdateConnector
     */
    updateConnector: {
        methodKind: "unary";
        input: typeof UpdateConnectorRequestSchema;
        output: typeof UpdateConnectorResponseSchema;
    };
    /**
     * Takes versions and what is under them with it.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.DeleteConnector
     */
    deleteConnector: {
        methodKind: "unary";
        input: typeof DeleteConnectorRequestSchema;
        output: typeof DeleteConnectorResponseSchema;
    };
    /**
     * Most recently updated first.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.ListConnectorVersions
     */
    listConnectorVersions: {
        methodKind: "unary";
        input: typeof ListConnectorVersionsRequestSchema;
        output: typeof ListConnectorVersionsResponseSchema;
    };
    /**
     * A draft.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.CreateConnectorVersion
     */
    createConnectorVersion: {
        methodKind: "unary";
        input: typeof CreateConnectorVersionRequestSchema;
        output: typeof CreateConnectorVersionResponseSchema;
    };
    /**
     * One version, by its name, or latest, or default.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.GetConnectorVersion
     */
    getConnectorVersion: {
        methodKind: "unary";
        input: typeof GetConnectorVersionRequestSchema;
        output: typeof GetConnectorVersionResponseSchema;
    };
    /**
     * Replaces what is writable, the description and whether it is the default.
     * Documented as Update Connector Version (Versori Connect API v1).
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UpdateConnectorVersion
     */
    updateConnectorVersion: {
        methodKind: "unary";
        input: typeof UpdateConnectorVersionRequestSchema;
        output: typeof UpdateConnectorVersionResponseSchema;
    };
    /**
     * A published one only by force.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.DeleteConnectorVersion
     */
    deleteConnectorVersion: {
        methodKind: "unary";
        input: typeof DeleteConnectorVersionRequestSchema;
        output: typeof DeleteConnectorVersionResponseSchema;
    };
    /**
     * Makes a draft the latest version; nothing for one that is published.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.PublishConnectorVersion
     */
    publishConnectorVersion: {
        methodKind: "unary";
        input: typeof PublishConnectorVersionRequestSchema;
        output: typeof PublishConnectorVersionResponseSchema;
    };
    /**
     * Makes it a draft again; nothing for a draft.
     *
     * @generated from rpc registry.connectors.v1.ConnectorService.UnpublishConnectorVersion
     */
    unpublishConnectorVersion: {
        methodKind: "unary";
        input: typeof UnpublishConnectorVersionRequestSchema;
        output: typeof UnpublishConnectorVersionResponseSchema;
    };
}>;
