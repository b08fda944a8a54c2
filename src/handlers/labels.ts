// Labels between messages and the registry.
import type { Label as LabelMessage } from "../../gen/registry/labels/v1/labels_pb.js"
import type { Label, LabelChange } from "../registry/labels.js"

/** An entry without a value removes the label. */
export function labelChanges(labels: readonly LabelMessage[]): readonly LabelChange[] {
  return labels.map(({ key, value }) => ({ key, value: value ?? null }))
}

/** Labels as messages; none are an empty list. */
export function labelMessages(labels: readonly Label[] | undefined) {
  return (labels ?? []).map(({ key, value }) => ({ key, value }))
}
