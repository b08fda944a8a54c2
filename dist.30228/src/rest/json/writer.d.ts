import type { DescMessage, Registry } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
import type { Properties } from "./properties.js";
/** JSON of a message. Throws a plain Error for a value that JSON has no form for. */
export type MessageWriter = (message: Properties) => string;
export interface WriterContext {
    readonly style: JsonStyle;
    readonly registry: Registry | undefined;
    /** Compiled once, also for messages that contain themselves. */
    message(desc: DescMessage): MessageWriter;
}
