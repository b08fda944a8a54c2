// The labels of packages and their versions.
import { checkLabelChanges, checkLabelCount, mergeLabels } from "../labels.js";
import { invalid } from "./fields.js";
/** The labels of something new; undefined without any. Refuses with INVALID what labels can't be. */
export function newLabels(changes) {
    return changes === undefined ? undefined : changedLabels(undefined, changes);
}
/** The labels with the changes merged in by key; undefined without any. Refuses with INVALID what labels can't be. */
export function changedLabels(labels, changes) {
    const violations = checkLabelChanges(changes);
    if (violations.length > 0)
        throw invalid(...violations);
    const merged = mergeLabels(labels, changes);
    const excess = checkLabelCount(merged);
    if (excess.length > 0)
        throw invalid(...excess);
    return merged;
}
//# sourceMappingURL=package-labels.js.map