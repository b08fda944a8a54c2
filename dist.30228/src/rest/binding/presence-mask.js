import { FieldMaskSchema } from "@bufbuild/protobuf/wkt";
import { fieldOptions } from "../options.js";
/** The one FieldMask of a request; of several none is meant. */
export function presenceMask(input) {
    const [mask, ...others] = input.fields.filter(isMask);
    return mask === undefined || others.length > 0 || fieldOptions(mask).membersOf !== "" ? undefined : mask;
}
/** Whether the field is filled from the members of the body where the client does not give it. */
export function isPresenceMask({ method, httpMethod, body }, field) {
    return httpMethod === "PATCH" && body.kind === "field" && presenceMask(method.input) === field;
}
function isMask(field) {
    return field.fieldKind === "message" && field.message.typeName === FieldMaskSchema.typeName;
}
//# sourceMappingURL=presence-mask.js.map