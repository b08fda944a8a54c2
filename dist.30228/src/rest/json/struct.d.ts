import { type Properties } from "./properties.js";
import { type Reading } from "./reading.js";
/** Reads any JSON object as a google.protobuf.Struct. */
export declare function readJsonObject(reading: Reading): Properties | undefined;
/** Into a Struct message. */
export declare function readStruct(reading: Reading, struct: Properties): void;
/** Into a ListValue message. */
export declare function readListValue(reading: Reading, list: Properties): void;
/** Into a Value message. */
export declare function readValue(reading: Reading, value: Properties): void;
/** JSON of a JSON value as protobuf-es holds it. */
export declare function writeJson(value: unknown): string;
/** JSON of a Struct message. */
export declare function writeStruct(struct: Properties): string;
/** JSON of a ListValue message. */
export declare function writeListValue(list: Properties): string;
/** JSON of a Value message. Throws where JSON has none: no kind, NaN, infinity. */
export declare function writeValue(value: Properties): string;
