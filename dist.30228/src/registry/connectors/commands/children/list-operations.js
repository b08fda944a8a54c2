// Actions or triggers of a version, most recently updated first. A list by name reads all of them.
import { checkPage } from "../../../paging.js";
import { refuseInvalid } from "../../../violations.js";
import { pageOfChildren } from "../../children/pages.js";
import { contentsOf, requirePlace } from "../../children/rows.js";
import { operationViews } from "../../children/views.js";
import { connectorOperations } from "../../collections.js";
/** A page of a version's actions or triggers, most recently updated first. */
export async function listOperations(context, input) {
    refuseInvalid(checkPage(input.page));
    const { operationKind: kind, nameFilter, page } = input;
    return context.store.read(async (tx) => {
        const place = await requirePlace(tx, input);
        const query = { scope: place.scope, prefix: [kind], total: contentsOf(place)[kind], nameFilter, page };
        const { items, ...rest } = await pageOfChildren(tx, connectorOperations, query);
        return { ...rest, items: await operationViews(tx, place, items) };
    });
}
//# sourceMappingURL=list-operations.js.map