import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { FieldMask, Timestamp } from "@bufbuild/protobuf/wkt";
import type { Role } from "./role_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/access/v1/access.proto.
 */
export declare const file_registry_access_v1_access: GenFile;
/**
 * A role on an organization, or on a project in it.
 *
 * @generated from message registry.access.v1.RoleGrant
 */
export type RoleGrant = Message<"registry.access.v1.RoleGrant"> & {
    /**
     * @generated from field: string organization = 1;
     */
    organization: string;
    /**
     * @generated from field: optional string project = 2;
     */
    project?: string | undefined;
    /**
     * @generated from field: registry.access.v1.Role role = 3;
     */
    role: Role;
};
/**
 * Describes the message registry.access.v1.RoleGrant.
 * Use `create(RoleGrantSchema)` to create a new message.
 */
export declare const RoleGrantSchema: GenMessage<RoleGrant>;
/**
 * @generated from message registry.access.v1.ApiKey
 */
export type ApiKey = Message<"registry.access.v1.ApiKey"> & {
    /**
     * 20 characters of A-Z and 2-7. With AWS signatures it is the access key id.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * The principal who made it.
     *
     * @generated from field: string owner = 3;
     */
    owner: string;
    /**
     * @generated from field: bool operator = 4;
     */
    operator: boolean;
    /**
     * @generated from field: repeated registry.access.v1.RoleGrant grants = 5;
     */
    grants: RoleGrant[];
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 6;
     */
    createTime?: Timestamp | undefined;
    /**
     * Without it the key does not expire.
     *
     * @generated from field: google.protobuf.Timestamp expire_time = 7;
     */
    expireTime?: Timestamp | undefined;
    /**
     * To ten minutes.
     *
     * @generated from field: google.protobuf.Timestamp last_use_time = 8;
     */
    lastUseTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 9;
     */
    etag: string;
};
/**
 * Describes the message registry.access.v1.ApiKey.
 * Use `create(ApiKeySchema)` to create a new message.
 */
export declare const ApiKeySchema: GenMessage<ApiKey>;
/**
 * @generated from message registry.access.v1.WhoAmIRequest
 */
export type WhoAmIRequest = Message<"registry.access.v1.WhoAmIRequest"> & {};
/**
 * Describes the message registry.access.v1.WhoAmIRequest.
 * Use `create(WhoAmIRequestSchema)` to create a new message.
 */
export declare const WhoAmIRequestSchema: GenMessage<WhoAmIRequest>;
/**
 * @generated from message registry.access.v1.WhoAmIResponse
 */
export type WhoAmIResponse = Message<"registry.access.v1.WhoAmIResponse"> & {
    /**
     * user:ID, key:ID, or anonymous where nobody has to authenticate.
     *
     * @generated from field: string principal = 1;
     */
    principal: string;
    /**
     * Everything everywhere.
     *
     * @generated from field: bool operator = 2;
     */
    operator: boolean;
    /**
     * @generated from field: repeated registry.access.v1.RoleGrant grants = 3;
     */
    grants: RoleGrant[];
};
/**
 * Describes the message registry.access.v1.WhoAmIResponse.
 * Use `create(WhoAmIResponseSchema)` to create a new message.
 */
export declare const WhoAmIResponseSchema: GenMessage<WhoAmIResponse>;
/**
 * @generated from message registry.access.v1.CreateApiKeyRequest
 */
export type CreateApiKeyRequest = Message<"registry.access.v1.CreateApiKeyRequest"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * Without it the key does not expire.
     *
     * @generated from field: google.protobuf.Timestamp expire_time = 2;
     */
    expireTime?: Timestamp | undefined;
    /**
     * @generated from field: repeated registry.access.v1.RoleGrant grants = 3;
     */
    grants: RoleGrant[];
    /**
     * Only an operator makes such a key.
     *
     * @generated from field: bool operator = 4;
     */
    operator: boolean;
};
/**
 * Describes the message registry.access.v1.CreateApiKeyRequest.
 * Use `create(CreateApiKeyRequestSchema)` to create a new message.
 */
export declare const CreateApiKeyRequestSchema: GenMessage<CreateApiKeyRequest>;
/**
 * @generated from message registry.access.v1.CreateApiKeyResponse
 */
export type CreateApiKeyResponse = Message<"registry.access.v1.CreateApiKeyResponse"> & {
    /**
     * @generated from field: registry.access.v1.ApiKey key = 1;
     */
    key?: ApiKey | undefined;
    /**
     * vr_ID_SECRET: never told again.
     *
     * @generated from field: string text = 2;
     */
    text: string;
};
/**
 * Describes the message registry.access.v1.CreateApiKeyResponse.
 * Use `create(CreateApiKeyResponseSchema)` to create a new message.
 */
export declare const CreateApiKeyResponseSchema: GenMessage<CreateApiKeyResponse>;
/**
 * @generated from message registry.access.v1.ListApiKeysRequest
 */
export type ListApiKeysRequest = Message<"registry.access.v1.ListApiKeysRequest"> & {
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 1;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 2;
     */
    pageToken: string;
    /**
     * Only keys of this principal.
     *
     * @generated from field: string owner = 3;
     */
    owner: string;
};
/**
 * Describes the message registry.access.v1.ListApiKeysRequest.
 * Use `create(ListApiKeysRequestSchema)` to create a new message.
 */
export declare const ListApiKeysRequestSchema: GenMessage<ListApiKeysRequest>;
/**
 * @generated from message registry.access.v1.ListApiKeysResponse
 */
