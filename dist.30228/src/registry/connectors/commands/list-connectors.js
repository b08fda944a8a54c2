import { connectors } from "../../collections.js";
import { checkPage, everyRow, pageByUpdate } from "../../paging.js";
import { refuseInvalid } from "../../violations.js";
import { checkFilter, filterTest } from "../filter.js";
import { checkOrder, isByUpdate, orderOf, pageInOrder } from "../order.js";
import { connectorCount } from "../rows.js";
import { connectorView } from "../views.js";
/** A page of the connectors that pass the filter, in the order that is asked for. */
export async function listConnectors(context, input) {
    refuseInvalid([...checkPage(input.page), ...checkFilter(input.filter), ...checkOrder(input.sort)]);
    return context.store.read(async (tx) => {
        const page = await pageOfRows(tx, input);
        const items = [];
        for (const connector of page.items)
            items.push(await connectorView(tx, connector));
        return { ...page, items };
    });
}
async function pageOfRows(tx, input) {
    const { organization, kind, page, sort } = input;
    const scope = [organization, kind];
    const test = filterTest(input.filter);
    if (test === undefined && isByUpdate(sort)) {
        return {
            ...(await pageByUpdate(tx, connectors, scope, page)),
            totalCount: await connectorCount(tx, organization, kind),
        };
    }
    const rows = [];
    for await (const row of everyRow(tx, connectors, { scope })) {
        if (test === undefined || test(row))
            rows.push(row);
    }
    return pageInOrder(rows, orderOf(sort), page);
}
//# sourceMappingURL=list-connectors.js.map