import { requireOrganization } from "../../lookup.js";
import { organizationView } from "../../organization-view.js";
/** Refuses with NOT_FOUND. */
export function describeOrganization(context, name) {
    return context.store.read(async (tx) => organizationView(tx, await requireOrganization(tx, name)));
}
//# sourceMappingURL=describe-organization.js.map