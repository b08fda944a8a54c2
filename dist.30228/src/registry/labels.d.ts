import { type FieldViolation } from "./violations.js";
/** A label as it is stored. */
export interface Label {
    readonly key: string;
    readonly value: string;
}
/** A change of one label: null removes it, and a key that is not there is no error. */
export interface LabelChange {
    readonly key: string;
    readonly value: string | null;
}
/** Labels of one resource, at most. */
export declare const MAX_LABELS = 64;
/** Code points of a label's value, at most. */
export declare const MAX_VALUE = 255;
/** Whether a label can have this key. */
export declare function isLabelKey(key: string): boolean;
/** What is wrong with the changes themselves. */
export declare function checkLabelChanges(changes: readonly LabelChange[]): FieldViolation<"labels">[];
/** The labels with the changes merged in by key, sorted by key; undefined without any. */
export declare function mergeLabels(labels: readonly Label[] | undefined, changes: readonly LabelChange[]): readonly Label[] | undefined;
/** What is wrong with all labels of a resource together. */
export declare function checkLabelCount(labels: readonly Label[] | undefined): FieldViolation<"labels">[];
/** Whether a resource has every one of the labels. */
export declare function hasLabels({ labels }: {
    readonly labels?: readonly Label[] | undefined;
}, wanted: readonly Label[]): boolean;
/** Whether a label can't have this value. */
export declare function isTooLong(value: string): boolean;
