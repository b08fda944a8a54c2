import { type DescMessage, type Message, type MessageInitShape } from "@bufbuild/protobuf";
export type Initializer = (init: MessageInitShape<DescMessage> | Message | undefined) => Message;
/** Returns a message of the type as it is; of undefined an empty one. */
export declare function initializer(desc: DescMessage): Initializer;
