// Deletes a connector in one write: what is under it is found by its uid, so it is out of reach at once and swept later.
import { connectors, tombstones } from "../../collections.js";
import { transact } from "../../context.js";
import { conflict } from "../../errors.js";
import { checkPreconditions } from "../../etag.js";
import { resourceTypesOf } from "../kinds.js";
import { changeConnectorCount, requireConnector } from "../rows.js";
import { connectorEtag } from "../views.js";
/** Refuses with CONFLICT, unless forced, a connector with published versions. */
export async function deleteConnector(context, input) {
    const { kind, organization, id } = input;
    const { connector: resourceType } = resourceTypesOf(kind);
    await transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        checkPreconditions(input.preconditions, connectorEtag(connector), resourceType, id);
        if (connector.publishedCount > 0 && !input.force) {
            throw conflict(resourceType, id, "has published versions: unpublish them first, or use force");
        }
        await changeConnectorCount(tx, connector, -1);
        await tx.create(tombstones, { uid: connector.uid, organization, kind: "connector", createTime: now });
        await tx.delete(connectors, connector);
    });
}
//# sourceMappingURL=delete-connector.js.map