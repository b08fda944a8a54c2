import { type DescMessage } from "@bufbuild/protobuf";
import type { MessageWriter, WriterContext } from "./writer.js";
/** undefined: the message has no JSON form of its own. */
export declare function wellKnownWriter(desc: DescMessage, context: WriterContext): MessageWriter | undefined;
