// Labels of versions: names and values to find them by.

import { isLabelKey, isTooLong, type Label, MAX_LABELS, MAX_VALUE } from "../labels.js"
import { type FieldViolation, violation } from "../violations.js"
import type { ConnectorField } from "./fields.js"

/** A label as a caller sends it. */
export interface LabelInput {
  readonly key: string
  readonly value?: string | undefined
}

/** What is wrong with the labels of a version. */
export function checkLabels(labels: readonly LabelInput[]): FieldViolation<ConnectorField>[] {
  if (labels.length > MAX_LABELS) return [violation("version.labels", `holds at most ${MAX_LABELS} labels`)]
  const keys = new Set<string>()
  return labels.flatMap(({ key, value = "" }, i): FieldViolation<ConnectorField>[] => {
    const repeated = keys.has(key)
    keys.add(key)
    return [
      ...(isLabelKey(key) ? [] : [violation("version.labelKey", "must match [a-z0-9._/-]{1,63}", "INVALID_VALUE", i)]),
      ...(repeated ? [violation("version.labelKey", "another label has this key", "DUPLICATE", i)] : []),
      ...(isTooLong(value)
        ? [violation("version.labelValue", `has at most ${MAX_VALUE} characters`, "INVALID_VALUE", i)]
        : []),
    ]
  })
}

/** In the order of their keys; a label without a value is none. */
export function storedLabels(labels: readonly LabelInput[]): Label[] {
  return labels
    .flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What is wrong with a filter by labels. */
export function checkLabelFilter(filter: readonly string[]): FieldViolation<ConnectorField>[] {
  return filter.flatMap((label) =>
    isLabelKey(label.split(":", 1)[0] ?? "") && label.includes(":")
      ? []
      : [violation("labelFilter", "must be of the form key:value")],
  )
}
