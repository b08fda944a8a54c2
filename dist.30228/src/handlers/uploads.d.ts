import { type DescMessage, type MessageShape } from "@bufbuild/protobuf";
/**
 * The first message, and all of them, the first included. Refuses a stream without messages, and one whose first message lacks a
 * field that its proto says to be required: only the first one has to say where the upload goes.
 */
export declare function withFirst<Desc extends DescMessage>(schema: Desc, messages: AsyncIterable<MessageShape<Desc>>): Promise<{
    first: MessageShape<Desc>;
    all: AsyncIterable<MessageShape<Desc>>;
}>;
/** Bytes of no particular type. */
export declare function octets(data: Uint8Array): import("../../gen/google/api/httpbody_pb.js").HttpBody;
