// registry.access.v1.PermissionService over the registry's commands.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import {
  type Group,
  GroupSchema,
  type Member,
  MemberSchema,
  MemberStatus,
  type Permission,
  PermissionSchema,
  type PermissionService,
} from "../../../gen/registry/access/v1/permissions_pb.js"
import { addMembers } from "../../registry/access/commands/add-members.js"
import { createGroup } from "../../registry/access/commands/create-group.js"
import { createPermission } from "../../registry/access/commands/create-permission.js"
import { deleteGroup } from "../../registry/access/commands/delete-group.js"
import { deletePermission } from "../../registry/access/commands/delete-permission.js"
import { getGroup } from "../../registry/access/commands/get-group.js"
import { getPermission } from "../../registry/access/commands/get-permission.js"
import { listGroups } from "../../registry/access/commands/list-groups.js"
import { listMembers } from "../../registry/access/commands/list-members.js"
import { listPermissions } from "../../registry/access/commands/list-permissions.js"
import { removeMembers } from "../../registry/access/commands/remove-members.js"
import { updateGroup } from "../../registry/access/commands/update-group.js"
import { updateMember } from "../../registry/access/commands/update-member.js"
import { updatePermission } from "../../registry/access/commands/update-permission.js"
import type {
  Group as GroupEntity,
  GroupMember,
  MemberStatus as MemberStatusName,
  Role,
} from "../../registry/access/entities.js"
import type { Patch } from "../../registry/patch.js"
import { badRequest, type RequestViolation, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { changeOf, everyFieldRead, type FieldReaders, type FieldRoles } from "../message-fields.js"
import { presentFields } from "../messages.js"
import { onePage, type PageFields } from "../page-tokens.js"
import { preconditionsOf } from "../preconditions.js"
import { fromMemberStatus, fromRole, groupMessage, memberMessage, permissionMessage } from "./permission-messages.js"
import { countsOf } from "./preparations.js"

const permissionRoles: FieldRoles<Permission, { readonly role: Role }> = {
  userGroupId: "name",
  permission: "role",
  createTime: "output",
  updateTime: "output",
  etag: "output",
}

type GroupPatch = Patch<Pick<GroupEntity, "description">>

const groupRoles: FieldRoles<Group, GroupPatch> = {
  groupName: "name",
  description: "description",
  organizationName: "output",
  createTime: "output",
  updateTime: "output",
  etag: "output",
}

const groupReaders: FieldReaders<Group, GroupPatch> = { description: (group) => group?.description || null }

type MemberChange = { readonly status: MemberStatusName }

const memberRoles: FieldRoles<Member, MemberChange> = { userGroupId: "name", status: "status" }

const memberReaders: FieldReaders<Member, MemberChange> = {
  status: (member) => fromMemberStatus(member?.status ?? MemberStatus.MEMBER),
}

const PAGE = 100
const MEMBERS_PAGE = 1_000

/** The service over the registry's commands. */
export function permissionService(options: HandlerOptions): ServiceImpl<typeof PermissionService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async listPermissions(request, call) {
      const list = (page: Parameters<typeof listPermissions>[2]) =>
        listPermissions(context(call), scopeOf(request), page)
      const { items, nextToken } = await onePage(pageParams(request), PAGE, list)
      return { permissions: items.map(permissionMessage), nextPageToken: nextToken }
    },

    async createPermission(request, call) {
      const { permission } = request
      const role = fromRole(permission?.permission ?? 0)
      refuse([
        ...(permission?.userGroupId ? [] : [requestViolation("permission.user_group_id", "is required", "REQUIRED")]),
        ...(role === undefined ? [requestViolation("permission.permission", "is required", "REQUIRED")] : []),
      ])
      const principal = permission?.userGroupId ?? ""
      const known = await countsOf(options, request.organizationName, call)
      const grant = await createPermission(context(call), scopeOf(request), principal, role ?? "viewer", known)
      return { permission: permissionMessage(grant) }
    },

    async getPermission(request, call) {
      const grant = await getPermission(context(call), scopeOf(request), request.userGroupId)
      return { permission: permissionMessage(grant) }
    },

    async updatePermission(request, call) {
      const { permission, userGroupId } = request
      const fields = presentFields(PermissionSchema, permission, request.updateMask)
      const role = fromRole(permission?.permission ?? 0)
      refuse([
        ...sameName("permission.user_group_id", fields.has("user_group_id"), permission?.userGroupId, userGroupId),
        ...(fields.has("permission") && role === undefined
          ? [requestViolation("permission.permission", "must be a role, not null", "EMPTY")]
          : []),
      ])
      const preconditions = preconditionsOf(request, permission)
      const readers = { role: () => role ?? "viewer" } as const
      const change = changeOf(PermissionSchema, permissionRoles, readers, permission, fields)
      const input = { role: change.role, preconditions }
      const grant = await updatePermission(context(call), scopeOf(request), userGroupId, input)
      return { permission: permissionMessage(grant) }
    },

    async deletePermission(request, call) {
      await deletePermission(context(call), scopeOf(request), request.userGroupId, preconditionsOf(request))
      return {}
    },

    async listGroups(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listGroups(context(call), request.organizationName, page),
      )
      return { groups: items.map(groupMessage), nextPageToken: nextToken }
    },

    async createGroup({ organizationName, group }, call) {
      if (!group?.groupName) throw badRequest(requestViolation("group.group_name", "is required", "REQUIRED"))
      const fields = { name: group.groupName, description: groupReaders.description(group) ?? undefined }
      const known = await countsOf(options, organizationName, call)
      return { group: groupMessage(await createGroup(context(call), organizationName, fields, known)) }
    },

    async getGroup(request, call) {
      return { group: groupMessage(await getGroup(context(call), groupRef(request))) }
    },

    async updateGroup(request, call) {
      const { group, groupName } = request
      const fields = presentFields(GroupSchema, group, request.updateMask)
      refuse(sameName("group.group_name", fields.has("group_name"), group?.groupName, groupName))
      const patch = changeOf(GroupSchema, groupRoles, groupReaders, group, fields)
      const preconditions = preconditionsOf(request, group)
      return { group: groupMessage(await updateGroup(context(call), groupRef(request), { patch, preconditions })) }
    },

    async deleteGroup(request, call) {
      await deleteGroup(context(call), groupRef(request), preconditionsOf(request))
      return {}
    },

    async listGroupMembers(request, call) {
      if (request.pageSize !== undefined || request.pageToken !== "") {
        const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
          listMembers(context(call), groupRef(request), page),
        )
        return { members: items.map(memberMessage), nextPageToken: nextToken }
      }
      const members: GroupMember[] = []
      let token: string | undefined
      do {
        const page = await listMembers(context(call), groupRef(request), { limit: MEMBERS_PAGE, token })
        members.push(...page.items)
        token = page.nextToken
      } while (token !== undefined)
      return { members: members.map(memberMessage) }
    },

    async addGroupMembers(request, call) {
      requirePrincipals(request.members)
      const members = request.members.map(({ userGroupId: principal, status, ...rest }) => {
        everyFieldRead(rest)
        return { principal, status: fromMemberStatus(status) }
      })
      return { members: (await addMembers(context(call), groupRef(request), members)).map(memberMessage) }
    },

    async removeGroupMembers(request, call) {
      requirePrincipals(request.members)
      const principals = request.members.map(({ userGroupId }) => userGroupId)
      await removeMembers(context(call), groupRef(request), principals)
      return {}
    },

    async updateGroupMember(request, call) {
      const { member, memberName } = request
      const fields = presentFields(MemberSchema, member, request.updateMask)
      const names = /^(user|group):/.test(memberName) ? [memberName] : [`user:${memberName}`, `group:${memberName}`]
      if (fields.has("user_group_id") && !names.includes(member?.userGroupId ?? "")) {
        throw badRequest(
          requestViolation("member.user_group_id", "never changes: it must be as in the path", "IMMUTABLE"),
        )
      }
      if (fields.has("status") && member?.status === MemberStatus.UNSPECIFIED) {
        throw badRequest(requestViolation("member.status", "must be admin or member, not null", "EMPTY"))
      }
      const { status } = changeOf(MemberSchema, memberRoles, memberReaders, member, fields)
      return { member: memberMessage(await updateMember(context(call), groupRef(request), names, status)) }
    },
  }
}

function scopeOf({ organizationName, projectName }: { organizationName: string; projectName: string }) {
  return { organization: organizationName, project: projectName || undefined }
}

function groupRef({ organizationName, groupName }: { organizationName: string; groupName: string }) {
  return { organization: organizationName, group: groupName }
}

function pageParams({ pageSize, pageToken }: { pageSize?: number | undefined; pageToken: string }): PageFields {
  return { limit: pageSize, token: pageToken, field: "page_token" }
}

function requirePrincipals(members: readonly Member[]): void {
  refuse(
    members.flatMap(({ userGroupId }, at) =>
      userGroupId === "" ? [requestViolation(`members[${at}].user_group_id`, "is required", "REQUIRED")] : [],
    ),
  )
}

function sameName(field: string, isGiven: boolean, name: string | undefined, expected: string): RequestViolation[] {
  if (!isGiven || name === expected) return []
  return [
    requestViolation(field, `never changes: it must be '${expected}', as in the path, or be left out`, "IMMUTABLE"),
  ]
}

function refuse(violations: readonly RequestViolation[]): void {
  if (violations.length > 0) throw badRequest(...violations)
}
