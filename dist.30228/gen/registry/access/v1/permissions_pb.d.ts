import type { GenEnum, GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { FieldMask, Timestamp } from "@bufbuild/protobuf/wkt";
import type { Role } from "./role_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/access/v1/permissions.proto.
 */
export declare const file_registry_access_v1_permissions: GenFile;
/**
 * @generated from message registry.access.v1.Permission
 */
export type Permission = Message<"registry.access.v1.Permission"> & {
    /**
     * user: and an email address, or group: and a name. Never changes.
     *
     * @generated from field: string user_group_id = 1;
     */
    userGroupId: string;
    /**
     * On an organization admin, modeler or member; on a project admin, modeler or viewer.
     *
     * @generated from field: registry.access.v1.Role permission = 2;
     */
    permission: Role;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 3 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 4 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 5;
     */
    etag: string;
};
/**
 * Describes the message registry.access.v1.Permission.
 * Use `create(PermissionSchema)` to create a new message.
 */
export declare const PermissionSchema: GenMessage<Permission>;
/**
 * @generated from message registry.access.v1.Group
 */
export type Group = Message<"registry.access.v1.Group"> & {
    /**
     * Letters, digits and . _ -. Never changes.
     *
     * @generated from field: string group_name = 1;
     */
    groupName: string;
    /**
     * @generated from field: optional string description = 2;
     */
    description?: string | undefined;
    /**
     * @generated from field: string organization_name = 3;
     */
    organizationName: string;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 4 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 5 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 6;
     */
    etag: string;
};
/**
 * Describes the message registry.access.v1.Group.
 * Use `create(GroupSchema)` to create a new message.
 */
export declare const GroupSchema: GenMessage<Group>;
/**
 * @generated from message registry.access.v1.Member
 */
export type Member = Message<"registry.access.v1.Member"> & {
    /**
     * user: and an email address, or group: and a name.
     *
     * @generated from field: string user_group_id = 1;
     */
    userGroupId: string;
    /**
     * MEMBER when not set.
     *
     * @generated from field: registry.access.v1.MemberStatus status = 2;
     */
    status: MemberStatus;
};
/**
 * Describes the message registry.access.v1.Member.
 * Use `create(MemberSchema)` to create a new message.
 */
export declare const MemberSchema: GenMessage<Member>;
/**
 * @generated from message registry.access.v1.ListPermissionsRequest
 */
export type ListPermissionsRequest = Message<"registry.access.v1.ListPermissionsRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * Empty: the organization itself.
     *
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
 * Describes the message registry.access.v1.ListPermissionsRequest.
 * Use `create(ListPermissionsRequestSchema)` to create a new message.
 */
export declare const ListPermissionsRequestSchema: GenMessage<ListPermissionsRequest>;
/**
 * @generated from message registry.access.v1.ListPermissionsResponse
 */
export type ListPermissionsResponse = Message<"registry.access.v1.ListPermissionsResponse"> & {
    /**
     * @generated from field: repeated registry.access.v1.Permission permissions = 1;
     */
    permissions: Permission[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.access.v1.ListPermissionsResponse.
 * Use `create(ListPermissionsResponseSchema)` to create a new message.
 */
export declare const ListPermissionsResponseSchema: GenMessage<ListPermissionsResponse>;
/**
 * @generated from message registry.access.v1.CreatePermissionRequest
 */
export type CreatePermissionRequest = Message<"registry.access.v1.CreatePermissionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * Empty: the organization itself.
     *
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: registry.access.v1.Permission permission = 3;
     */
    permission?: Permission | undefined;
};
/**
 * Describes the message registry.access.v1.CreatePermissionRequest.
 * Use `create(CreatePermissionRequestSchema)` to create a new message.
 */
export declare const CreatePermissionRequestSchema: GenMessage<CreatePermissionRequest>;
/**
 * @generated from message registry.access.v1.CreatePermissionResponse
 */
export type CreatePermissionResponse = Message<"registry.access.v1.CreatePermissionResponse"> & {
    /**
     * @generated from field: registry.access.v1.Permission permission = 1;
     */
    permission?: Permission | undefined;
};
/**
 * Describes the message registry.access.v1.CreatePermissionResponse.
 * Use `create(CreatePermissionResponseSchema)` to create a new message.
 */
export declare const CreatePermissionResponseSchema: GenMessage<CreatePermissionResponse>;
/**
 * @generated from message registry.access.v1.GetPermissionRequest
 */
export type GetPermissionRequest = Message<"registry.access.v1.GetPermissionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * Empty: the organization itself.
     *
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string user_group_id = 3;
     */
    userGroupId: string;
};
/**
 * Describes the message registry.access.v1.GetPermissionRequest.
 * Use `create(GetPermissionRequestSchema)` to create a new message.
 */
export declare const GetPermissionRequestSchema: GenMessage<GetPermissionRequest>;
/**
 * @generated from message registry.access.v1.GetPermissionResponse
 */
export type GetPermissionResponse = Message<"registry.access.v1.GetPermissionResponse"> & {
    /**
     * @generated from field: registry.access.v1.Permission permission = 1;
     */
    permission?: Permission | undefined;
};
/**
 * Describes the message registry.access.v1.GetPermissionResponse.
 * Use `create(GetPermissionResponseSchema)` to create a new message.
 */
export declare const GetPermissionResponseSchema: GenMessage<GetPermissionResponse>;
/**
 * @generated from message registry.access.v1.UpdatePermissionRequest
 */
export type UpdatePermissionRequest = Message<"registry.access.v1.UpdatePermissionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * Empty: the organization itself.
     *
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string user_group_id = 3;
     */
    userGroupId: string;
    /**
     * @generated from field: registry.access.v1.Permission permission = 4;
     */
    permission?: Permission | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like permission.etag: refuses (ABORTED) when it is not the current one.
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
 * Describes the message registry.access.v1.UpdatePermissionRequest.
 * Use `create(UpdatePermissionRequestSchema)` to create a new message.
 */
export declare const UpdatePermissionRequestSchema: GenMessage<UpdatePermissionRequest>;
/**
 * @generated from message registry.access.v1.UpdatePermissionResponse
 */
export type UpdatePermissionResponse = Message<"registry.access.v1.UpdatePermissionResponse"> & {
    /**
     * @generated from field: registry.access.v1.Permission permission = 1;
     */
    permission?: Permission | undefined;
};
/**
 * Describes the message registry.access.v1.UpdatePermissionResponse.
 * Use `create(UpdatePermissionResponseSchema)` to create a new message.
 */
export declare const UpdatePermissionResponseSchema: GenMessage<UpdatePermissionResponse>;
/**
 * @generated from message registry.access.v1.DeletePermissionRequest
 */
export type DeletePermissionRequest = Message<"registry.access.v1.DeletePermissionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * Empty: the organization itself.
     *
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string user_group_id = 3;
     */
    userGroupId: string;
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
 * Describes the message registry.access.v1.DeletePermissionRequest.
 * Use `create(DeletePermissionRequestSchema)` to create a new message.
 */
export declare const DeletePermissionRequestSchema: GenMessage<DeletePermissionRequest>;
/**
 * @generated from message registry.access.v1.DeletePermissionResponse
 */
export type DeletePermissionResponse = Message<"registry.access.v1.DeletePermissionResponse"> & {};
/**
 * Describes the message registry.access.v1.DeletePermissionResponse.
 * Use `create(DeletePermissionResponseSchema)` to create a new message.
 */
export declare const DeletePermissionResponseSchema: GenMessage<DeletePermissionResponse>;
/**
 * @generated from message registry.access.v1.ListGroupsRequest
 */
export type ListGroupsRequest = Message<"registry.access.v1.ListGroupsRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 2;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 3;
     */
    pageToken: string;
};
/**
 * Describes the message registry.access.v1.ListGroupsRequest.
 * Use `create(ListGroupsRequestSchema)` to create a new message.
 */
