// How much memory plain data takes, for whoever bounds it.

/** About the bytes of a value: texts by their characters, anything else by a little. */
export function sizeOfValue(value: unknown): number {
  if (typeof value === "string") return value.length
  if (typeof value !== "object" || value === null || value instanceof Date) return 8
  if (value instanceof Uint8Array) return value.length
  let size = 8
  for (const each of value instanceof Map ? value.values() : Object.values(value)) size += sizeOfValue(each)
  return size
}
