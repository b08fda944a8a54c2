import { connectorVersions } from "../../collections.js";
import { hasLabels } from "../../labels.js";
import { checkPage, everyRow, pageByUpdate } from "../../paging.js";
import { refuseInvalid } from "../../violations.js";
import { checkLabelFilter, labelsOf } from "../labels.js";
import { orderOf, pageInOrder } from "../order.js";
import { requireConnector } from "../rows.js";
import { versionView } from "../views.js";
/** Most recently updated first. */
export async function listVersions(context, input) {
    const { labels = [] } = input;
    refuseInvalid([...checkPage(input.page), ...checkLabelFilter(labels)]);
    return context.store.read(async (tx) => {
        const connector = await requireConnector(tx, input);
        if (labels.length > 0) {
            const found = await labelledVersions(tx, connector, labelsOf(labels));
            const page = pageInOrder(found, orderOf(), input.page);
            return { ...page, items: page.items.map(({ version }) => versionView(connector, version)) };
        }
        const page = await pageByUpdate(tx, connectorVersions, [connector.organization, connector.uid], input.page);
        return {
            ...page,
            items: page.items.map((version) => versionView(connector, version)),
            totalCount: connector.versionCount,
        };
    });
}
async function labelledVersions(tx, connector, labels) {
    const found = [];
    const scope = [connector.organization, connector.uid];
    for await (const version of everyRow(tx, connectorVersions, { scope })) {
        const { uid: id, name, createTime, updateTime } = version;
        if (hasLabels(version, labels))
            found.push({ id, name, createTime, updateTime, version });
    }
    return found;
}
//# sourceMappingURL=list-versions.js.map