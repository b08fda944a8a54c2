// Definitions of a version, most recently updated first. A list by name reads all of them.
import { checkPage } from "../../../paging.js";
import { refuseInvalid } from "../../../violations.js";
import { pageOfChildren } from "../../children/pages.js";
import { contentsOf, requirePlace } from "../../children/rows.js";
import { definitionView } from "../../children/views.js";
import { connectorDefinitions } from "../../collections.js";
/** A page of a version's definitions, most recently updated first. */
export async function listDefinitions(context, input) {
    refuseInvalid(checkPage(input.page));
    const { nameFilter, page } = input;
    return context.store.read(async (tx) => {
        const place = await requirePlace(tx, input);
        const query = { scope: place.scope, prefix: [], total: contentsOf(place).definition, nameFilter, page };
        const { items: rows, ...rest } = await pageOfChildren(tx, connectorDefinitions, query);
        const items = [];
        for (const row of rows)
            items.push(await definitionView(tx, place, row));
        return { ...rest, items };
    });
}
//# sourceMappingURL=list-definitions.js.map