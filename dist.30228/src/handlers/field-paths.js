/**
 * Where in the request's message the field is. A field that the table lacks keeps the registry's name. A path ends before the first
 * list whose index is not known, and what is indexed beyond the path's own lists is an item of the field itself.
 */
export function fieldPath(table, method, { field, indexes = [], resource = "" }) {
    const template = table?.methods?.[method]?.[field] ?? table?.paths[field] ?? field;
    const remaining = [...indexes];
    const path = template
        .replace("{}", () => resource)
        .replace(/\[\](.*?)(?=\[\]|$)/g, (_, rest) => {
        const index = remaining.shift();
        return index === undefined ? "" : `[${index}]${rest}`;
    });
    return path + remaining.map((index) => `[${index}]`).join("");
}
//# sourceMappingURL=field-paths.js.map