import type { Stored, WriteTransaction } from "../../store/store.js";
import type { Grant, Role } from "./entities.js";
import { type GrantTarget } from "./grant-rows.js";
/** Where a role holds: in an organization, or in one of its projects. */
export interface ResourceRef {
    readonly organization: string;
    readonly project?: string | undefined;
}
/** The organization, or the project in it, that a grant is about; or NOT_FOUND. */
export declare function requireTarget(tx: Pick<WriteTransaction, "get">, ref: ResourceRef): Promise<GrantTarget>;
/** The principal's grant on the resource, or NOT_FOUND. */
export declare function requireGrant(tx: Pick<WriteTransaction, "get">, target: GrantTarget, principal: string): Promise<Stored<Grant>>;
/** Refuses a role that the kind of resource does not have. */
export declare function checkRole(ref: ResourceRef, role: Role): void;
