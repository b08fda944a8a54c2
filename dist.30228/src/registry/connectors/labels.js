// Labels of versions: names and values to find them by.
import { isLabelKey, isTooLong, MAX_LABELS, MAX_VALUE } from "../labels.js";
import { violation } from "../violations.js";
/** What is wrong with the labels of a version. */
export function checkLabels(labels) {
    if (labels.length > MAX_LABELS)
        return [violation("version.labels", `holds at most ${MAX_LABELS} labels`)];
    const keys = new Set();
    return labels.flatMap(({ key, value = "" }, i) => {
        const repeated = keys.has(key);
        keys.add(key);
        return [
            ...(isLabelKey(key) ? [] : [violation("version.labelKey", "must match [a-z0-9._/-]{1,63}", "INVALID_VALUE", i)]),
            ...(repeated ? [violation("version.labelKey", "another label has this key", "DUPLICATE", i)] : []),
            ...(isTooLong(value)
                ? [violation("version.labelValue", `has at most ${MAX_VALUE} characters`, "INVALID_VALUE", i)]
                : []),
        ];
    });
}
/** In the order of their keys; a label without a value is none. */
export function storedLabels(labels) {
    return labels
        .flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
}
/** What is wrong with a filter by labels. */
export function checkLabelFilter(filter) {
    return filter.flatMap((label) => isLabelKey(label.split(":", 1)[0] ?? "") && label.includes(":")
        ? []
        : [violation("labelFilter", "must be of the form key:value")]);
}
/** The labels of a filter that was checked. No key holds a colon. */
export function labelsOf(filter) {
    return filter.map((label) => {
        const colon = label.indexOf(":");
        return { key: label.slice(0, colon), value: label.slice(colon + 1) };
    });
}
//# sourceMappingURL=labels.js.map