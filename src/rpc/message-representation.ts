// How protobuf-es represents some message fields: wrappers as bare scalars, structs as JSON objects.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { isWrapperDesc } from "@bufbuild/protobuf/wkt"

/** The scalar field of a wrapper (google.protobuf.StringValue and its like), if the message is one. */
export function wrappedField(desc: DescMessage | undefined): (DescField & { fieldKind: "scalar" }) | undefined {
  return desc !== undefined && isWrapperDesc(desc) ? desc.fields[0] : undefined
}

/** Whether the field holds a wrapper as its bare scalar: singular wrappers outside a oneof do. */
export function isRepresentedUnwrapped(field: DescField): boolean {
  return field.fieldKind === "message" && field.oneof === undefined && wrappedField(field.message) !== undefined
}

/** Whether the field holds a google.protobuf.Struct as a plain JSON object: all do, except that of Value. */
export function isRepresentedAsJson(field: DescField): boolean {
  return field.message?.typeName === "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value"
}
