// The FieldMask of a PATCH that the members of its body fill, unless the client gives it.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt"
import { fieldOptions } from "../options.js"
import type { Binding } from "../routing/rules.js"

/** The one FieldMask of a request; of several none is meant. */
export function presenceMask(input: DescMessage): (DescField & { readonly fieldKind: "message" }) | undefined {
  const [mask, ...others] = input.fields.filter(isMask)
  return mask === undefined || others.length > 0 || fieldOptions(mask).membersOf !== "" ? undefined : mask
}

/** Whether the field is filled from the members of the body where the client does not give it. */
export function isPresenceMask({ method, httpMethod, body }: Binding, field: DescField): boolean {
  return httpMethod === "PATCH" && body.kind === "field" && presenceMask(method.input) === field
}

function isMask(field: DescField): field is DescField & { readonly fieldKind: "message" } {
  return field.fieldKind === "message" && field.message.typeName === FieldMaskSchema.typeName
}
