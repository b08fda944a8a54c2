// Gets the content of a definition's schema by the last segment of its URL: the definition's uid or name, and an extension.
import { notFound } from "../../../errors.js";
import { etagOf } from "../../../etag.js";
import { fileStem } from "../../children/new-definition.js";
import { findDefinition, findDefinitionByUid, requirePlace } from "../../children/rows.js";
import { connectorSchemas } from "../../collections.js";
/** The content of a definition's schema by the name of its file, or NOT_FOUND. */
export function getSchema(context, input) {
    return context.store.read(async (tx) => {
        const place = await requirePlace(tx, input);
        const stem = fileStem(input.file);
        const definition = (await findDefinitionByUid(tx, place, stem)) ?? (await findDefinition(tx, place, stem));
        const schema = definition && (await tx.get(connectorSchemas, [...place.scope, definition.uid]));
        if (definition === undefined || schema === undefined)
            throw notFound("schema", input.file);
        return { contentType: definition.contentType, content: schema.content, etag: etagOf(definition) };
    });
}
//# sourceMappingURL=get-schema.js.map