import { messageFactory } from "../../rpc/message-factory.js";
import { requiredMembers } from "./fields.js";
import { compileMembers, objectReader, typeMember } from "./message-reader.js";
import { wellKnownReader } from "./well-known-readers.js";
/** What the readers of one codec share. */
export function createReaderContext(style, registry) {
    const plain = new Map();
    const packed = new Map();
    function compile(desc, cache, extra) {
        const members = new Map(extra.map((member) => [member.jsonName, member]));
        const required = requiredMembers(desc);
        const read = objectReader(desc, members, context, required.length === 0 ? undefined : required);
        const reader = { create: messageFactory(desc), read };
        cache.set(desc, reader);
        compileMembers(members, desc, context);
        return reader;
    }
    const context = {
        style,
        registry,
        message: (desc) => plain.get(desc) ?? wellKnownReader(desc, context) ?? compile(desc, plain, []),
        packedMessage: (desc) => packed.get(desc) ?? compile(desc, packed, [typeMember]),
    };
    return context;
}
/** For the outermost message of a body, which may leave out fields and insist on others. */
export function bodyReader(desc, context, exclude, required = []) {
    if (exclude === undefined && required.length === 0)
        return context.message(desc).read;
    const members = new Map();
    compileMembers(members, desc, context, exclude);
    return objectReader(desc, members, context, [...new Set([...required, ...requiredMembers(desc)])]);
}
//# sourceMappingURL=reader-context.js.map