export declare const ListGroupsRequestSchema: GenMessage<ListGroupsRequest>;
/**
 * @generated from message registry.access.v1.ListGroupsResponse
 */
export type ListGroupsResponse = Message<"registry.access.v1.ListGroupsResponse"> & {
    /**
     * @generated from field: repeated registry.access.v1.Group groups = 1;
     */
    groups: Group[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.access.v1.ListGroupsResponse.
 * Use `create(ListGroupsResponseSchema)` to create a new message.
 */
export declare const ListGroupsResponseSchema: GenMessage<ListGroupsResponse>;
/**
 * @generated from message registry.access.v1.CreateGroupRequest
 */
export type CreateGroupRequest = Message<"registry.access.v1.CreateGroupRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: registry.access.v1.Group group = 2;
     */
    group?: Group | undefined;
};
/**
 * Describes the message registry.access.v1.CreateGroupRequest.
 * Use `create(CreateGroupRequestSchema)` to create a new message.
 */
export declare const CreateGroupRequestSchema: GenMessage<CreateGroupRequest>;
/**
 * @generated from message registry.access.v1.CreateGroupResponse
 */
export type CreateGroupResponse = Message<"registry.access.v1.CreateGroupResponse"> & {
    /**
     * @generated from field: registry.access.v1.Group group = 1;
     */
    group?: Group | undefined;
};
/**
 * Describes the message registry.access.v1.CreateGroupResponse.
 * Use `create(CreateGroupResponseSchema)` to create a new message.
 */
export declare const CreateGroupResponseSchema: GenMessage<CreateGroupResponse>;
/**
 * @generated from message registry.access.v1.GetGroupRequest
 */
export type GetGroupRequest = Message<"registry.access.v1.GetGroupRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
};
/**
 * Describes the message registry.access.v1.GetGroupRequest.
 * Use `create(GetGroupRequestSchema)` to create a new message.
 */
