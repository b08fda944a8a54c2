import type { DescField, DescMessage } from "@bufbuild/protobuf";
import type { Binding } from "../routing/rules.js";
/** The one FieldMask of a request; of several none is meant. */
export declare function presenceMask(input: DescMessage): (DescField & {
    readonly fieldKind: "message";
}) | undefined;
/** Whether the field is filled from the members of the body where the client does not give it. */
export declare function isPresenceMask({ method, httpMethod, body }: Binding, field: DescField): boolean;
