// JSON text (RFC 8259), read token by token from left to right. Stricter than JSON.parse: a member named twice, half a surrogate
// pair and nesting beyond the limit are errors. Who holds a scanner decides what to make of each token.

/** Not JSON at all. `offset` counts UTF-16 units of the text. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError"

  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

export const QUOTE = 0x22
export const OPEN_BRACE = 0x7b
export const OPEN_BRACKET = 0x5b
export const LETTER_N = 0x6e
export const LETTER_T = 0x74
export const LETTER_F = 0x66
const CLOSE_BRACE = 0x7d
const CLOSE_BRACKET = 0x5d
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const MINUS = 0x2d
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const LOWER_E = 0x65

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
/** U+0000 to U+001F: control characters but the later ones, which JSON allows. */
const CONTROL = /[^\P{Control}\u007f-\u009f]/u
const LONE_SURROGATE = /\p{Surrogate}/u
/** More digits than this may not fit a double exactly. */
const EXACT_DIGITS = 15
const DEFAULT_MAX_DEPTH = 100

/** Whether a number can begin with the character. */
export function startsNumber(char: number): boolean {
  return (char >= ZERO && char <= NINE) || char === MINUS
}

/** Goes through JSON text token by token. */
export class JsonScanner {
  /** Of the next character. Between tokens: of the next value, name, comma or bracket, white space already skipped. */
  pos = 0
  #depth = 0
  /** Of the first one not before the last string read. Most texts have none, and then a string ends at the next quote. */
  #backslash: number
  /** Compact JSON has none, and then no string need be searched for one. */
  readonly #hasControls: boolean

  readonly #maxDepth: number

  constructor(
    readonly text: string,
    maxDepth = DEFAULT_MAX_DEPTH,
  ) {
    this.#maxDepth = maxDepth
    const half = text.search(LONE_SURROGATE)
    if (half >= 0) this.fail("half a surrogate pair", half)
    this.#backslash = this.#nextBackslash(0)
    this.#hasControls = CONTROL.test(text)
    this.#skipSpace()
  }

  /** The next character's code; NaN at the end. */
  char(): number {
    return this.text.charCodeAt(this.pos)
  }

  fail(message: string, offset = this.pos): never {
    if (offset >= this.text.length) throw new JsonSyntaxError("the text ends too early", this.text.length)
    throw new JsonSyntaxError(message, offset)
  }

  failNamedTwice(name: string, offset: number): never {
    this.fail(`the member ${JSON.stringify(shorten(name))} is named twice`, offset)
  }

  /** After the outermost value. */
  end(): void {
    this.#skipSpace()
    if (this.pos < this.text.length) this.fail("there is text after the value")
  }

  /** At `{`: whether a member follows; its name is next. */
  openObject(): boolean {
    this.#enter()
    if (this.char() !== CLOSE_BRACE) return true
    this.#leave()
    return false
  }

  /** After a member's value: whether another one follows. */
  nextMember(): boolean {
    this.#skipSpace()
    const char = this.char()
    if (char === COMMA) {
      this.pos++
      this.#skipSpace()
      return true
    }
    if (char !== CLOSE_BRACE) this.fail('expected "," or "}"')
    this.#leave()
    return false
  }

  /** A member's name with its colon; the value is next. */
  memberName(): string {
    if (this.char() !== QUOTE) this.fail("expected a member's name in quotes")
    const name = this.string()
    this.#skipSpace()
    if (this.char() !== COLON) this.fail('expected ":"')
    this.pos++
    this.#skipSpace()
    return name
  }

  /** At `[`: whether an element follows. */
  openArray(): boolean {
    this.#enter()
    if (this.char() !== CLOSE_BRACKET) return true
    this.#leave()
    return false
  }

  /** After an element: whether another one follows. */
  nextElement(): boolean {
    this.#skipSpace()
    const char = this.char()
    if (char === COMMA) {
      this.pos++
      this.#skipSpace()
      return true
    }
    if (char !== CLOSE_BRACKET) this.fail('expected "," or "]"')
    this.#leave()
    return false
  }

