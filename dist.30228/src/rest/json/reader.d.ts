import type { DescMessage, Registry } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
import type { Properties } from "./properties.js";
import type { Reading } from "./reading.js";
/** Reads the value at hand into the target; what is wrong with it is reported. */
export type ReadInto = (reading: Reading, target: Properties) => void;
export interface MessageReader {
    readonly create: () => Properties;
    readonly read: ReadInto;
}
export interface ReaderContext {
    readonly style: JsonStyle;
    readonly registry: Registry | undefined;
    /** Compiled once, also for messages that contain themselves. */
    message(desc: DescMessage): MessageReader;
    /** The same, but with a member @type that is skipped. */
    packedMessage(desc: DescMessage): MessageReader;
}