export type ListApiKeysResponse = Message<"registry.access.v1.ListApiKeysResponse"> & {
    /**
     * @generated from field: repeated registry.access.v1.ApiKey keys = 1;
     */
    keys: ApiKey[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.access.v1.ListApiKeysResponse.
 * Use `create(ListApiKeysResponseSchema)` to create a new message.
 */
export declare const ListApiKeysResponseSchema: GenMessage<ListApiKeysResponse>;
/**
 * @generated from message registry.access.v1.GetApiKeyRequest
 */
export type GetApiKeyRequest = Message<"registry.access.v1.GetApiKeyRequest"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
};
/**
 * Describes the message registry.access.v1.GetApiKeyRequest.
 * Use `create(GetApiKeyRequestSchema)` to create a new message.
 */
export declare const GetApiKeyRequestSchema: GenMessage<GetApiKeyRequest>;
/**
 * @generated from message registry.access.v1.GetApiKeyResponse
 */
export type GetApiKeyResponse = Message<"registry.access.v1.GetApiKeyResponse"> & {
    /**
     * @generated from field: registry.access.v1.ApiKey key = 1;
     */
    key?: ApiKey | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.access.v1.GetApiKeyResponse.
 * Use `create(GetApiKeyResponseSchema)` to create a new message.
 */
export declare const GetApiKeyResponseSchema: GenMessage<GetApiKeyResponse>;
/**
 * @generated from message registry.access.v1.UpdateApiKeyRequest
 */
export type UpdateApiKeyRequest = Message<"registry.access.v1.UpdateApiKeyRequest"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: registry.access.v1.ApiKey key = 2;
     */
    key?: ApiKey | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 3;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like key.etag: refuses (ABORTED) when it is not the current one.
     *
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
 * Describes the message registry.access.v1.UpdateApiKeyRequest.
 * Use `create(UpdateApiKeyRequestSchema)` to create a new message.
 */
export declare const UpdateApiKeyRequestSchema: GenMessage<UpdateApiKeyRequest>;
/**
 * @generated from message registry.access.v1.UpdateApiKeyResponse
 */
export type UpdateApiKeyResponse = Message<"registry.access.v1.UpdateApiKeyResponse"> & {
    /**
     * @generated from field: registry.access.v1.ApiKey key = 1;
     */
    key?: ApiKey | undefined;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.access.v1.UpdateApiKeyResponse.
 * Use `create(UpdateApiKeyResponseSchema)` to create a new message.
 */
export declare const UpdateApiKeyResponseSchema: GenMessage<UpdateApiKeyResponse>;
/**
 * @generated from message registry.access.v1.DeleteApiKeyRequest
 */
export type DeleteApiKeyRequest = Message<"registry.access.v1.DeleteApiKeyRequest"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string etag = 2;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 3;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.access.v1.DeleteApiKeyRequest.
 * Use `create(DeleteApiKeyRequestSchema)` to create a new message.
 */
export declare const DeleteApiKeyRequestSchema: GenMessage<DeleteApiKeyRequest>;
/**
 * @generated from message registry.access.v1.DeleteApiKeyResponse
 */
export type DeleteApiKeyResponse = Message<"registry.access.v1.DeleteApiKeyResponse"> & {};
/**
 * Describes the message registry.access.v1.DeleteApiKeyResponse.
 * Use `create(DeleteApiKeyResponseSchema)` to create a new message.
 */
export declare const DeleteApiKeyResponseSchema: GenMessage<DeleteApiKeyResponse>;
/**
 * @generated from service registry.access.v1.AccessService
 */
export declare const AccessService: GenService<{
    /**
     * Whom the registry takes the caller for, and the roles that were given to them.
     *
     * @generated from rpc registry.access.v1.AccessService.WhoAmI
     */
    whoAmI: {
        methodKind: "unary";
        input: typeof WhoAmIRequestSchema;
        output: typeof WhoAmIResponseSchema;
    };
    /**
     * A key that has at most what its maker has. The answer has the key's text, this once.
     *
     * @generated from rpc registry.access.v1.AccessService.CreateApiKey
     */
    createApiKey: {
        methodKind: "unary";
        input: typeof CreateApiKeyRequestSchema;
        output: typeof CreateApiKeyResponseSchema;
    };
    /**
     * The caller's keys by id; an operator sees everybody's.
     *
     * @generated from rpc registry.access.v1.AccessService.ListApiKeys
     */
    listApiKeys: {
        methodKind: "unary";
        input: typeof ListApiKeysRequestSchema;
        output: typeof ListApiKeysResponseSchema;
    };
    /**
     * One of the caller's keys; an operator's are all.
     *
     * @generated from rpc registry.access.v1.AccessService.GetApiKey
     */
    getApiKey: {
        methodKind: "unary";
        input: typeof GetApiKeyRequestSchema;
        output: typeof GetApiKeyResponseSchema;
    };
    /**
     * Changes a key's name or the time it expires.
     *
     * @generated from rpc registry.access.v1.AccessService.UpdateApiKey
     */
    updateApiKey: {
        methodKind: "unary";
        input: typeof UpdateApiKeyRequestSchema;
        output: typeof UpdateApiKeyResponseSchema;
    };
    /**
     * Revokes a key at once, and the keys that were made with it.
     *
     * @generated from rpc registry.access.v1.AccessService.DeleteApiKey
     */
    deleteApiKey: {
        methodKind: "unary";
        input: typeof DeleteApiKeyRequestSchema;
        output: typeof DeleteApiKeyResponseSchema;
    };
}>;
