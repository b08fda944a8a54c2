import { isWrapperDesc } from "@bufbuild/protobuf/wkt";
/** The scalar field of a wrapper (google.protobuf.StringValue and its like), if the message is one. */
export function wrappedField(desc) {
    return desc !== undefined && isWrapperDesc(desc) ? desc.fields[0] : undefined;
}
/** Singular wrappers outside a oneof are held as the bare scalar. */
export function isHeldUnwrapped(field) {
    return field.fieldKind === "message" && field.oneof === undefined && wrappedField(field.message) !== undefined;
}
/** Structs are held as plain JSON objects, except in Value. */
export function isHeldAsJson(field) {
    return field.message?.typeName === "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value";
}
//# sourceMappingURL=message-representation.js.map