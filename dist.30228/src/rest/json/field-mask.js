import { fieldOptions } from "../options.js";
import { Fault } from "./fault.js";
const PATH = /^[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*$/;
const malformed = new Fault("INVALID_VALUE", "must be field paths such as displayName,owner.email");
/**
 * `protoNames`: takes display_name as well as displayName, as queries may. A mask that is tied to a message by members_of knows
 * that message's own JSON names; every other name is turned into snake_case.
 */
export function maskParser(field, protoNames) {
    const root = field && maskedMessage(field);
    return (text) => {
        if (text === "")
            return [];
        const paths = [];
        for (const path of text.split(",")) {
            if (path !== "*" && !(PATH.test(path) && (protoNames || !path.includes("_"))))
                return malformed;
            paths.push(protoPath(path, root));
        }
        return paths;
    };
}
/** JSON: a string. Throws for a path that does not come back the same. */
export function writeMask(paths) {
    return JSON.stringify(paths.map(camelCase).join(","));
}
function camelCase(path) {
    const camel = path.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    if (snakeCase(camel) !== path || camel.includes("_")) {
        throw new Error(`cannot write the FieldMask path ${JSON.stringify(path)}: it has no lowerCamelCase form`);
    }
    return camel;
}
function snakeCase(path) {
    return path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function protoPath(path, root) {
    let message = root;
    const segments = [];
    for (const segment of path.split(".")) {
        const field = message?.fields.find((each) => each.jsonName === segment);
        message = field?.fieldKind === "message" ? field.message : undefined;
        segments.push(field?.name ?? snakeCase(segment));
    }
    return segments.join(".");
}
function maskedMessage(field) {
    const { membersOf } = fieldOptions(field);
    return field.parent.fields.find((each) => each.name === membersOf)?.message;
}
//# sourceMappingURL=field-mask.js.map