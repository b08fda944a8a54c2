/** An entry without a value removes the label. */
export function labelChanges(labels) {
    return labels.map(({ key, value }) => ({ key, value: value ?? null }));
}
/** Labels as messages; none are an empty list. */
export function labelMessages(labels) {
    return (labels ?? []).map(({ key, value }) => ({ key, value }));
}
/** A filter of key:value, whose form the message's rules have checked. No key holds a colon. */
export function labelFilter(filters) {
    return filters.map((filter) => {
        const colon = filter.indexOf(":");
        return { key: filter.slice(0, colon), value: filter.slice(colon + 1) };
    });
}
//# sourceMappingURL=labels.js.map