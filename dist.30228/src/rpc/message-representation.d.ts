import type { DescField, DescMessage } from "@bufbuild/protobuf";
/** The scalar field of a wrapper (google.protobuf.StringValue and its like), if the message is one. */
export declare function wrappedField(desc: DescMessage | undefined): (DescField & {
    fieldKind: "scalar";
}) | undefined;
/** Singular wrappers outside a oneof are held as the bare scalar. */
export declare function isHeldUnwrapped(field: DescField): boolean;
/** Structs are held as plain JSON objects, except in Value. */
export declare function isHeldAsJson(field: DescField): boolean;
