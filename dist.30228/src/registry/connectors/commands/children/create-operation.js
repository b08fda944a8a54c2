// Creates an action or a trigger in a draft.
import { transact } from "../../../context.js";
import { alreadyExists } from "../../../errors.js";
import { createRow } from "../../../every-field.js";
import { changedContents } from "../../children/limits.js";
import { operationContent } from "../../children/new-operation.js";
import { addReferences, operationTargets } from "../../children/references.js";
import { changePlace, contentsOf, findOperation, requireDraft } from "../../children/rows.js";
import { operationViews } from "../../children/views.js";
import { connectorOperations } from "../../collections.js";
/** The new action or trigger. Refuses with CONFLICT where the version is published, with ALREADY_EXISTS a taken name. */
export function createOperation(context, input) {
    const { operationKind: kind, operation } = input;
    return transact(context, async (tx, now) => {
        const place = await requireDraft(tx, input);
        const { content, bytes } = await operationContent(tx, context, place, kind, operation);
        if ((await findOperation(tx, place, kind, content.name)) !== undefined)
            throw alreadyExists(kind, content.name);
        const contents = changedContents(contentsOf(place), kind, { count: 1, bytes });
        const [organization, versionUid] = place.scope;
        const created = await createRow(tx, connectorOperations, {
            name: content.name,
            summary: content.summary,
            description: content.description,
            method: content.method,
            path: content.path,
            parameters: content.parameters,
            requestBody: content.requestBody,
            responses: content.responses,
            uid: context.newId(),
            organization,
            versionUid,
            kind,
            bytes,
            createTime: now,
            updateTime: now,
        });
        await addReferences(tx, created, created, operationTargets(created));
        await changePlace(tx, place, contents, now);
        const [view] = await operationViews(tx, place, [created]);
        return view;
    });
}
//# sourceMappingURL=create-operation.js.map