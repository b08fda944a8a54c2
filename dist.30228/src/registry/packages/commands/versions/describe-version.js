import { notFound } from "../../../errors.js";
import { findPackageVersion, requirePackage } from "../../lookup.js";
/** The version with its package, or NOT_FOUND. */
export function describeVersion(context, ref) {
    return context.store.read(async (tx) => {
        const found = await requirePackage(tx, ref);
        const version = await findPackageVersion(tx, found, ref.version);
        if (version === undefined)
            throw notFound("package-version", ref.version);
        return { package: found, version };
    });
}
//# sourceMappingURL=describe-version.js.map