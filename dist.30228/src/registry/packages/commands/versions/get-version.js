import { requirePackageVersion } from "../../lookup.js";
/** The version, or NOT_FOUND. */
export function getPackageVersion(context, ref) {
    return requirePackageVersion(context.store, ref);
}
//# sourceMappingURL=get-version.js.map