import { type OrganizationAccess } from "../registry/access/organization-access.js";
import type { Store } from "../store/store.js";
import { type PolicyStatement } from "./policies/policy-document.js";
export interface KnownAccess extends OrganizationAccess {
    /** Of the organization under "", of projects under their names. */
    readonly statements: ReadonlyMap<string, readonly PolicyStatement[]>;
    readonly loadedAt: number;
}
export interface AccessCacheOptions {
    readonly store: Pick<Store, "read">;
    /** The account that policies speak of. */
    readonly account: string;
    /** How long what another process changes may go unnoticed, in milliseconds. Default 5,000. */
    readonly maxAgeMs?: number;
    /** Rows of all organizations together that are kept. Default 200,000. */
    readonly maxRows?: number;
    readonly now?: () => number;
}
export declare class AccessCache {
    #private;
    private readonly options;
    constructor(options: AccessCacheOptions);
    get(organization: string): KnownAccess | Promise<KnownAccess>;
    /** This process changed something about the organization: what is known or being read of it is no longer true. */
    changed(organization: string): void;
}
