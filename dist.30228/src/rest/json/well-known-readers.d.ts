import type { DescField, DescMessage } from "@bufbuild/protobuf";
import type { MessageReader, ReaderContext } from "./reader.js";
/** undefined: the message has no JSON form of its own. `field`: see maskParser. */
export declare function wellKnownReader(desc: DescMessage, context: ReaderContext, field?: DescField): MessageReader | undefined;
