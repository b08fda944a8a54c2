// Who may do what in an organization, kept in memory: what this process changes holds for the next call, what another one changes
// within seconds.
import { loadOrganizationAccess } from "../registry/access/organization-access.js";
import { BoundedMap } from "./bounded-map.js";
import { parsePolicy } from "./policies/policy-document.js";
export class AccessCache {
    options;
    #known;
    #loading = new Map();
    #now;
    constructor(options) {
        this.options = options;
        this.#known = new BoundedMap(options.maxRows ?? 200_000, ({ rows }) => rows + 1);
        this.#now = options.now ?? (() => performance.now());
    }
    get(organization) {
        const known = this.#known.get(organization);
        if (known !== undefined && this.#now() - known.loadedAt <= (this.options.maxAgeMs ?? 5_000))
            return known;
        let loading = this.#loading.get(organization);
        if (loading === undefined) {
            loading = this.#load(organization);
            this.#loading.set(organization, loading);
        }
        return loading;
    }
    /** This process changed something about the organization: what is known or being read of it is no longer true. */
    changed(organization) {
        this.#known.delete(organization);
        this.#loading.delete(organization);
    }
    async #load(organization) {
        const loadedAt = this.#now();
        // Nothing may be noted before the caller has noted this load.
        await undefined;
        const loading = this.#loading.get(organization);
        try {
            const access = await this.options.store.read((tx) => loadOrganizationAccess(tx, organization));
            const statements = new Map();
            for (const [resource, document] of access.policies)
                statements.set(resource, this.#statements(document));
            const known = { ...access, statements, loadedAt };
            if (loading !== undefined && this.#loading.get(organization) === loading)
                this.#known.set(organization, known);
            return known;
        }
        finally {
            if (this.#loading.get(organization) === loading)
                this.#loading.delete(organization);
        }
    }
    /** A document that was stored and can't be read any more denies everything: nobody knows what it would allow. */
    #statements(document) {
        try {
            return parsePolicy(document, this.options.account);
        }
        catch {
            return [{ effect: "Deny", principals: [{ kind: "everyone" }], actions: [() => true], resources: [() => true] }];
        }
    }
}
//# sourceMappingURL=access-cache.js.map