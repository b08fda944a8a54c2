// Deletes an organization that has nothing in it.
import { organizations, tombstones } from "../../../collections.js";
import { transact } from "../../../context.js";
import { guardCounter } from "../../../counters.js";
import { conflict } from "../../../errors.js";
import { checkPreconditions } from "../../../etag.js";
import { requireOrganization } from "../../lookup.js";
import { organizationView } from "../../organization-view.js";
/** Gives the organization as it was. Refuses with CONFLICT while it has projects, connectors or connections. */
export function deleteOrganization(context, name, preconditions = []) {
    return transact(context, async (tx, now) => {
        const view = await organizationView(tx, await requireOrganization(tx, name));
        checkPreconditions(preconditions, view.etag, "organization", name);
        for (const counter of ["projects", "connectors", "connections"]) {
            const count = await guardCounter(tx, name, counter);
            if (count > 0)
                throw conflict("organization", name, `is not empty: delete its ${count} ${counter} first`);
        }
        const { uid } = view.organization;
        await tx.create(tombstones, { uid, organization: name, kind: "organization", createTime: now });
        await tx.delete(organizations, view.organization);
        return view;
    });
}
//# sourceMappingURL=delete-organization.js.map