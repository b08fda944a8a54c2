// Deletes an action or a trigger of a draft.
import { transact } from "../../../context.js";
import { notFound } from "../../../errors.js";
import { checkPreconditions } from "../../../etag.js";
import { changedContents } from "../../children/limits.js";
import { operationTargets, removeReferences } from "../../children/references.js";
import { changePlace, contentsOf, findOperation, requireDraft } from "../../children/rows.js";
import { operationViews } from "../../children/views.js";
import { connectorOperations } from "../../collections.js";
/** Refuses with CONFLICT where the version is published. */
export async function deleteOperation(context, input) {
    const { operationKind: kind, operationName } = input;
    await transact(context, async (tx, now) => {
        const place = await requireDraft(tx, input);
        const stored = await findOperation(tx, place, kind, operationName);
        if (stored === undefined)
            throw notFound(kind, operationName);
        const [view] = await operationViews(tx, place, [stored]);
        checkPreconditions(input.preconditions, view?.etag, kind, operationName);
        await removeReferences(tx, stored, stored, operationTargets(stored));
        await tx.delete(connectorOperations, stored);
        await changePlace(tx, place, changedContents(contentsOf(place), kind, { count: -1, bytes: -stored.bytes }), now);
    });
}
//# sourceMappingURL=delete-operation.js.map