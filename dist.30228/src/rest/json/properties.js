// Messages as the plain objects that protobuf-es makes of them.
import { isMessage } from "@bufbuild/protobuf";
/** A message's fields under their localName. */
export function propertiesOf(message) {
    return message;
}
/** The properties as the message that they are. */
export function messageOf(properties) {
    if (!isMessage(properties))
        throw new Error("not a message");
    return properties;
}
/** Whether the value is an object with properties. */
export function isProperties(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
 * Sets a key that the sender chose. `__proto__` becomes a key like any other; assigned, it would replace the object's prototype.
 * It reaches whoever reads the message; protobuf-es's own toBinary, clone and reflection lose it in a Struct field, which they copy
 * by assignment, and fromBinary loses it in every map.
 */
export function setKey(object, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    }
    else {
        object[key] = value;
    }
}
//# sourceMappingURL=properties.js.map