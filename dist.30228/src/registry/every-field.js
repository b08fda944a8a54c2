/** The entity that has these fields. Those that are undefined are left out, as optional fields are. */
export function entityOf(fields) {
    const entity = {};
    for (const [name, value] of Object.entries(fields)) {
        if (value !== undefined)
            entity[name] = value;
    }
    // Every required field of D was there, and no optional one is undefined.
    return entity;
}
/** Creates a row from all fields of its entity. */
export function createRow(tx, collection, fields) {
    return tx.create(collection, entityOf(fields));
}
//# sourceMappingURL=every-field.js.map