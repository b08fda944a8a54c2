// From what a caller sends to a definition as it is stored: what its schema refers to is found, and must be there.
import { createHash } from "node:crypto";
import { violation } from "../../violations.js";
import { nameTarget, uidTarget } from "./references.js";
import { parseJson } from "./rules.js";
import { isJson, schemaReferences } from "./schema-references.js";
/**
 * What a schema makes of its definition, or what is wrong with it.
 * @param location Path of the schemas of the version.
 * @param indexes The definition's place in a list of them; none outside a list.
 */
export function schemaMembers({ contentType, content = "" }, location, known, ...indexes) {
    const parsed = isJson(contentType) ? parseJson(content) : undefined;
    const targets = new Set();
    const violations = [];
    for (const reference of parsed === undefined ? [] : schemaReferences(parsed.value, location)) {
        const target = targetOf(reference, known);
        if (target !== undefined)
            targets.add(target);
        else {
            const problem = `"$ref": "${reference.text}" refers to no definition`;
            violations.push(violation("content", problem, "NOT_FOUND", ...indexes));
        }
    }
    const contentSha256 = createHash("sha256").update(content).digest("hex");
    return { members: { contentType, contentSha256, targets: [...targets] }, violations };
}
function targetOf(reference, { names, uids }) {
    if (reference.kind === "name")
        return names.has(reference.name) ? nameTarget(reference.name) : undefined;
    const stem = fileStem(reference.file);
    if (uids.has(stem))
        return uidTarget(stem);
    return names.has(stem) ? nameTarget(stem) : undefined;
}
const EXTENSION = /\.(json|yaml|xsd|txt)$/;
/** The name of a schema's file without its extension: the uid or the name of its definition. */
export function fileStem(file) {
    return file.replace(EXTENSION, "");
}
/** What a definition counts for in the bytes of its version. */
export function definitionBytes({ name, accept, description = "" }, contentBytes) {
    return Buffer.byteLength(name + accept.join() + description) + contentBytes;
}
//# sourceMappingURL=new-definition.js.map