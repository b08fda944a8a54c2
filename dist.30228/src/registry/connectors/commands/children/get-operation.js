// Gets one action or trigger.
import { notFound } from "../../../errors.js";
import { findOperation, requirePlace } from "../../children/rows.js";
import { operationViews } from "../../children/views.js";
/** The action or trigger of a version, or NOT_FOUND. */
export function getOperation(context, name) {
    return context.store.read(async (tx) => {
        const place = await requirePlace(tx, name);
        const operation = await findOperation(tx, place, name.operationKind, name.operationName);
        if (operation === undefined)
            throw notFound(name.operationKind, name.operationName);
        const [view] = await operationViews(tx, place, [operation]);
        return view;
    });
}
//# sourceMappingURL=get-operation.js.map