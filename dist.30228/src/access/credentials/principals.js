// From what a credential names to who is calling: keys with their owners, users, tokens. Looked up in the store once, then kept for
// a few seconds.
import { apiKeys } from "../../registry/access/collections.js";
import { MAX_OWNERS } from "../../registry/access/creators.js";
import { accessTokens } from "../../registry/collections.js";
import { BoundedMap } from "../bounded-map.js";
import { unauthenticated } from "../refusals.js";
import { repositoryTokenHash } from "./repository-token.js";
/** ADMIN_API_KEY's principal. */
export const ADMIN_KEY = "key:admin";
const MAX_ENTRIES = 10_000;
export class Principals {
    options;
    #keys = new BoundedMap(MAX_ENTRIES);
    #tokens = new BoundedMap(MAX_ENTRIES);
    /** Grows with each change: what was read before one is not kept. */
    #changes = 0;
    constructor(options) {
        this.options = options;
    }
    /** A key was made, changed or revoked by this process. */
    keysChanged() {
        this.#changes++;
        this.#keys.clear();
        this.#tokens.clear();
    }
    /** The caller that a user is: named by an identity provider, with the groups that it names. */
    user(id, groups, expiresAt) {
        return { principal: `user:${id}`, operator: this.options.operators.has(id), groups, expiresAt };
    }
    admin() {
        return { principal: ADMIN_KEY, operator: true, groups: [], expiresAt: Number.POSITIVE_INFINITY };
    }
    /** Refuses a key that is not there, has expired, or whose owner is. */
    key(id) {
        const kept = this.#fresh(this.#keys, id);
        return kept === undefined ? this.#load(this.#keys, id, () => this.#loadKey(id, 0)) : kept;
    }
    /** Refuses a token that is not there, has expired, or whose asker has gone. */
    token(token) {
        const hash = repositoryTokenHash(token);
        const kept = this.#fresh(this.#tokens, hash);
        return kept === undefined ? this.#load(this.#tokens, hash, () => this.#loadToken(hash)) : kept;
    }
    #fresh(entries, id) {
        const entry = entries.get(id);
        if (entry === undefined)
            return undefined;
        const now = this.options.clock().getTime();
        if (now - entry.loadedAt > (this.options.maxAgeMs ?? 5_000))
            return undefined;
        return checkExpiry(entry.caller, now);
    }
    async #load(entries, id, read) {
        const before = this.#changes;
        const loadedAt = this.options.clock().getTime();
        entries.delete(id);
        const caller = await read();
        if (before === this.#changes)
            entries.set(id, { caller, loadedAt });
        return checkExpiry(caller, this.options.clock().getTime());
    }
    async #loadKey(id, depth) {
        const key = await this.options.store.get(apiKeys, [id]);
        if (key === undefined || depth === MAX_OWNERS)
            throw unauthenticated("CREDENTIAL_UNKNOWN", "the API key is unknown or was revoked");
        const principal = `key:${id}`;
        const owner = key.owner === principal ? undefined : await this.#loadPrincipal(key.owner, [], depth + 1);
        return keyCaller(key, owner);
    }
    async #loadToken(hash) {
        const row = await this.options.store.get(accessTokens, [hash]);
        if (row === undefined)
            throw unauthenticated("CREDENTIAL_UNKNOWN", "the token is unknown");
        const asker = await this.#loadPrincipal(row.actor, row.groups ?? [], 0);
        return {
            principal: asker.principal,
            operator: false,
            groups: [],
            onlyIn: { organization: row.organization, caller: asker },
            expiresAt: Math.min(asker.expiresAt, row.expireTime.getTime()),
        };
    }
    #loadPrincipal(principal, groups, depth) {
        if (principal === ADMIN_KEY) {
            if (this.options.hasAdminKey)
                return this.admin();
        }
        else if (principal.startsWith("key:")) {
            return this.#loadKey(principal.slice("key:".length), depth);
        }
        else if (principal.startsWith("user:")) {
            return this.user(principal.slice("user:".length), groups, Number.POSITIVE_INFINITY);
        }
        throw unauthenticated("CREDENTIAL_UNKNOWN", `the credential acts for ${principal}, who is let in no more`);
    }
}
function keyCaller(key, owner) {
    const expiresAt = key.expireTime?.getTime() ?? Number.POSITIVE_INFINITY;
    return {
        principal: `key:${key.id}`,
        operator: key.operator && owner?.operator !== false,
        groups: [],
        keyGrants: key.grants,
        ...(owner === undefined ? {} : { owner }),
        expiresAt: Math.min(expiresAt, owner?.expiresAt ?? Number.POSITIVE_INFINITY),
    };
}
function checkExpiry(caller, now) {
    if (caller.expiresAt > now)
        return caller;
    throw unauthenticated("CREDENTIAL_EXPIRED", "the credential has expired");
}
//# sourceMappingURL=principals.js.map