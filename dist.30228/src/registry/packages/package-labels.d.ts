import { type Label, type LabelChange } from "../labels.js";
/** The labels of something new; undefined without any. Refuses with INVALID what labels can't be. */
export declare function newLabels(changes: readonly LabelChange[] | undefined): readonly Label[] | undefined;
/** The labels with the changes merged in by key; undefined without any. Refuses with INVALID what labels can't be. */
export declare function changedLabels(labels: readonly Label[] | undefined, changes: readonly LabelChange[]): readonly Label[] | undefined;
