// Roles as levels: they are totally ordered, so the union of grants is the highest and what a key and its owner share the lower.
import type { Role } from "./entities.js"

/** What one may do with a resource. READ is `member` of an organization and `viewer` of a project. */
export const Level = { NONE: 0, READ: 1, MODEL: 2, ADMIN: 3 } as const
export type Level = (typeof Level)[keyof typeof Level]

const levels: Record<Role, Level> = {
  admin: Level.ADMIN,
  modeler: Level.MODEL,
  member: Level.READ,
  viewer: Level.READ,
}

/** How much a role allows, to compare it with others. */
export function levelOf(role: Role): Level {
  return levels[role]
}

/** How a level is called on an organization. */
export function organizationRole(level: Level): "admin" | "modeler" | "member" | undefined {
  return level === Level.NONE
    ? undefined
    : level === Level.READ
      ? "member"
      : level === Level.MODEL
        ? "modeler"
        : "admin"
}

/** How a level is called on a project. */
export function projectRole(level: Level): "admin" | "modeler" | "viewer" | undefined {
  const role = organizationRole(level)
  return role === "member" ? "viewer" : role
}

/** A role that an organization, or a project, has: `viewer` is no role on an organization, `member` none on a project. */
export function isRoleOf(resource: "organization" | "project", role: Role): boolean {
  return role !== (resource === "organization" ? "viewer" : "member")
}
