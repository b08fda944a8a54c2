import { everyRow, pageByUpdate } from "../../paging.js";
import { orderOf, pageInOrder } from "../order.js";
/** Without a filter one range of the index; with one all rows are read. */
export async function pageOfChildren(tx, collection, { scope, prefix, total, nameFilter, page }) {
    if (nameFilter === "")
        return { ...(await pageByUpdate(tx, collection, scope, page, prefix)), totalCount: total };
    const wanted = nameFilter.toLowerCase();
    const rows = [];
    for await (const row of everyRow(tx, collection, { scope, index: "updated", prefix })) {
        const { uid: id, name, createTime, updateTime } = row;
        if (name.toLowerCase().includes(wanted))
            rows.push({ id, name, createTime, updateTime, row });
    }
    const found = pageInOrder(rows, orderOf(), page);
    return { ...found, items: found.items.map(({ row }) => row) };
}
//# sourceMappingURL=pages.js.map