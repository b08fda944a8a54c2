// Labels of versions: names and values to find them by.
import { type FieldViolation, violation } from "../violations.js"
import type { ConnectorVersion, Label } from "./entities.js"

/** A label as a caller sends it. */
export interface LabelInput {
  readonly key: string
  readonly value?: string | undefined
}

const MAX_LABELS = 64
const MAX_VALUE = 255
const KEY = /^[a-z0-9._/-]{1,63}$/

/** @param path Place of the list. */
export function checkLabels(path: string, labels: readonly LabelInput[]): FieldViolation[] {
  if (labels.length > MAX_LABELS) return [violation(path, `holds at most ${MAX_LABELS} labels`)]
  const keys = new Set<string>()
  return labels.flatMap(({ key, value = "" }, i) => {
    const repeated = keys.has(key)
    keys.add(key)
    return [
      ...(KEY.test(key) ? [] : [violation(`${path}[${i}].key`, "must match [a-z0-9._/-]{1,63}")]),
      ...(repeated ? [violation(`${path}[${i}].key`, "another label has this key", "DUPLICATE")] : []),
      ...(value.length > MAX_VALUE ? [violation(`${path}[${i}].value`, `has at most ${MAX_VALUE} characters`)] : []),
    ]
  })
}

/** In the order of their keys; a label without a value is none. */
export function storedLabels(labels: readonly LabelInput[]): Label[] {
  return labels
    .flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

export function checkLabelFilter(filter: readonly string[]): FieldViolation[] {
  return filter.flatMap((label) =>
    KEY.test(label.split(":", 1)[0] ?? "") && label.includes(":")
      ? []
      : [violation("label", "must be of the form key:value")],
  )
}

/** Whether the version has every label of a filter that was checked. */
export function hasLabels({ labels = [] }: ConnectorVersion, filter: readonly string[]): boolean {
  return filter.every((wanted) => {
    const colon = wanted.indexOf(":")
    return labels.some(({ key, value }) => key === wanted.slice(0, colon) && value === wanted.slice(colon + 1))
  })
}
