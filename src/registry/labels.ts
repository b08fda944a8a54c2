// Labels: keys and values that users attach to resources, to find them by.
import { type FieldViolation, violation } from "./violations.js"

/** A label as it is stored. */
export interface Label {
  readonly key: string
  readonly value: string
}

/** A change of one label: null removes it, and a key that is not there is no error. */
export interface LabelChange {
  readonly key: string
  readonly value: string | null
}

/** Labels of one resource, at most. */
export const MAX_LABELS = 64
/** Code points of a label's value, at most. */
export const MAX_VALUE = 255

const KEY = /^[a-z0-9._/-]{1,63}$/

/** Whether a label can have this key. */
export function isLabelKey(key: string): boolean {
  return KEY.test(key)
}

/** What is wrong with the changes themselves. */
export function checkLabelChanges(changes: readonly LabelChange[]): FieldViolation<"labels">[] {
  if (changes.length > MAX_LABELS) return [tooMany()]
  const keys = new Set<string>()
  const violations: FieldViolation<"labels">[] = []
  for (const [index, { key, value }] of changes.entries()) {
    const fail = (description: string, reason: string) =>
      violations.push(violation("labels", description, reason, index))
    if (!isLabelKey(key)) fail("a key must have 1 to 63 characters of a-z, 0-9, '.', '_', '/' and '-'", "PATTERN")
    if (value !== null && isTooLong(value)) fail(`the value must have at most ${MAX_VALUE} characters`, "TOO_LONG")
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
  return labels !== undefined && labels.length > MAX_LABELS ? [tooMany()] : []
}

/** Whether a resource has every one of the labels. */
export function hasLabels(
  { labels = [] }: { readonly labels?: readonly Label[] | undefined },
  wanted: readonly Label[],
): boolean {
  return wanted.every(({ key, value }) => labels.some((label) => label.key === key && label.value === value))
}

function tooMany(): FieldViolation<"labels"> {
  return violation("labels", `a resource has at most ${MAX_LABELS} labels`, "TOO_MANY")
}

/** Whether a label can't have this value. */
export function isTooLong(value: string): boolean {
  return value.length > MAX_VALUE && [...value].length > MAX_VALUE
}

/** The labels of a filter, of entries `key:value` whose form was checked. No key holds a colon. */
export function labelsOfFilter(filter: readonly string[]): readonly Label[] {
  return filter.map((entry) => {
    const colon = entry.indexOf(":")
    return { key: entry.slice(0, colon), value: entry.slice(colon + 1) }
  })
}
