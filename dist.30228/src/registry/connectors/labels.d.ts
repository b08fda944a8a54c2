import { type Label } from "../labels.js";
import { type FieldViolation } from "../violations.js";
import type { ConnectorField } from "./fields.js";
/** A label as a caller sends it. */
export interface LabelInput {
    readonly key: string;
    readonly value?: string | undefined;
}
/** What is wrong with the labels of a version. */
export declare function checkLabels(labels: readonly LabelInput[]): FieldViolation<ConnectorField>[];
/** In the order of their keys; a label without a value is none. */
export declare function storedLabels(labels: readonly LabelInput[]): Label[];
/** What is wrong with a filter by labels. */
export declare function checkLabelFilter(filter: readonly string[]): FieldViolation<ConnectorField>[];
/** The labels of a filter that was checked. No key holds a colon. */
export declare function labelsOf(filter: readonly string[]): Label[];
