import { transact } from "../../../context.js";
import { notFound } from "../../../errors.js";
import { checkPreconditions } from "../../../etag.js";
import { invalid, violation } from "../../../violations.js";
import { deleteDefinitionRows } from "../../children/delete-definitions.js";
import { MAX_CHILDREN } from "../../children/limits.js";
import { allDefinitions, changePlace, findDefinition, requireDraft } from "../../children/rows.js";
import { definitionView } from "../../children/views.js";
/** Refuses with REFERENCED, unless forced, where something refers to it. */
export async function deleteDefinition(context, input) {
    await transact(context, async (tx, now) => {
        const place = await requireDraft(tx, input);
        const definition = await findDefinition(tx, place, input.definitionName);
        if (definition === undefined)
            throw notFound("definition", input.definitionName);
        checkPreconditions(input.preconditions, (await definitionView(tx, place, definition)).etag, "definition", definition.name);
        await changePlace(tx, place, await deleteDefinitionRows(tx, place, [definition], input.force), now);
    });
}
/** All of them are deleted, or none. Refuses with REFERENCED, unless forced, where something that stays refers to one. */
export async function deleteDefinitions(context, input) {
    const { ids, names, all, force } = input;
    if (all && ids.length + names.length > 0)
        throw invalid(violation("all", "excludes ids and names"));
    if (!all && ids.length + names.length === 0) {
        throw invalid(violation("ids", "one of ids, names and all is required", "REQUIRED"));
    }
    // The same one may be named twice in one list, for what that is worth; the bound is for what is looked at.
    for (const [field, list] of [["ids", ids], ["names", names]]) {
        const max = MAX_CHILDREN.definition;
        if (list.length > max)
            throw invalid(violation(field, `holds at most ${max}`));
    }
    await transact(context, async (tx, now) => {
        const place = await requireDraft(tx, input);
        const definitions = all ? await allDefinitions(tx, place) : await selected(tx, place, input);
        if (definitions.length === 0)
            return;
        await changePlace(tx, place, await deleteDefinitionRows(tx, place, definitions, force), now);
    });
}
async function selected(tx, place, { ids, names }) {
    const existing = await allDefinitions(tx, place);
    const byUid = new Map(existing.map((definition) => [definition.uid, definition]));
    const byName = new Map(existing.map((definition) => [definition.name, definition]));
    const found = new Map();
    for (const id of ids) {
        const definition = byUid.get(id);
        if (definition === undefined)
            throw notFound("definition", id);
        found.set(id, definition);
    }
    const named = new Map();
    for (const [i, name] of names.entries()) {
        const definition = byName.get(name);
        if (definition === undefined)
            throw notFound("definition", name);
        if (found.has(definition.uid)) {
            throw invalid(violation("names", `'${name}' is among the ids too`, "DUPLICATE", i));
        }
        named.set(definition.uid, definition);
    }
    return [...found.values(), ...named.values()];
}
//# sourceMappingURL=delete-definitions.js.map