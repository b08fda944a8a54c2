import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/catalog.proto.
 */
export declare const file_registry_connections_v1alpha1_catalog: GenFile;
/**
 * @generated from message registry.connections.v1alpha1.ListProtocolsRequest
 */
export type ListProtocolsRequest = Message<"registry.connections.v1alpha1.ListProtocolsRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * 1 to 100; 20 when it is not set.
     *
     * @generated from field: optional int32 first = 2;
     */
    first?: number | undefined;
    /**
     * The `next` of the page before this one.
     *
     * @generated from field: string after = 3;
     */
    after: string;
    /**
     * The `prev` of the page after this one.
     *
     * @generated from field: string before = 4;
     */
    before: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListProtocolsRequest.
 * Use `create(ListProtocolsRequestSchema)` to create a new message.
 */
export declare const ListProtocolsRequestSchema: GenMessage<ListProtocolsRequest>;
/**
 * @generated from message registry.connections.v1alpha1.ListProtocolsResponse
 */
export type ListProtocolsResponse = Message<"registry.connections.v1alpha1.ListProtocolsResponse"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.Protocol protocols = 1;
     */
    protocols: Protocol[];
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
 * Describes the message registry.connections.v1alpha1.ListProtocolsResponse.
 * Use `create(ListProtocolsResponseSchema)` to create a new message.
 */
export declare const ListProtocolsResponseSchema: GenMessage<ListProtocolsResponse>;
/**
 * @generated from message registry.connections.v1alpha1.ListAuthSchemesRequest
 */
export type ListAuthSchemesRequest = Message<"registry.connections.v1alpha1.ListAuthSchemesRequest"> & {
    /**
     * @generated from field: string organisation_id = 1;
     */
    organisationId: string;
    /**
     * @generated from field: string protocol_slug = 2;
     */
    protocolSlug: string;
};
/**
 * Describes the message registry.connections.v1alpha1.ListAuthSchemesRequest.
 * Use `create(ListAuthSchemesRequestSchema)` to create a new message.
 */
export declare const ListAuthSchemesRequestSchema: GenMessage<ListAuthSchemesRequest>;
/**
 * @generated from message registry.connections.v1alpha1.ListAuthSchemesResponse
 */
export type ListAuthSchemesResponse = Message<"registry.connections.v1alpha1.ListAuthSchemesResponse"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.AuthScheme auth_schemes = 1;
     */
    authSchemes: AuthScheme[];
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
 * Describes the message registry.connections.v1alpha1.ListAuthSchemesResponse.
 * Use `create(ListAuthSchemesResponseSchema)` to create a new message.
 */
export declare const ListAuthSchemesResponseSchema: GenMessage<ListAuthSchemesResponse>;
/**
 * How a connection speaks to its system.
 *
 * @generated from message registry.connections.v1alpha1.Protocol
 */
export type Protocol = Message<"registry.connections.v1alpha1.Protocol"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string slug = 2;
     */
    slug: string;
    /**
     * @generated from field: string name = 3;
     */
    name: string;
    /**
     * @generated from field: string description = 4;
     */
    description: string;
    /**
     * @generated from field: string icon_url = 5 [json_name = "iconURL"];
     */
    iconUrl: string;
};
/**
 * Describes the message registry.connections.v1alpha1.Protocol.
 * Use `create(ProtocolSchema)` to create a new message.
 */
export declare const ProtocolSchema: GenMessage<Protocol>;
/**
 * How a credential is presented.
 *
 * @generated from message registry.connections.v1alpha1.AuthScheme
 */
export type AuthScheme = Message<"registry.connections.v1alpha1.AuthScheme"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * The schemeType of a config of this scheme.
     *
     * @generated from field: string type = 2;
     */
    type: string;
    /**
     * @generated from field: string name = 3;
     */
    name: string;
    /**
     * @generated from field: string description = 4;
     */
    description: string;
};
/**
 * Describes the message registry.connections.v1alpha1.AuthScheme.
 * Use `create(AuthSchemeSchema)` to create a new message.
 */
export declare const AuthSchemeSchema: GenMessage<AuthScheme>;
/**
 * Says what there is to choose from.
 *
 * @generated from service registry.connections.v1alpha1.ConnectionCatalogService
 */
export declare const ConnectionCatalogService: GenService<{
    /**
     * Lists the protocols.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionCatalogService.ListProtocols
     */
    listProtocols: {
        methodKind: "unary";
        input: typeof ListProtocolsRequestSchema;
        output: typeof ListProtocolsResponseSchema;
    };
    /**
     * Lists the auth schemes of a protocol.
     *
     * @generated from rpc registry.connections.v1alpha1.ConnectionCatalogService.ListAuthSchemes
     */
    listAuthSchemes: {
        methodKind: "unary";
        input: typeof ListAuthSchemesRequestSchema;
        output: typeof ListAuthSchemesResponseSchema;
    };
}>;
