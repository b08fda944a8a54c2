import type { Stored, WriteTransaction } from "../../store/store.js";
import type { Organization } from "../packages/entities.js";
import type { Group, GroupMember } from "./entities.js";
export interface GroupRef {
    readonly organization: string;
    readonly group: string;
}
/** A group of an organization has at most so many members. */
export declare const MAX_MEMBERS = 10000;
export interface FoundGroup {
    readonly organization: Stored<Organization>;
    readonly group: Stored<Group>;
}
/** The group with its organization, or NOT_FOUND. */
export declare function requireGroup(tx: Pick<WriteTransaction, "get">, ref: GroupRef): Promise<FoundGroup>;
/** The member of the group, or NOT_FOUND. */
export declare function requireMember(tx: Pick<WriteTransaction, "get">, { organization, group }: FoundGroup, principal: string): Promise<Stored<GroupMember>>;
/** Makes a change after which an organization that had an admin must still have one: CONFLICT otherwise. */
export declare function keepingAdmin<T>(tx: WriteTransaction, organization: Stored<Organization>, change: () => Promise<T>): Promise<T>;
