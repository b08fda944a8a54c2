import { everyRow } from "../../paging.js";
import { connectorDefinitions, connectorOperations, connectorSchemas } from "../collections.js";
import { sourceOf } from "./delete-definitions.js";
import { fileStem } from "./new-definition.js";
import { addReferences, markMissing, operationTargets, uidTarget } from "./references.js";
import { allDefinitions } from "./rows.js";
import { parseJson } from "./rules.js";
import { isJson, schemaReferences } from "./schema-references.js";
import { schemasLocation } from "./views.js";
/** Into a version that has no children yet. Its contents are those of the source: the caller writes them. */
export async function copyChildren(tx, context, from, to, now) {
    const definitions = await allDefinitions(tx, from);
    const operations = await allOperations(tx, from);
    const contents = new Map();
    for (const { uid } of definitions) {
        contents.set(uid, (await tx.get(connectorSchemas, [...from.scope, uid]))?.content ?? "");
    }
    const uids = new Map(definitions.map(({ uid }) => [uid, context.newId()]));
    const newUid = (uid) => uids.get(uid) ?? uid;
    const [organization, versionUid] = to.scope;
    const missing = new Set();
    for (const { revision: _, ...definition } of definitions) {
        const targets = definition.targets.map((target) => moved(target, newUid));
        const content = movedUrls(contents.get(definition.uid) ?? "", definition, from, to, newUid);
        const copy = {
            ...definition,
            uid: newUid(definition.uid),
            organization,
            versionUid,
            targets,
            createTime: now,
            updateTime: now,
        };
        await tx.create(connectorDefinitions, copy);
        await tx.create(connectorSchemas, { organization, versionUid, definitionUid: copy.uid, content });
        await addReferences(tx, copy, sourceOf(copy), targets);
        for (const target of targets)
            missing.add(target);
    }
    for (const { revision: _, ...operation } of operations) {
        const links = (all) => all.map(({ definitionUid }) => ({ id: context.newId(), definitionUid: newUid(definitionUid) }));
        const { requestBody } = operation;
        const copy = {
            ...operation,
            uid: context.newId(),
            organization,
            versionUid,
            ...(requestBody && { requestBody: { ...requestBody, definitions: links(requestBody.definitions) } }),
            responses: operation.responses.map((response) => ({
                ...response,
                id: context.newId(),
                definitions: links(response.definitions),
            })),
            createTime: now,
            updateTime: now,
        };
        await tx.create(connectorOperations, copy);
        const targets = operationTargets(copy);
        await addReferences(tx, copy, copy, targets);
        for (const target of targets)
            missing.add(target);
    }
    // What was missing in the source is missing in the copy.
    for (const { name } of definitions)
        missing.delete(`n:${name}`);
    for (const uid of uids.values())
        missing.delete(uidTarget(uid));
    for (const target of missing)
        await markMissing(tx, { organization, versionUid }, target);
}
async function allOperations(tx, { scope }) {
    const operations = [];
    for await (const operation of everyRow(tx, connectorOperations, { scope }))
        operations.push(operation);
    return operations;
}
function moved(target, newUid) {
    return target.startsWith("i:") ? uidTarget(newUid(target.slice(2))) : target;
}
/** The content with each URL of a schema of the source led to the copy. */
function movedUrls(content, { contentType, targets }, from, to, newUid) {
    const location = schemasLocation(from);
    const parsed = targets.length > 0 && isJson(contentType) ? parseJson(content) : undefined;
    if (parsed === undefined)
        return content;
    return schemaReferences(parsed.value, location).reduce((text, reference) => {
        if (reference.kind === "name")
            return text;
        const stem = fileStem(reference.file);
        const file = reference.file.replace(stem, newUid(stem));
        const start = reference.text.lastIndexOf(location);
        if (start < 0)
            return text;
        const url = `${reference.text.slice(0, start)}${schemasLocation(to)}${file}`;
        return text.replaceAll(JSON.stringify(reference.text), () => JSON.stringify(url));
    }, content);
}
//# sourceMappingURL=copy.js.map