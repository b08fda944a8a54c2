import { requireConnector } from "../rows.js";
import { connectorView } from "../views.js";
/** The connector with its versions, or NOT_FOUND. */
export function getConnector(context, name) {
    return context.store.read(async (tx) => connectorView(tx, await requireConnector(tx, name)));
}
//# sourceMappingURL=get-connector.js.map