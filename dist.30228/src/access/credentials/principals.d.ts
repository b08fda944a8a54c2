import type { Caller } from "../../registry/access/caller.js";
import type { Store } from "../../store/store.js";
export interface PrincipalOptions {
    readonly store: Pick<Store, "get">;
    /** User ids with the operator role. */
    readonly operators: ReadonlySet<string>;
    /** There is an ADMIN_API_KEY: `key:admin` is an operator. */
    readonly hasAdminKey: boolean;
    readonly clock: () => Date;
    /** How long what another process changes may go unnoticed, in milliseconds. Default 5,000. */
    readonly maxAgeMs?: number;
}
/** ADMIN_API_KEY's principal. */
export declare const ADMIN_KEY = "key:admin";
export declare class Principals {
    #private;
    private readonly options;
    constructor(options: PrincipalOptions);
    /** A key was made, changed or revoked by this process. */
    keysChanged(): void;
    /** The caller that a user is: named by an identity provider, with the groups that it names. */
    user(id: string, groups: readonly string[], expiresAt: number): Caller;
    admin(): Caller;
    /** Refuses a key that is not there, has expired, or whose owner is. */
    key(id: string): Caller | Promise<Caller>;
    /** Refuses a token that is not there, has expired, or whose asker has gone. */
    token(token: string): Caller | Promise<Caller>;
}
