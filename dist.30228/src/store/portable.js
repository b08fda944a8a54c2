// What moves a store as a whole, and checks it: for backups, for the way from one store to the other, and for nobody on the way of a call.
/** Whether a row is a document. */
export function isDocumentRow(row) {
    return "document" in row;
}
/** The declaration of a collection that a row names; undefined: there is none. */
export function shapesByName(collections) {
    return new Map(collections.map((shape) => [shape.name, shape]));
}
//# sourceMappingURL=portable.js.map