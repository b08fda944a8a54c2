// Labels: keys and values that users attach to resources, to find them by.
import { violation } from "./violations.js";
/** Labels of one resource, at most. */
export const MAX_LABELS = 64;
/** Code points of a label's value, at most. */
export const MAX_VALUE = 255;
const KEY = /^[a-z0-9._/-]{1,63}$/;
/** Whether a label can have this key. */
export function isLabelKey(key) {
    return KEY.test(key);
}
/** What is wrong with the changes themselves. */
export function checkLabelChanges(changes) {
    if (changes.length > MAX_LABELS)
        return [tooMany()];
    const keys = new Set();
    const violations = [];
    for (const [index, { key, value }] of changes.entries()) {
        const fail = (description, reason) => violations.push(violation("labels", description, reason, index));
        if (!isLabelKey(key))
            fail("a key must have 1 to 63 characters of a-z, 0-9, '.', '_', '/' and '-'", "PATTERN");
        if (value !== null && isTooLong(value))
            fail(`the value must have at most ${MAX_VALUE} characters`, "TOO_LONG");
        if (keys.has(key))
            fail(`'${key}' is given twice`, "DUPLICATE");
        keys.add(key);
    }
    return violations;
}
/** The labels with the changes merged in by key, sorted by key; undefined without any. */
export function mergeLabels(labels, changes) {
    const merged = new Map((labels ?? []).map(({ key, value }) => [key, value]));
    for (const { key, value } of changes) {
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, value);
    }
    if (merged.size === 0)
        return undefined;
    return [...merged].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
/** What is wrong with all labels of a resource together. */
export function checkLabelCount(labels) {
    return labels !== undefined && labels.length > MAX_LABELS ? [tooMany()] : [];
}
/** Whether a resource has every one of the labels. */
export function hasLabels({ labels = [] }, wanted) {
    return wanted.every(({ key, value }) => labels.some((label) => label.key === key && label.value === value));
}
function tooMany() {
    return violation("labels", `a resource has at most ${MAX_LABELS} labels`, "TOO_MANY");
}
/** Whether a label can't have this value. */
export function isTooLong(value) {
    return value.length > MAX_VALUE && [...value].length > MAX_VALUE;
}
//# sourceMappingURL=labels.js.map