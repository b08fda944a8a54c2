// Deletes a package with its versions: one write makes them unreachable, the sweeper removes them later.
import { packages, tombstones } from "../../../collections.js";
import { transact } from "../../../context.js";
import { checkPreconditions } from "../../../etag.js";
import { requirePackage } from "../../lookup.js";
import { packageView } from "../../package-view.js";
/** Answers with the package as it was. */
export function deletePackage(context, ref, preconditions, tagOf = ({ etag }) => etag) {
    return transact(context, async (tx, now) => {
        const view = await packageView(tx, await requirePackage(tx, ref));
        checkPreconditions(preconditions, tagOf(view), "package", ref.package.name);
        const { uid, organization } = view.package;
        await tx.create(tombstones, { uid, organization, kind: "package", createTime: now });
        await tx.delete(packages, view.package);
        return view;
    });
}
//# sourceMappingURL=delete-package.js.map