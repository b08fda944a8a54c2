import type { Stored, WriteTransaction } from "../../store/store.js";
import type { Caller } from "./caller.js";
import type { ApiKey, KeyGrant } from "./entities.js";
import { type AccessReader } from "./organization-access.js";
/** A key that the caller owns; an operator's are all. Any other is NOT_FOUND, as one that does not exist. */
export declare function requireKey(tx: Pick<WriteTransaction, "get">, caller: Caller, id: string): Promise<Stored<ApiKey>>;
/** Refuses a key with more than its maker has: INVALID for what is no role there, PERMISSION_DENIED for what the maker lacks. */
export declare function checkKeyGrants(tx: AccessReader, caller: Caller, wanted: {
    readonly operator: boolean;
    readonly grants: readonly KeyGrant[];
}): Promise<void>;
/** A token for one organization has no say in the keys of whoever asked for it. */
export declare function refuseTokens(caller: Caller): void;
