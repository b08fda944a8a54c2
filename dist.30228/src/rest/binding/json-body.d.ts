import type { DescField, Message } from "@bufbuild/protobuf";
import { type JsonCodec, type Violation } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
export interface JsonBody {
    /** `text` is "" where no body came. Answers the paths of the members present, relative to the body. */
    read(text: string, message: Message, violations: Violation[]): readonly string[];
    /** After query and path were bound: fills a PATCH's mask, if nothing else has. */
    complete(message: Message, present: readonly string[]): void;
}
/** Compiles how the JSON body of a binding is read. */
export declare function createJsonBody(binding: Binding, codec: JsonCodec): JsonBody;
/** Reads one part of a multipart body, or one element of a stream, into a field. */
export declare function createFieldBody(binding: Binding, field: DescField, codec: JsonCodec): JsonBody["read"];
