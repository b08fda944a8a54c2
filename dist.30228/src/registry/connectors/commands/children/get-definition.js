// Gets one definition.
import { notFound } from "../../../errors.js";
import { findDefinition, requirePlace } from "../../children/rows.js";
import { definitionView } from "../../children/views.js";
/** The definition of a version, or NOT_FOUND. */
export function getDefinition(context, name) {
    return context.store.read(async (tx) => {
        const place = await requirePlace(tx, name);
        const definition = await findDefinition(tx, place, name.definitionName);
        if (definition === undefined)
            throw notFound("definition", name.definitionName);
        return definitionView(tx, place, definition);
    });
}
//# sourceMappingURL=get-definition.js.map