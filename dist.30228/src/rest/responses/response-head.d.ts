import type { DescField, Message } from "@bufbuild/protobuf";
import type { Call } from "../../rpc/call.js";
import { type Headers } from "../http.js";
import type { JsonCodec } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
export interface AnswerHead {
    status: number;
    readonly headers: Headers;
    /** As the implementation gave it. */
    etag: string | undefined;
}
export type HeadWriter = (message: Message, call: Call) => AnswerHead;
/** Fields of the response but for `omit`, and of the message that its body is. */
export declare function createHeadWriter(binding: Binding, codec: JsonCodec, omit?: DescField): HeadWriter;
