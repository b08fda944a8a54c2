// Creates an organization; a taken name is ALREADY_EXISTS.
import { transact } from "../../../context.js";
import { addOrganization } from "../../new-rows.js";
import { organizationView } from "../../organization-view.js";
/** The new organization, whose maker is its admin. */
export function createOrganization(context, fields) {
    return transact(context, async (tx, now) => organizationView(tx, await addOrganization(tx, context, now, fields)));
}
//# sourceMappingURL=create-organization.js.map