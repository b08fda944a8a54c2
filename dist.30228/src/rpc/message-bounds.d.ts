import { type DescMessage } from "@bufbuild/protobuf";
/** Values in one message, those of the messages in it included: fields, elements of lists, entries of maps. */
export declare const MAX_VALUES = 100000;
/**
 * Throws InvalidArgument where a list or map of a message in Protobuf's binary format is over the limit of its own rule, and where the
 * message has too many values in all. What is no Protobuf passes: its decoder says what is wrong with it.
 */
export declare function boundBinary(desc: DescMessage, bytes: Uint8Array): void;
/** Throws InvalidArgument where JSON has more values than a message may hold. What is no JSON passes, as above. */
export declare function boundJson(bytes: Uint8Array): void;
