import { MemberStatus, } from "../../../gen/registry/access/v1/permissions_pb.js";
import { Role } from "../../../gen/registry/access/v1/role_pb.js";
import { etagOf } from "../../registry/etag.js";
import { toTimestamp } from "../messages.js";
const roles = {
    admin: Role.ADMIN,
    modeler: Role.MODELER,
    member: Role.MEMBER,
    viewer: Role.VIEWER,
};
/** The role as a message has it. */
export function toRole(role) {
    return roles[role];
}
/** Undefined for UNSPECIFIED. */
export function fromRole(role) {
    return Object.keys(roles).find((each) => roles[each] === role);
}
/** A grant as the message of a permission, with its etag. */
export function permissionMessage(grant) {
    return {
        userGroupId: grant.principal,
        permission: toRole(grant.role),
        createTime: toTimestamp(grant.createTime),
        updateTime: toTimestamp(grant.updateTime),
        etag: etagOf(grant),
    };
}
/** A group as a message, with its etag. */
export function groupMessage(group) {
    return {
        groupName: group.name,
        ...(group.description === undefined ? {} : { description: group.description }),
        organizationName: group.organization,
        createTime: toTimestamp(group.createTime),
        updateTime: toTimestamp(group.updateTime),
        etag: etagOf(group),
    };
}
/** A member of a group as a message. */
export function memberMessage(member) {
    return { userGroupId: member.principal, status: member.status === "admin" ? MemberStatus.ADMIN : MemberStatus.MEMBER };
}
/** UNSPECIFIED is a member. */
export function fromMemberStatus(status) {
    return status === MemberStatus.ADMIN ? "admin" : "member";
}
//# sourceMappingURL=permission-messages.js.map