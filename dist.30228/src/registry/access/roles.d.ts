import type { Role } from "./entities.js";
/** What one may do with a resource. READ is `member` of an organization and `viewer` of a project. */
export declare const Level: {
    readonly NONE: 0;
    readonly READ: 1;
    readonly MODEL: 2;
    readonly ADMIN: 3;
};
export type Level = (typeof Level)[keyof typeof Level];
/** How much a role allows, to compare it with others. */
export declare function levelOf(role: Role): Level;
/** How a level is called on an organization. */
export declare function organizationRole(level: Level): "admin" | "modeler" | "member" | undefined;
/** How a level is called on a project. */
export declare function projectRole(level: Level): "admin" | "modeler" | "viewer" | undefined;
/** A role that an organization, or a project, has: `viewer` is no role on an organization, `member` none on a project. */
export declare function isRoleOf(resource: "organization" | "project", role: Role): boolean;
