// Rows as lines of text: JSON of [row], or of [row, marks] where a value is one that JSON has no spelling for.
import { decodeValue, encodeValue } from "../store/level/value-codec.js";
import { isDocumentRow } from "../store/portable.js";
/** One line, without its end. */
export function formatRow(row) {
    return encodeValue(row);
}
/** Throws a SyntaxError or TypeError when the line is no row. */
export function parseRow(line) {
    const row = decodeValue(line);
    const isRow = isDocumentRow(row)
        ? typeof row.collection === "string" && typeof row.document === "object"
        : typeof row.life === "string" && typeof row.change === "object";
    if (!isRow)
        throw new TypeError("a line is neither a document nor a change record");
    return row;
}
//# sourceMappingURL=rows.js.map