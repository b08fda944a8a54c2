import { type Message } from "@bufbuild/protobuf";
export type Properties = Record<string, unknown>;
/** A message's fields under their localName. */
export declare function propertiesOf(message: Message): Properties;
/** The properties as the message that they are. */
export declare function messageOf(properties: Properties): Message;
/** Whether the value is an object with properties. */
export declare function isProperties(value: unknown): value is Properties;
/**
 * Sets a key that the sender chose. `__proto__` becomes a key like any other; assigned, it would replace the object's prototype.
 * It reaches whoever reads the message; protobuf-es's own toBinary, clone and reflection lose it in a Struct field, which they copy
 * by assignment, and fromBinary loses it in every map.
 */
export declare function setKey(object: Properties, key: string, value: unknown): void;
