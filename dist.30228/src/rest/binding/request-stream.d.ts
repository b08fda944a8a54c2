import type { Message } from "@bufbuild/protobuf";
import { ConnectError } from "@connectrpc/connect";
import type { Exchange } from "../exchange.js";
import type { Violation } from "../json/codec.js";
import type { Route, Target } from "../routing/route.js";
import { type ChunkStream } from "./body.js";
export interface RequestStream {
    readonly messages: AsyncIterable<Message>;
    /** What was wrong with the request's body, once that is known. */
    readonly failure: ConnectError | undefined;
    /** The body to its end: clients that only send first and listen then must get there. Never rejects. */
    drain(): Promise<void>;
    /** Nobody wants any more of it. */
    release(): void;
}
/** The messages of a streamed request, read as they arrive. */
export declare function createRequestStream(chunks: ChunkStream, produce: () => AsyncGenerator<Message>): RequestStream;
/** The request's first message as far as it doesn't come from the body. */
export declare function bindFirst(exchange: Exchange, route: Route, target: Target, violations: Violation[]): Message;
/** A body of bytes: one message a chunk, at least one. */
export declare function uploadMessages(chunks: ChunkStream, route: Route, upload: NonNullable<Route["upload"]>, first: Message, contentType: string | undefined): AsyncGenerator<Message>;
/** A body of JSON values: one message each, none for no body and for []. What comes from outside the body is in the first. */
export declare function jsonMessages(chunks: ChunkStream, exchange: Exchange, route: Route, target: Target, first: Message, violationsOutside: readonly Violation[]): AsyncGenerator<Message>;
