// The roles that a caller was given: directly, through groups, or as a key.
import { organizations, projects } from "../../collections.js";
import { identitiesOf } from "../caller.js";
import { grants, principalOrganizations } from "../collections.js";
import { loadOrganizationAccess, principalsOf } from "../organization-access.js";
/** More organizations than these are not looked through. */
const MAX_ORGANIZATIONS = 100;
const PAGE = 1_000;
/** By organization, then project. At most those of 100 organizations. */
export function listGrantsOf(context, caller) {
    const asker = caller.onlyIn?.caller ?? caller;
    return context.store.read(async (tx) => {
        const found = [...(asker.keyGrants ?? [])];
        const names = new Set();
        for (const identity of identitiesOf(asker)) {
            const page = await tx.page(principalOrganizations, { scope: [identity], limit: MAX_ORGANIZATIONS });
            for (const { organization } of page.items)
                names.add(organization);
        }
        for (const name of [...names].sort().slice(0, MAX_ORGANIZATIONS)) {
            const organization = await tx.get(organizations, [name]);
            if (organization === undefined)
                continue;
            const principals = new Set(principalsOf(await loadOrganizationAccess(tx, name), asker));
            for (let after;;) {
                const query = { scope: [name, organization.uid], limit: PAGE, ...(after === undefined ? {} : { after }) };
                const page = await tx.page(grants, query);
                for (const { principal, project, projectUid, role } of page.items) {
                    if (!principals.has(principal))
                        continue;
                    if (project !== undefined && (await tx.get(projects, [name, project]))?.uid !== projectUid)
                        continue;
                    found.push({ organization: name, ...(project === undefined ? {} : { project }), role });
                }
                if (page.next === undefined)
                    break;
                after = page.next;
            }
        }
        const { onlyIn } = caller;
        return onlyIn === undefined ? found : found.filter(({ organization }) => organization === onlyIn.organization);
    });
}
//# sourceMappingURL=list-grants-of.js.map