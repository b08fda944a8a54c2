import { organizations } from "../../../collections.js";
import { readPage } from "../../../paging.js";
/** A page of all organizations, by name. */
export async function listOrganizations(context, request) {
    return context.store.read((tx) => readPage(tx, organizations, { scope: [] }, request));
}
//# sourceMappingURL=list-organizations.js.map