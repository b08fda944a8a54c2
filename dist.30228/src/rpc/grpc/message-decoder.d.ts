import { type DescMessage, type Message } from "@bufbuild/protobuf";
/** Throws what fromBinary throws. */
export type MessageDecoder = (data: Buffer) => Message;
export declare function messageDecoder(desc: DescMessage): MessageDecoder;
