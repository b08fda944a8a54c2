// protovalidate's patterns are RE2's. Those that mean exactly the same as a JavaScript expression, and can't backtrack without
// end, are translated; for the rest there is no answer here.

const sameEscapes = new Set(["d", "D", "w", "W", "t", "n", "r", "f"])
const syntax = new Set([..."^$\\.*+?()[]{}|/"])
const SPACE = "\\t\\n\\f\\r "

/** Returns undefined for a pattern that only RE2 can match. */
export function translatePattern(pattern: string): RegExp | undefined {
  let source = ""
  // For each open group, and outside all of them, whether it holds a quantifier.
  const quantified = [false]
  let groupEnded = false
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i)
    const closed = groupEnded
    groupEnded = false
    if (char === "\\") {
      const escaped = translateEscape(pattern.charAt(++i), false)
      if (escaped === undefined) return undefined
      source += escaped
    } else if (char === "[") {
      const end = classEnd(pattern, i)
      const translated = end === undefined ? undefined : characterClass(pattern.slice(i + 1, end))
      if (end === undefined || translated === undefined) return undefined
      source += translated
      i = end
    } else if (char === "(") {
      if (pattern.startsWith("(?:", i)) i += 2
      else if (pattern.charAt(i + 1) === "?") return undefined
      source += "(?:"
      quantified.push(false)
    } else if (char === ")") {
      if (quantified.length === 1) return undefined
      // A quantifier inside counts for the group around it too.
      if (quantified.pop() === true) {
        quantified[quantified.length - 1] = true
        groupEnded = true
      }
      source += ")"
    } else if (char === "*" || char === "+" || char === "?" || char === "{") {
      // (a+)+ is linear in RE2 and exponential here.
      if (closed && char !== "?") return undefined
      const end = char === "{" ? pattern.indexOf("}", i) : i
      if (end < 0) return undefined
      const quantifier = pattern.slice(i, end + 1)
      if (char === "{" && !/^\{\d+(,\d*)?\}$/.test(quantifier)) return undefined
      if ("*+?{".includes(pattern.charAt(end + 1)) && end + 1 < pattern.length) return undefined
      source += quantifier
      i = end
      quantified[quantified.length - 1] = true
    } else if (char === ".") {
      source += "[^\\n]"
    } else if (char === "]" || char === "}") {
      source += `\\${char}`
    } else {
      source += char === "/" ? "\\/" : char
    }
  }
  return quantified.length === 1 ? new RegExp(source, "u") : undefined
}

function translateEscape(char: string, inClass: boolean): string | undefined {
  if (sameEscapes.has(char) || syntax.has(char)) return `\\${char}`
  if (char === "-") return inClass ? "\\-" : "-"
  if (char === "s") return inClass ? SPACE : `[${SPACE}]`
  if (char === "S") return inClass ? undefined : `[^${SPACE}]`
  return undefined
}

/** Index of the bracket that ends the class beginning at `start`. A first `]` stands for itself. */
function classEnd(pattern: string, start: number): number | undefined {
  let i = start + 1
  if (pattern.charAt(i) === "^") i++
  if (pattern.charAt(i) === "]") return undefined
  for (; i < pattern.length; i++) {
    const char = pattern.charAt(i)
    if (char === "\\") i++
    // [[:alpha:]]
    else if (char === "[") return undefined
    else if (char === "]") return i
  }
  return undefined
}

function characterClass(content: string): string | undefined {
  let source = "["
  let rest = content
  if (rest.startsWith("^")) {
    source += "^"
    rest = rest.slice(1)
  }
  for (let i = 0; i < rest.length; i++) {
    const char = rest.charAt(i)
    if (char === "\\") {
      const escaped = translateEscape(rest.charAt(++i), true)
      if (escaped === undefined) return undefined
      source += escaped
    } else if (char === "-" && (i === 0 || i === rest.length - 1)) {
      source += "\\-"
    } else {
      source += char !== "-" && syntax.has(char) ? `\\${char}` : char
    }
  }
  return `${source}]`
}
