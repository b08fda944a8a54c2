// Labels: keys and values that users attach to resources, to find them by.
import { type FieldViolation, violation } from "./violations.js"

export interface Label {
  readonly key: string
  readonly value: string
}

/** A change of one label: null removes it, and a key that is not there is no error. */
export interface LabelChange {
  readonly key: string
  readonly value: string | null
}

const LABELS_MAX = 64
const KEY = /^[a-z0-9._/-]{1,63}$/
const VALUE_MAX = 255

/** What is wrong with the changes themselves. */
export function checkLabelChanges(changes: readonly LabelChange[]): FieldViolation<"labels">[] {
  if (changes.length > LABELS_MAX) return [tooMany()]
  const keys = new Set<string>()
  const violations: FieldViolation<"labels">[] = []
  for (const [index, { key, value }] of changes.entries()) {
    const fail = (description: string, reason: string) =>
      violations.push(violation("labels", description, reason, index))
    if (!KEY.test(key)) fail("a key must have 1 to 63 characters of a-z, 0-9, '.', '_', '/' and '-'", "PATTERN")
    if (value !== null && isTooLong(value)) fail(`the value must have at most ${VALUE_MAX} characters`, "TOO_LONG")
    if (keys.has(key)) fail(`'${key}' is given twice`, "DUPLICATE")
    keys.add(key)
  }
  return violations
}

/** The labels with the changes merged in by key, sorted by key; undefined without any. */
export function mergeLabels(
  labels: readonly Label[] | undefined,
  changes: readonly LabelChange[],
): readonly Label[] | undefined {
  const merged = new Map((labels ?? []).map(({ key, value }) => [key, value]))
  for (const { key, value } of changes) {
    if (value === null) merged.delete(key)
    else merged.set(key, value)
  }
  if (merged.size === 0) return undefined
  return [...merged].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What is wrong with all labels of a resource together. */
export function checkLabelCount(labels: readonly Label[] | undefined): FieldViolation<"labels">[] {
  return labels !== undefined && labels.length > LABELS_MAX ? [tooMany()] : []
}

/** Whether a resource has every one of the labels. */
export function hasLabels({ labels = [] }: { readonly labels?: readonly Label[] }, wanted: readonly Label[]): boolean {
  return wanted.every(({ key, value }) => labels.some((label) => label.key === key && label.value === value))
}

function tooMany(): FieldViolation<"labels"> {
  return violation("labels", `a resource has at most ${LABELS_MAX} labels`, "TOO_MANY")
}

/** Characters are code points. */
function isTooLong(value: string): boolean {
  return value.length > VALUE_MAX && [...value].length > VALUE_MAX
}
