// Creates definitions in a draft, all or none.
import { transact } from "../../../context.js";
import { alreadyExists } from "../../../errors.js";
import { entityOf } from "../../../every-field.js";
import { invalid, refuseInvalid, required, violation } from "../../../violations.js";
import { sourceOf } from "../../children/delete-definitions.js";
import { changedContents, MAX_CHILDREN } from "../../children/limits.js";
import { definitionBytes, schemaMembers } from "../../children/new-definition.js";
import { addReferences, nameTarget, unmarkMissing } from "../../children/references.js";
import { allDefinitions, changePlace, contentsOf, requireDraft } from "../../children/rows.js";
import { checkDefinition } from "../../children/rules.js";
import { definitionView, schemasLocation } from "../../children/views.js";
import { connectorDefinitions, connectorMissingTargets, connectorSchemas } from "../../collections.js";
/** In the order of the request. */
export async function createDefinitions(context, input) {
    const { definitions } = input;
    checkRequest(definitions);
    return transact(context, async (tx, now) => {
        const place = await requireDraft(tx, input);
        const [organization, versionUid] = place.scope;
        const existing = await allDefinitions(tx, place);
        const taken = new Set(existing.map(({ name }) => name));
        for (const { name } of definitions)
            if (taken.has(name))
                throw alreadyExists("definition", name);
        const known = {
            names: new Set([...taken, ...definitions.map(({ name }) => name)]),
            uids: new Set(existing.map(({ uid }) => uid)),
        };
        const location = schemasLocation(place);
        const found = definitions.map(({ schema }, i) => schemaMembers(schema ?? NO_SCHEMA, location, known, i));
        const violations = found.flatMap(({ violations }) => violations);
        refuseInvalid(violations);
        const rows = definitions.map((definition, i) => {
            const { name, accept, description, schema = NO_SCHEMA } = definition;
            return entityOf({
                uid: context.newId(),
                organization,
                versionUid,
                name,
                accept: [...accept],
                description,
                ...found[i].members,
                bytes: definitionBytes(definition, Buffer.byteLength(schema.content ?? "")),
                createTime: now,
                updateTime: now,
            });
        });
        const contents = changedContents(contentsOf(place), "definition", {
            count: rows.length,
            bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
        });
        const scope = place.scope;
        const mayBeMissing = (await tx.page(connectorMissingTargets, { scope, limit: 1 })).items.length > 0;
        const created = [];
        for (const [i, row] of rows.entries()) {
            created.push(await tx.create(connectorDefinitions, row));
            const { content = "" } = definitions[i]?.schema ?? NO_SCHEMA;
            await tx.create(connectorSchemas, { organization, versionUid, definitionUid: row.uid, content });
            await addReferences(tx, row, sourceOf(row), row.targets);
            if (mayBeMissing)
                await unmarkMissing(tx, row, nameTarget(row.name));
        }
        await changePlace(tx, place, contents, now);
        const views = [];
        for (const definition of created)
            views.push(await definitionView(tx, place, definition));
        return views;
    });
}
const NO_SCHEMA = { contentType: "", content: "" };
function checkRequest(definitions) {
    const max = MAX_CHILDREN.definition;
    if (definitions.length === 0) {
        throw invalid(violation("definitions", "must hold at least one", "REQUIRED"));
    }
    if (definitions.length > max)
        throw invalid(violation("definitions", `holds at most ${max}`));
    const names = new Set();
    const violations = definitions.flatMap((definition, i) => {
        const problems = checkDefinition(definition, i);
        if (definition.schema === undefined)
            problems.push(required("schema", i));
        if (names.has(definition.name) && definition.name !== "") {
            problems.push(violation("name", "another definition of the request has this name", "DUPLICATE", i));
        }
        names.add(definition.name);
        return problems;
    });
    refuseInvalid(violations);
}
//# sourceMappingURL=create-definitions.js.map