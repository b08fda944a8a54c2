import { type DescMessage, type Message } from "@bufbuild/protobuf";
/** The message with room for `reserved` bytes before it. */
export type MessageWriter = (message: Message, reserved: number) => Buffer;
export declare function messageWriter(desc: DescMessage): MessageWriter;
