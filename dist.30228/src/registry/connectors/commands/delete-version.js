import { connectorVersions, tombstones } from "../../collections.js";
import { transact } from "../../context.js";
import { checkPreconditions } from "../../etag.js";
import { resourceTypesOf, versionConflict } from "../kinds.js";
import { changeConnector, requireConnector, requireVersion, withoutPublished } from "../rows.js";
import { versionView } from "../views.js";
/** Refuses with CONFLICT, unless forced, a published version. */
export async function deleteVersion(context, input) {
    await transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        const version = await requireVersion(tx, connector, input.versionName);
        checkPreconditions(input.preconditions, versionView(connector, version).etag, resourceTypesOf(input.kind).version, version.name);
        const isPublished = version.publishTime !== undefined;
        if (isPublished && !input.force) {
            throw versionConflict(input.kind, version.name, "is published: unpublish it, or use force");
        }
        await tx.create(tombstones, {
            uid: version.uid,
            organization: version.organization,
            kind: "connector-version",
            createTime: now,
        });
        await tx.delete(connectorVersions, version);
        const marks = isPublished ? await withoutPublished(tx, connector, version) : {};
        await changeConnector(tx, connector, { ...marks, versionCount: connector.versionCount - 1 }, now);
    });
}
//# sourceMappingURL=delete-version.js.map