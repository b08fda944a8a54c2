// Patterns with * (any characters) and ? (any one), matched in a time that no pattern makes long.

export type Glob = (text: string) => boolean

/** More are refused: what a match costs grows with them. */
export const MAX_STARS = 16

/** Returns undefined when the pattern has too many stars. */
export function compileGlob(pattern: string, ignoreCase = false): Glob | undefined {
  const parts = (ignoreCase ? pattern.toLowerCase() : pattern).replace(/\*+/g, "*").split("*")
  if (parts.length > MAX_STARS + 1) return undefined
  const first = parts[0] ?? ""
  const last = parts.at(-1) ?? ""
  const between = parts.slice(1, -1)
  return (given) => {
    const text = ignoreCase ? given.toLowerCase() : given
    if (!matchesAt(first, text, 0)) return false
    if (parts.length === 1) return text.length === first.length
    const end = text.length - last.length
    let at = first.length
    for (const part of between) {
      while (at + part.length <= end && !matchesAt(part, text, at)) at++
      if (at + part.length > end) return false
      at += part.length
    }
    return at <= end && matchesAt(last, text, end)
  }
}

function matchesAt(part: string, text: string, at: number): boolean {
  if (at + part.length > text.length) return false
  for (let i = 0; i < part.length; i++) {
    const expected = part[i]
    if (expected !== "?" && expected !== text[at + i]) return false
  }
  return true
}
