import { requirePackage } from "../../lookup.js";
import { packageView } from "../../package-view.js";
/** The package with its latest version, or NOT_FOUND. */
export function getPackage(context, ref) {
    return context.store.read(async (tx) => packageView(tx, await requirePackage(tx, ref)));
}
//# sourceMappingURL=get-package.js.map