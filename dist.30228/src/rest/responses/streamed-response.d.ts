import type { Message } from "@bufbuild/protobuf";
import type { Call } from "../../rpc/call.js";
import type { Exchange } from "../exchange.js";
import type { JsonCodec } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
export declare const STREAM_TYPES: readonly ["application/x-ndjson", "text/event-stream", "application/json"];
export type StreamType = (typeof STREAM_TYPES)[number];
export interface StreamAnswerer {
    /** Never rejects. `type` is of no interest for bytes. */
    answer(exchange: Exchange, messages: AsyncIterable<Message>, call: Call, type: StreamType): Promise<void>;
}
/** Compiles how the streamed responses of a binding are written. */
export declare function createStreamAnswerer(binding: Binding, codec: JsonCodec): StreamAnswerer;
