import type { DescField, DescMessage, Message } from "@bufbuild/protobuf";
import type { Call } from "../../rpc/call.js";
import type { Exchange } from "../exchange.js";
import type { JsonCodec } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
import { type AnswerHead } from "./response-head.js";
export type Answerer = (exchange: Exchange, message: Message, call: Call) => void;
/** What google.api.HttpBody says, wherever its message type was generated. */
export interface HttpBodyValue {
    readonly contentType: string;
    readonly data: Uint8Array;
}
export declare const HTTP_BODY = "google.api.HttpBody";
/** Whether the message is a google.api.HttpBody. */
export declare function isHttpBody(message: DescMessage | undefined): boolean;
/** How to get the body from a response, if the response is or has a google.api.HttpBody. */
export declare function httpBodyOf(output: DescMessage, responseBody: DescField | undefined): ((message: Message) => HttpBodyValue | undefined) | undefined;
/** Compiles how the responses of a binding are written. */
export declare function createAnswerer(binding: Binding, codec: JsonCodec, takesIfMatch: boolean): Answerer;
/** The media type of a body; bytes of none are an octet stream. */
export declare function contentTypeOf(body: HttpBodyValue | undefined): string;
/** Whether the request only reads. */
export declare function isRead(exchange: Exchange): boolean;
/** Whether If-Match or If-None-Match, well-formed as the binder has seen, has decided the response. */
export declare function answersPrecondition(exchange: Exchange, head: AnswerHead & {
    etag: string;
}, takesIfMatch: boolean): boolean;
