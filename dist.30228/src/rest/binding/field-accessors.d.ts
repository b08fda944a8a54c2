import type { DescField, DescMessage, Message } from "@bufbuild/protobuf";
/** Makes empty messages of a type. */
export declare function maker(desc: DescMessage): () => Message;
/** Whether the value is a message (and no bytes, list, map or JSON value). */
export declare function isMessageValue(value: unknown): value is Message;
export type Setter = (message: Message, value: unknown) => void;
export type Getter = (message: Message) => unknown;
/** Sets a singular field; in a oneof it replaces the other member. */
export declare function setter(field: DescField): Setter;
/** The field's value; undefined for an unset field that has presence. */
export declare function getter(field: DescField): Getter;
/** The message in the field, made if it isn't there. */
export declare function descend(field: DescField & {
    readonly message: DescMessage;
}): (message: Message) => Message;
/** The other member that the field's oneof holds, by its JSON name. */
export declare function otherMember(field: DescField): (message: Message) => string | undefined;
/** Appends to a repeated field. */
export declare function appender(field: DescField): Setter;
/** Puts an entry into a map field; false if the key is there already. The key "__proto__" is a key like others. */
export declare function entrySetter(field: DescField): (message: Message, key: string, value: unknown) => boolean;
