import { requireConnector, requireVersion } from "../rows.js";
import { versionView } from "../views.js";
/** The version, or NOT_FOUND. */
export function getVersion(context, name) {
    return context.store.read(async (tx) => {
        const connector = await requireConnector(tx, name);
        return versionView(connector, await requireVersion(tx, connector, name.versionName));
    });
}
//# sourceMappingURL=get-version.js.map