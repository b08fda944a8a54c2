// Messages to JSON objects, members in the order of their field numbers, extensions after them.
import { getExtension } from "@bufbuild/protobuf";
import { fieldOptions } from "../options.js";
import { memberWriter } from "./field-writer.js";
import { bodyFields, extensionField } from "./fields.js";
import { messageOf } from "./properties.js";
import { wellKnownWriter } from "./well-known-writers.js";
/** Compiles message writers, each once. A message that contains itself finds its own writer, unfinished, in the cache. */
export function createWriterContext(style, registry) {
    const writers = new Map();
    const context = {
        style,
        registry,
        message(desc) {
            const known = writers.get(desc) ?? wellKnownWriter(desc, context);
            if (known !== undefined)
                return known;
            const members = [];
            const write = objectWriter(members, desc, context);
            writers.set(desc, write);
            members.push(...compileMembers(desc, context));
            return write;
        },
    };
    return context;
}
/** For the outermost message of a body, which may leave out fields. */
export function excludingWriter(desc, context, exclude) {
    return objectWriter(compileMembers(desc, context, exclude), desc, context);
}
function compileMembers(desc, context, exclude) {
    return bodyFields(desc, exclude)
        .filter((field) => !fieldOptions(field).secret)
        .map((field) => {
        const first = `${JSON.stringify(field.jsonName)}:`;
        return { first, next: `,${first}`, write: memberWriter(field, context) };
    });
}
function objectWriter(members, desc, context) {
    const { registry } = context;
    const extensions = new Map();
    function extensionMember(number) {
        const known = extensions.get(number);
        if (known !== undefined)
            return known;
        const member = compileExtension(desc, number, context);
        // Numbers that no extension has may be anything: they are not remembered.
        if (member !== undefined)
            extensions.set(number, member);
        return member;
    }
    return (message) => {
        let json = "{";
        for (const member of members) {
            const value = member.write(message);
            if (value !== undefined)
                json += (json.length === 1 ? member.first : member.next) + value;
        }
        if (registry !== undefined && message.$unknown !== undefined) {
            for (const number of new Set(messageOf(message).$unknown?.map(({ no }) => no))) {
                const member = extensionMember(number);
                const value = member?.write(message);
                if (member && value !== undefined)
                    json += (json.length === 1 ? member.first : member.next) + value;
            }
        }
        return `${json}}`;
    };
}
function compileExtension(desc, number, context) {
    const extension = context.registry?.getExtensionFor(desc, number);
    if (extension === undefined)
        return undefined;
    const { field } = extensionField(extension);
    if (fieldOptions(field).secret)
        return undefined;
    const write = memberWriter(field, context);
    const first = `${JSON.stringify(extension.jsonName)}:`;
    return {
        first,
        next: `,${first}`,
        write(message) {
            return write({ [field.localName]: getExtension(messageOf(message), extension) });
        },
    };
}
//# sourceMappingURL=message-writer.js.map