export declare const GetGroupRequestSchema: GenMessage<GetGroupRequest>;
/**
 * @generated from message registry.access.v1.GetGroupResponse
 */
export type GetGroupResponse = Message<"registry.access.v1.GetGroupResponse"> & {
    /**
     * @generated from field: registry.access.v1.Group group = 1;
     */
    group?: Group | undefined;
};
/**
 * Describes the message registry.access.v1.GetGroupResponse.
 * Use `create(GetGroupResponseSchema)` to create a new message.
 */
export declare const GetGroupResponseSchema: GenMessage<GetGroupResponse>;
/**
 * @generated from message registry.access.v1.UpdateGroupRequest
 */
export type UpdateGroupRequest = Message<"registry.access.v1.UpdateGroupRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * @generated from field: registry.access.v1.Group group = 3;
     */
    group?: Group | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 4;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like group.etag: refuses (ABORTED) when it is not the current one.
     *
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
 * Describes the message registry.access.v1.UpdateGroupRequest.
 * Use `create(UpdateGroupRequestSchema)` to create a new message.
 */
export declare const UpdateGroupRequestSchema: GenMessage<UpdateGroupRequest>;
/**
 * @generated from message registry.access.v1.UpdateGroupResponse
 */
export type UpdateGroupResponse = Message<"registry.access.v1.UpdateGroupResponse"> & {
    /**
     * @generated from field: registry.access.v1.Group group = 1;
     */
    group?: Group | undefined;
};
/**
 * Describes the message registry.access.v1.UpdateGroupResponse.
 * Use `create(UpdateGroupResponseSchema)` to create a new message.
 */
export declare const UpdateGroupResponseSchema: GenMessage<UpdateGroupResponse>;
/**
 * @generated from message registry.access.v1.DeleteGroupRequest
 */
export type DeleteGroupRequest = Message<"registry.access.v1.DeleteGroupRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * @generated from field: string etag = 3;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 4;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.access.v1.DeleteGroupRequest.
 * Use `create(DeleteGroupRequestSchema)` to create a new message.
 */
export declare const DeleteGroupRequestSchema: GenMessage<DeleteGroupRequest>;
/**
 * @generated from message registry.access.v1.DeleteGroupResponse
 */
export type DeleteGroupResponse = Message<"registry.access.v1.DeleteGroupResponse"> & {};
/**
 * Describes the message registry.access.v1.DeleteGroupResponse.
 * Use `create(DeleteGroupResponseSchema)` to create a new message.
 */
export declare const DeleteGroupResponseSchema: GenMessage<DeleteGroupResponse>;
/**
 * @generated from message registry.access.v1.ListGroupMembersRequest
 */
export type ListGroupMembersRequest = Message<"registry.access.v1.ListGroupMembersRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. Every item is listed when this is not set.
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
 * Describes the message registry.access.v1.ListGroupMembersRequest.
 * Use `create(ListGroupMembersRequestSchema)` to create a new message.
 */
export declare const ListGroupMembersRequestSchema: GenMessage<ListGroupMembersRequest>;
/**
 * @generated from message registry.access.v1.ListGroupMembersResponse
 */