  /** At a quote. */
  string(): string {
    const start = this.pos + 1
    const end = this.text.indexOf('"', start)
    if (end < 0) this.fail("", this.text.length)
    if (this.#backslash < start) this.#backslash = this.#nextBackslash(start)
    if (this.#backslash < end) return this.#escapedString(start)
    const value = this.text.slice(start, end)
    if (this.#hasControls && CONTROL.test(value)) this.fail("a string has a raw control character", this.pos)
    this.pos = end + 1
    return value
  }

  /**
   * At a digit or a minus sign. An integer of at most 15 digits without fraction and exponent is read; for anything else the
   * answer is NaN and nothing is read: see numberText.
   */
  smallInteger(): number {
    const text = this.text
    let at = this.pos
    let char = text.charCodeAt(at)
    const negative = char === MINUS
    if (negative) char = text.charCodeAt(++at)
    const first = at
    let value = 0
    while (char >= ZERO && char <= NINE) {
      value = value * 10 + (char - ZERO)
      char = text.charCodeAt(++at)
    }
    const digits = at - first
    if (digits === 0 || digits > EXACT_DIGITS || char === DOT || (char | 0x20) === LOWER_E) return Number.NaN
    if (digits > 1 && text.charCodeAt(first) === ZERO) return Number.NaN
    this.pos = at
    return negative ? -value : value
  }

  numberText(): string {
    NUMBER.lastIndex = this.pos
    const match = NUMBER.exec(this.text)
    if (match === null) this.fail("expected a value")
    this.pos = NUMBER.lastIndex
    return match[0]
  }

  /** At the first letter of true, false or null. */
  literal(word: "true" | "false" | "null"): void {
    if (!this.text.startsWith(word, this.pos)) this.fail("expected a value")
    this.pos += word.length
  }

  /** Any value, checked and dropped. */
  skipValue(): void {
    switch (this.char()) {
      case QUOTE:
        this.string()
        return
      case OPEN_BRACE: {
        const names = new Set<string>()
        for (let more = this.openObject(); more; more = this.nextMember()) {
          const at = this.pos
          const name = this.memberName()
          if (names.has(name)) this.failNamedTwice(name, at)
          names.add(name)
          this.skipValue()
        }
        return
      }
      case OPEN_BRACKET:
        for (let more = this.openArray(); more; more = this.nextElement()) this.skipValue()
        return
      case LETTER_T:
        this.literal("true")
        return
      case LETTER_F:
        this.literal("false")
        return
      case LETTER_N:
        this.literal("null")
        return
      default:
        this.numberText()
    }
  }

  /** What look finds ahead; afterwards the scanner stands where it stood. */
  lookAhead<T>(look: () => T): T {
    const { pos } = this
    const depth = this.#depth
    const backslash = this.#backslash
    const found = look()
    this.pos = pos
    this.#depth = depth
    this.#backslash = backslash
    return found
  }

  #enter(): void {
    if (++this.#depth > this.#maxDepth) this.fail(`nested deeper than ${this.#maxDepth} levels`)
    this.pos++
    this.#skipSpace()
  }

  #leave(): void {
    this.#depth--
    this.pos++
  }

  #skipSpace(): void {
    const text = this.text
    let char = text.charCodeAt(this.pos)
    while (char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09) char = text.charCodeAt(++this.pos)
  }

  #nextBackslash(from: number): number {
    const found = this.text.indexOf("\\", from)
    return found < 0 ? Number.POSITIVE_INFINITY : found
  }

  #escapedString(start: number): string {
    const text = this.text
    let end = start
    for (let char = text.charCodeAt(end); char !== QUOTE; char = text.charCodeAt(end)) {
      if (end >= text.length) this.fail("", text.length)
      end += char === BACKSLASH ? 2 : 1
    }
    const value = decodeEscapes(text.slice(start - 1, end + 1))
    if (value === undefined) this.fail("a string has a bad escape or a raw control character", start - 1)
    if (LONE_SURROGATE.test(value)) this.fail("a string has half a surrogate pair", start - 1)
    this.pos = end + 1
    return value
  }
}

/** Names are echoed in errors; a name may be as long as a body. */
export function shorten(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 99)}…`
}

function decodeEscapes(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === "string" ? value : undefined
  } catch {
    return undefined
  }
}
