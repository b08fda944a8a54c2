import { messageFactory } from "../../rpc/message-factory.js";
function properties(message) {
    return message;
}
/** Makes empty messages of a type. */
export function maker(desc) {
    const make = messageFactory(desc);
    return () => make();
}
function isObject(value) {
    return typeof value === "object" && value !== null;
}
/** Whether the value is a message (and no bytes, list, map or JSON value). */
export function isMessageValue(value) {
    return isObject(value) && "$typeName" in value;
}
/** Sets a singular field; in a oneof it replaces the other member. */
export function setter(field) {
    const name = field.localName;
    if (field.oneof === undefined) {
        return (message, value) => {
            properties(message)[name] = value;
        };
    }
    const oneof = field.oneof.localName;
    return (message, value) => {
        properties(message)[oneof] = { case: name, value };
    };
}
/** The field's value; undefined for an unset field that has presence. */
export function getter(field) {
    const name = field.localName;
    if (field.oneof === undefined)
        return (message) => properties(message)[name];
    const oneof = field.oneof.localName;
    return (message) => {
        const member = properties(message)[oneof];
        return member?.case === name ? member.value : undefined;
    };
}
/** The message in the field, made if it isn't there. */
export function descend(field) {
    const get = getter(field);
    const set = setter(field);
    const make = maker(field.message);
    return (message) => {
        const existing = get(message);
        if (isMessageValue(existing))
            return existing;
        const made = make();
        set(message, made);
        return made;
    };
}
/** The other member that the field's oneof holds, by its JSON name. */
export function otherMember(field) {
    if (field.oneof === undefined)
        return () => undefined;
    const oneof = field.oneof.localName;
    const others = new Map(field.oneof.fields.map(({ localName, jsonName }) => [localName, jsonName]));
    others.delete(field.localName);
    return (message) => {
        const member = properties(message)[oneof];
        return member?.case === undefined ? undefined : others.get(member.case);
    };
}
/** Appends to a repeated field. */
export function appender(field) {
    const name = field.localName;
    return (message, value) => {
        const list = properties(message)[name];
        if (Array.isArray(list))
            list.push(value);
        else
            properties(message)[name] = [value];
    };
}
/** Puts an entry into a map field; false if the key is there already. The key "__proto__" is a key like others. */
export function entrySetter(field) {
    const name = field.localName;
    return (message, key, value) => {
        const existing = properties(message)[name];
        const map = isObject(existing) ? existing : {};
        if (map !== existing)
            properties(message)[name] = map;
        if (Object.hasOwn(map, key))
            return false;
        Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
        return true;
    };
}
//# sourceMappingURL=field-accessors.js.map