// Makes a published version a draft again; it is the latest or the default no longer.
import { transact } from "../../context.js";
import { checkPreconditions } from "../../etag.js";
import { resourceTypesOf } from "../kinds.js";
import { changeConnector, changeVersion, requireConnector, requireVersion, withoutPublished } from "../rows.js";
import { versionView } from "../views.js";
/** The version as a draft; a draft stays as it is. */
export async function unpublishVersion(context, input) {
    return transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        const version = await requireVersion(tx, connector, input.versionName);
        const view = versionView(connector, version);
        checkPreconditions(input.preconditions, view.etag, resourceTypesOf(input.kind).version, version.name);
        if (version.publishTime === undefined)
            return view;
        const draft = await changeVersion(tx, version, { publishTime: undefined }, now);
        const marks = await withoutPublished(tx, connector, version);
        return versionView(await changeConnector(tx, connector, marks, now), draft);
    });
}
//# sourceMappingURL=unpublish-version.js.map