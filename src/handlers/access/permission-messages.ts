// Permissions, groups and members as messages of registry.access.v1.
import type { MessageInitShape } from "@bufbuild/protobuf"
import {
  type Group,
  type GroupSchema,
  type Member,
  type MemberSchema,
  MemberStatus,
  type Permission,
  type PermissionSchema,
} from "../../../gen/registry/access/v1/permissions_pb.js"
import { Role } from "../../../gen/registry/access/v1/role_pb.js"
import type * as entities from "../../registry/access/entities.js"
import { etagOf } from "../../registry/etag.js"
import type { Stored } from "../../store/store.js"
import type { EveryMessageField } from "../message-fields.js"
import { toTimestamp } from "../messages.js"

const roles: Record<entities.Role, Role> = {
  admin: Role.ADMIN,
  modeler: Role.MODELER,
  member: Role.MEMBER,
  viewer: Role.VIEWER,
}

/** The role as a message has it. */
export function toRole(role: entities.Role): Role {
  return roles[role]
}

/** Undefined for UNSPECIFIED. */
export function fromRole(role: Role): entities.Role | undefined {
  return (Object.keys(roles) as entities.Role[]).find((each) => roles[each] === role)
}

/** A grant as the message of a permission, with its etag. */
export function permissionMessage(grant: Stored<entities.Grant>): MessageInitShape<typeof PermissionSchema> {
  return {
    userGroupId: grant.principal,
    permission: toRole(grant.role),
    createTime: toTimestamp(grant.createTime),
    updateTime: toTimestamp(grant.updateTime),
    etag: etagOf(grant),
  } satisfies EveryMessageField<Permission>
}

/** A group as a message, with its etag. */
export function groupMessage(group: Stored<entities.Group>): MessageInitShape<typeof GroupSchema> {
  return {
    groupName: group.name,
    description: group.description,
    organizationName: group.organization,
    createTime: toTimestamp(group.createTime),
    updateTime: toTimestamp(group.updateTime),
    etag: etagOf(group),
  } satisfies EveryMessageField<Group>
}

/** A member of a group as a message. */
export function memberMessage(member: entities.GroupMember): MessageInitShape<typeof MemberSchema> {
  return {
    userGroupId: member.principal,
    status: member.status === "admin" ? MemberStatus.ADMIN : MemberStatus.MEMBER,
  } satisfies EveryMessageField<Member>
}

/** UNSPECIFIED is a member. */
export function fromMemberStatus(status: MemberStatus): entities.MemberStatus {
  return status === MemberStatus.ADMIN ? "admin" : "member"
}
