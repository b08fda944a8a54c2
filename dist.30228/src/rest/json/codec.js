import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt";
import { fieldReader, isBranch } from "./field-reader.js";
import { bodyWriter, elementWriter } from "./field-writer.js";
import { takesNull } from "./fields.js";
import { createWriterContext, excludingWriter } from "./message-writer.js";
import { propertiesOf } from "./properties.js";
import { bodyReader, createReaderContext } from "./reader-context.js";
import { Reading } from "./reading.js";
import { LETTER_N } from "./scanner.js";
export { JsonSyntaxError } from "./scanner.js";
/** A codec that compiles a reader and a writer for each message when it is first needed. */
export function createJsonCodec({ style, registry, maxDepth }) {
    const readers = createReaderContext(style, registry);
    const writers = createWriterContext(style, registry);
    /** `branch`: the value's own members are the leaves. */
    function jsonReader(read, branch) {
        return (text, target) => {
            const reading = new Reading(text, maxDepth);
            const present = reading.present ?? [];
            if (!branch)
                reading.present = undefined;
            read(reading, propertiesOf(target));
            reading.end();
            return { violations: reading.violations, present };
        };
    }
    return {
        messageReader(desc, { exclude, requiredMembers } = {}) {
            return jsonReader(bodyReader(desc, readers, exclude, requiredMembers), !hasCustomJsonRepresentation(desc));
        },
        fieldReader(field) {
            const read = fieldReader(field, readers);
            if (takesNull(field))
                return jsonReader(read, isBranch(field));
            return jsonReader((reading, target) => {
                if (reading.char() === LETTER_N)
                    reading.literal("null");
                else
                    read(reading, target);
            }, isBranch(field));
        },
        messageWriter(desc, { exclude } = {}) {
            const write = exclude === undefined ? writers.message(desc) : excludingWriter(desc, writers, exclude);
            return (message) => write(propertiesOf(message));
        },
        fieldWriter(field) {
            const write = bodyWriter(field, writers);
            return (message) => write(propertiesOf(message));
        },
        elementWriter(field) {
            if (field.fieldKind !== "list")
                throw new Error(`${field} is not repeated`);
            return elementWriter(field, writers);
        },
    };
}
//# sourceMappingURL=codec.js.map