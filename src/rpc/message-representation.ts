// The forms in which protobuf-es holds the values of some message fields: not as messages.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { isWrapperDesc } from "@bufbuild/protobuf/wkt"

/** The scalar field of a wrapper (google.protobuf.StringValue and its like), if the message is one. */
export function wrappedField(desc: DescMessage | undefined): (DescField & { fieldKind: "scalar" }) | undefined {
  return desc !== undefined && isWrapperDesc(desc) ? desc.fields[0] : undefined
}

/** Singular wrappers outside a oneof are held as the bare scalar. */
export function isHeldUnwrapped(field: DescField): boolean {
  return field.fieldKind === "message" && field.oneof === undefined && wrappedField(field.message) !== undefined
}

/** Structs are held as plain JSON objects, except in Value. */
export function isHeldAsJson(field: DescField): boolean {
  return field.message?.typeName === "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value"
}
