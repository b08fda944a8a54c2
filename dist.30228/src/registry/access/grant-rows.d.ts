import type { Stored, WriteTransaction } from "../../store/store.js";
import { type CommandContext } from "../context.js";
import type { Organization, Project } from "../packages/entities.js";
import type { Grant, Role } from "./entities.js";
/** What a role is given on: an organization, or a project in it. */
export interface GrantTarget {
    readonly organization: Stored<Organization>;
    readonly project?: Stored<Project> | undefined;
}
/** Everything that decides about an organization is kept in memory by every process: so many grants and memberships it may have. */
export declare const MAX_GRANTS = 10000;
/** The id of a principal's grant on a resource. */
export declare function grantId(target: GrantTarget, principal: string): string;
/** The principal's own grant on the resource, if there is one. */
export declare function findGrant(tx: Pick<WriteTransaction, "get">, target: GrantTarget, principal: string): Promise<Stored<Grant> | undefined>;
/** The principal must have no role on the target yet. */
export declare function addGrant(tx: WriteTransaction, context: CommandContext, now: Date, target: GrantTarget, principal: string, role: Role): Promise<Stored<Grant>>;
/** Refuses (CONFLICT) to lower the last admin of an organization. */
export declare function changeGrant(tx: WriteTransaction, now: Date, target: GrantTarget, grant: Stored<Grant>, role: Role): Promise<Stored<Grant>>;
/** Refuses (CONFLICT) to remove the last admin of an organization. */
export declare function removeGrant(tx: WriteTransaction, target: GrantTarget, grant: Stored<Grant>): Promise<void>;
/** Refuses with QUOTA_EXCEEDED when the organization has as many grants as it may have. Approximate under concurrent calls. */
export declare function requireRoomForGrant(tx: WriteTransaction, { organization }: GrantTarget): Promise<void>;
/**
 * Refuses with CONFLICT unless somebody is an admin of the organization: a user or key, or a member of a group. What it decides by
 * is guarded: of two changes that each rely on the other's admin one fails and is judged again.
 */
export declare function requireAdmin(tx: WriteTransaction, organization: Stored<Organization>): Promise<void>;
/** One more, or one less, thing that ties a principal to an organization. */
export declare function countPrincipal(tx: WriteTransaction, organization: string, principal: string, change: 1 | -1): Promise<void>;