export type ListGroupMembersResponse = Message<"registry.access.v1.ListGroupMembersResponse"> & {
    /**
     * @generated from field: repeated registry.access.v1.Member members = 1;
     */
    members: Member[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.access.v1.ListGroupMembersResponse.
 * Use `create(ListGroupMembersResponseSchema)` to create a new message.
 */
export declare const ListGroupMembersResponseSchema: GenMessage<ListGroupMembersResponse>;
/**
 * @generated from message registry.access.v1.AddGroupMembersRequest
 */
export type AddGroupMembersRequest = Message<"registry.access.v1.AddGroupMembersRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * @generated from field: repeated registry.access.v1.Member members = 3;
     */
    members: Member[];
};
/**
 * Describes the message registry.access.v1.AddGroupMembersRequest.
 * Use `create(AddGroupMembersRequestSchema)` to create a new message.
 */
export declare const AddGroupMembersRequestSchema: GenMessage<AddGroupMembersRequest>;
/**
 * @generated from message registry.access.v1.AddGroupMembersResponse
 */
export type AddGroupMembersResponse = Message<"registry.access.v1.AddGroupMembersResponse"> & {
    /**
     * @generated from field: repeated registry.access.v1.Member members = 1;
     */
    members: Member[];
};
/**
 * Describes the message registry.access.v1.AddGroupMembersResponse.
 * Use `create(AddGroupMembersResponseSchema)` to create a new message.
 */
export declare const AddGroupMembersResponseSchema: GenMessage<AddGroupMembersResponse>;
/**
 * @generated from message registry.access.v1.RemoveGroupMembersRequest
 */
export type RemoveGroupMembersRequest = Message<"registry.access.v1.RemoveGroupMembersRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * @generated from field: repeated registry.access.v1.Member members = 3;
     */
    members: Member[];
};
/**
 * Describes the message registry.access.v1.RemoveGroupMembersRequest.
 * Use `create(RemoveGroupMembersRequestSchema)` to create a new message.
 */
export declare const RemoveGroupMembersRequestSchema: GenMessage<RemoveGroupMembersRequest>;
/**
 * @generated from message registry.access.v1.RemoveGroupMembersResponse
 */
export type RemoveGroupMembersResponse = Message<"registry.access.v1.RemoveGroupMembersResponse"> & {};
/**
 * Describes the message registry.access.v1.RemoveGroupMembersResponse.
 * Use `create(RemoveGroupMembersResponseSchema)` to create a new message.
 */
export declare const RemoveGroupMembersResponseSchema: GenMessage<RemoveGroupMembersResponse>;
/**
 * @generated from message registry.access.v1.UpdateGroupMemberRequest
 */
export type UpdateGroupMemberRequest = Message<"registry.access.v1.UpdateGroupMemberRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string group_name = 2;
     */
    groupName: string;
    /**
     * @generated from field: string member_name = 3;
     */
    memberName: string;
    /**
     * @generated from field: registry.access.v1.Member member = 4;
     */
    member?: Member | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
};
/**
 * Describes the message registry.access.v1.UpdateGroupMemberRequest.
 * Use `create(UpdateGroupMemberRequestSchema)` to create a new message.
 */
export declare const UpdateGroupMemberRequestSchema: GenMessage<UpdateGroupMemberRequest>;
/**
 * @generated from message registry.access.v1.UpdateGroupMemberResponse
 */
export type UpdateGroupMemberResponse = Message<"registry.access.v1.UpdateGroupMemberResponse"> & {
    /**
     * @generated from field: registry.access.v1.Member member = 1;
     */
    member?: Member | undefined;
};
/**
 * Describes the message registry.access.v1.UpdateGroupMemberResponse.
 * Use `create(UpdateGroupMemberResponseSchema)` to create a new message.
 */
export declare const UpdateGroupMemberResponseSchema: GenMessage<UpdateGroupMemberResponse>;
/**
 * @generated from enum registry.access.v1.MemberStatus
 */
export declare enum MemberStatus {
    /**
     * @generated from enum value: MEMBER_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: MEMBER_STATUS_ADMIN = 1;
     */
    ADMIN = 1,
    /**
     * @generated from enum value: MEMBER_STATUS_MEMBER = 2;
     */
    MEMBER = 2
}
/**
 * Describes the enum registry.access.v1.MemberStatus.
 */
export declare const MemberStatusSchema: GenEnum<MemberStatus>;
/**
 * @generated from service registry.access.v1.PermissionService
 */
