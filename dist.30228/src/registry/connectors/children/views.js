// What is answered of definitions, actions and triggers. Everything of one answer is read in one transaction or snapshot.
import { createHash } from "node:crypto";
import { etagOf } from "../../etag.js";
import { listReferences } from "./references.js";
import { definitionsByUid } from "./rows.js";
/** Path of the schemas of a version, with a slash at its end. */
export function schemasLocation({ connector, version }) {
    return `/o/${connector.organization}/schemas/${connector.id}/${encodeURIComponent(version.name)}/`;
}
/** The definition with what refers to it. */
export async function definitionView(tx, place, definition) {
    const referencedBy = await listReferences(tx, definition);
    const shown = referencedBy.map(({ uid, name }) => `${uid}/${name}`).join();
    return { ...plainView(place, definition), referencedBy, etag: etagOf(definition, shown === "" ? "" : hash(shown)) };
}
function plainView(place, definition) {
    const location = `${schemasLocation(place)}${definition.uid}.${extensionOf(definition.contentType)}`;
    return { definition, location, referencedBy: undefined, etag: etagOf(definition) };
}
/** The operations, each with the definitions that it links to. */
export async function operationViews(tx, place, operations) {
    const uids = new Set(operations.flatMap((operation) => linksOf(operation).map(({ link }) => link.definitionUid)));
    const definitions = await definitionsByUid(tx, place, uids);
    return operations.map((operation) => operationView(place, operation, definitions));
}
function operationView(place, operation, definitions) {
    const views = new Map();
    const errors = [];
    for (const { place: linkPlace, link } of linksOf(operation)) {
        const definition = definitions.get(link.definitionUid);
        if (definition !== undefined)
            views.set(definition.uid, plainView(place, definition));
        else
            errors.push({ place: linkPlace, message: "refers to a definition that was deleted", severity: "error" });
    }
    // Each definition in the answer, and that the others are not there.
    const marks = [...views.values()].map(({ etag }) => etag).join();
    const mark = marks === "" && errors.length === 0 ? "" : hash(`${marks}/${errors.length}`);
    return { operation, definitions: views, errors, etag: etagOf(operation, mark) };
}
/** Every link of the operation with its place. */
export function linksOf({ requestBody, responses, }) {
    return [
        ...(requestBody?.definitions ?? []).map((link, index) => ({ place: { index }, link })),
        ...responses.flatMap(({ definitions }, response) => definitions.map((link, index) => ({ place: { response, index }, link }))),
    ];
}
function extensionOf(contentType) {
    const type = contentType.toLowerCase();
    if (type.includes("json"))
        return "json";
    if (type.includes("yaml") || type.includes("yml"))
        return "yaml";
    return type.includes("xml") || type.includes("xsd") ? "xsd" : "txt";
}
function hash(text) {
    return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}
//# sourceMappingURL=views.js.map