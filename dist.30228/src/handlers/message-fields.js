/** The change that the present fields (by their names in the .proto) ask for. */
export function changeOf(schema, roles, readers, message, present) {
    const change = {};
    for (const { name, localName } of schema.fields) {
        const role = roles[localName];
        if (!present.has(name) || role === undefined || role === "name" || role === "output")
            continue;
        const value = readers[role](message);
        if (value !== undefined)
            change[role] = value;
    }
    return change;
}
/** The fields of the claim that the present fields of the message (by their names in the .proto) say. */
export function claimedFields(schema, claims, present) {
    const claimed = new Set();
    const byName = claims;
    for (const { name, localName } of schema.fields) {
        const field = byName[localName];
        if (field !== undefined && present.has(name))
            claimed.add(field);
    }
    return claimed;
}
//# sourceMappingURL=message-fields.js.map