/** What one may do with a resource. READ is `member` of an organization and `viewer` of a project. */
export const Level = { NONE: 0, READ: 1, MODEL: 2, ADMIN: 3 };
const levels = {
    admin: Level.ADMIN,
    modeler: Level.MODEL,
    member: Level.READ,
    viewer: Level.READ,
};
/** How much a role allows, to compare it with others. */
export function levelOf(role) {
    return levels[role];
}
/** How a level is called on an organization. */
export function organizationRole(level) {
    return level === Level.NONE
        ? undefined
        : level === Level.READ
            ? "member"
            : level === Level.MODEL
                ? "modeler"
                : "admin";
}
/** How a level is called on a project. */
export function projectRole(level) {
    const role = organizationRole(level);
    return role === "member" ? "viewer" : role;
}
/** A role that an organization, or a project, has: `viewer` is no role on an organization, `member` none on a project. */
export function isRoleOf(resource, role) {
    return role !== (resource === "organization" ? "viewer" : "member");
}
//# sourceMappingURL=roles.js.map