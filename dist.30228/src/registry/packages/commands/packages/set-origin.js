import { packages } from "../../../collections.js";
import { transact } from "../../../context.js";
import { checkPreconditions, etagOf } from "../../../etag.js";
import { patched } from "../../../patch.js";
import { packageId, requireProject } from "../../lookup.js";
import { addPackage } from "../../new-rows.js";
import { checkNamespace } from "../../package-names.js";
/** The package as it now is. */
export function setOrigin(context, ref, origin, preconditions = [], tagOf = etagOf) {
    return transact(context, async (tx, now) => {
        const project = await requireProject(tx, ref);
        let found = await tx.get(packages, [ref.organization, project.uid, packageId(ref.package)]);
        checkPreconditions(preconditions, found && tagOf(found), "package", ref.package.name);
        if (found === undefined) {
            checkNamespace(ref.package);
            found = await addPackage(tx, context, now, project, ref.package);
        }
        const next = patched(found, origin, now);
        return next === found ? found : tx.update(packages, next);
    });
}
//# sourceMappingURL=set-origin.js.map