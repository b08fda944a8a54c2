import type { Label as LabelMessage } from "../../gen/registry/labels/v1/labels_pb.js";
import type { Label, LabelChange } from "../registry/labels.js";
/** An entry without a value removes the label. */
export declare function labelChanges(labels: readonly LabelMessage[]): readonly LabelChange[];
/** Labels as messages; none are an empty list. */
export declare function labelMessages(labels: readonly Label[] | undefined): {
    key: string;
    value: string;
}[];
/** A filter of key:value, whose form the message's rules have checked. No key holds a colon. */
export declare function labelFilter(filters: readonly string[]): readonly Label[];
