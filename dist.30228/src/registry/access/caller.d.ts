import type { KeyGrant } from "./entities.js";
export interface Caller {
    /** `user:<id>`, `key:<ID>`, or `anonymous` where nobody has to authenticate: what change records and log lines name. */
    readonly principal: string;
    /** Everything everywhere. Of a key: if it is one, whoever it belongs to is one too. */
    readonly operator: boolean;
    /** Names of groups that the caller's identity provider vouches for. */
    readonly groups: readonly string[];
    /** Of a key: its own roles. Undefined for everybody else: their roles are in the grants alone. */
    readonly keyGrants?: readonly KeyGrant[];
    /** Of a key: whose it is, and what it can't exceed. Undefined where it answers to nobody. */
    readonly owner?: Caller;
    /** Of a token for one organization: there it does what `caller` may, elsewhere nothing. It is itself no operator and has no groups. */
    readonly onlyIn?: {
        readonly organization: string;
        readonly caller: Caller;
    };
    /** When the credential ends, in milliseconds since the epoch; Infinity: never. */
    readonly expiresAt: number;
}
/** The caller where nobody has to authenticate. */
export declare const anonymous: Caller;
/** What the grants of an organization call the caller: the principal and the groups that its identity provider names. */
export declare function identitiesOf(caller: Caller): string[];