export declare const PermissionService: GenService<{
    /**
     * Who was given a role on the organization or project, by principal. Over HTTP without page parameters: all of them, as one
     * array.
     *
     * @generated from rpc registry.access.v1.PermissionService.ListPermissions
     */
    listPermissions: {
        methodKind: "unary";
        input: typeof ListPermissionsRequestSchema;
        output: typeof ListPermissionsResponseSchema;
    };
    /**
     * Gives a user or group a role. One who has a role there: ALREADY_EXISTS.
     *
     * @generated from rpc registry.access.v1.PermissionService.CreatePermission
     */
    createPermission: {
        methodKind: "unary";
        input: typeof CreatePermissionRequestSchema;
        output: typeof CreatePermissionResponseSchema;
    };
    /**
     * One permission.
     *
     * @generated from rpc registry.access.v1.PermissionService.GetPermission
     */
    getPermission: {
        methodKind: "unary";
        input: typeof GetPermissionRequestSchema;
        output: typeof GetPermissionResponseSchema;
    };
    /**
     * Gives another role. The last admin of an organization stays one: FAILED_PRECONDITION.
     *
     * @generated from rpc registry.access.v1.PermissionService.UpdatePermission
     */
    updatePermission: {
        methodKind: "unary";
        input: typeof UpdatePermissionRequestSchema;
        output: typeof UpdatePermissionResponseSchema;
    };
    /**
     * Takes a role away. The last admin of an organization stays one: FAILED_PRECONDITION.
     *
     * @generated from rpc registry.access.v1.PermissionService.DeletePermission
     */
    deletePermission: {
        methodKind: "unary";
        input: typeof DeletePermissionRequestSchema;
        output: typeof DeletePermissionResponseSchema;
    };
    /**
     * By name. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.access.v1.PermissionService.ListGroups
     */
    listGroups: {
        methodKind: "unary";
        input: typeof ListGroupsRequestSchema;
        output: typeof ListGroupsResponseSchema;
    };
    /**
     * Makes a group without members. The name that the group has is taken: ALREADY_EXISTS.
     *
     * @generated from rpc registry.access.v1.PermissionService.CreateGroup
     */
    createGroup: {
        methodKind: "unary";
        input: typeof CreateGroupRequestSchema;
        output: typeof CreateGroupResponseSchema;
    };
    /**
     * One group.
     *
     * @generated from rpc registry.access.v1.PermissionService.GetGroup
     */
    getGroup: {
        methodKind: "unary";
        input: typeof GetGroupRequestSchema;
        output: typeof GetGroupResponseSchema;
    };
    /**
     * Changes the fields that are given; the others stay as they are.
     *
     * @generated from rpc registry.access.v1.PermissionService.UpdateGroup
     */
    updateGroup: {
        methodKind: "unary";
        input: typeof UpdateGroupRequestSchema;
        output: typeof UpdateGroupResponseSchema;
    };
    /**
     * Permissions given to the group stay, and reach nobody.
     *
     * @generated from rpc registry.access.v1.PermissionService.DeleteGroup
     */
    deleteGroup: {
        methodKind: "unary";
        input: typeof DeleteGroupRequestSchema;
        output: typeof DeleteGroupResponseSchema;
    };
    /**
     * By principal. Without a page size: all of them.
     *
     * @generated from rpc registry.access.v1.PermissionService.ListGroupMembers
     */
    listGroupMembers: {
        methodKind: "unary";
        input: typeof ListGroupMembersRequestSchema;
        output: typeof ListGroupMembersResponseSchema;
    };
    /**
     * Adds members, or sets the status of those who are in.
     *
     * @generated from rpc registry.access.v1.PermissionService.AddGroupMembers
     */
    addGroupMembers: {
        methodKind: "unary";
        input: typeof AddGroupMembersRequestSchema;
        output: typeof AddGroupMembersResponseSchema;
    };
    /**
     * Removes members, all or none: one that is not in the group is NOT_FOUND.
     *
     * @generated from rpc registry.access.v1.PermissionService.RemoveGroupMembers
     */
    removeGroupMembers: {
        methodKind: "unary";
        input: typeof RemoveGroupMembersRequestSchema;
        output: typeof RemoveGroupMembersResponseSchema;
    };
    /**
     * Changes the status of a member. The name is what follows user: or group:, or the whole id.
     *
     * @generated from rpc registry.access.v1.PermissionService.UpdateGroupMember
     */
    updateGroupMember: {
        methodKind: "unary";
        input: typeof UpdateGroupMemberRequestSchema;
        output: typeof UpdateGroupMemberResponseSchema;
    };
}>;
