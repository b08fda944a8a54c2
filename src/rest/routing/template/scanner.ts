// Reads the pieces of a path template: single characters, identifiers, literals. Knows columns, no grammar.

import { literalText } from "./literal.js"

/** A template that can't be served. Columns count from 1. */
export class TemplateError extends Error {
  override readonly name = "TemplateError"
  constructor(
    readonly problem: string,
    readonly column: number,
  ) {
    super(`column ${column}: ${problem}`)
  }
}

const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y
// pchar of RFC 3986 without the characters that the grammar takes (":" and "*"), percent-encoded octets, and whatever lies beyond
// ASCII, which is compared with the decoded path.
const LITERAL = /(?:[A-Za-z0-9\-._~!$&'()+,;=@]|%[0-9A-Fa-f]{2}|[^\0-\x7f])+/y

/** Goes through a path template token by token. */
export class Scanner {
  #index = 0
  constructor(readonly text: string) {}

  get column(): number {
    return this.#index + 1
  }

  get atEnd(): boolean {
    return this.#index >= this.text.length
  }

  /** Takes the next characters if they are these. */
  accept(expected: string): boolean {
    if (!this.text.startsWith(expected, this.#index)) return false
    this.#index += expected.length
    return true
  }

  expect(expected: string, where: string): void {
    if (!this.accept(expected)) this.fail(`expected "${expected}" ${where}, found ${this.found()}`)
  }

  identifier(): string {
    return this.#take(IDENTIFIER) ?? this.fail(`expected a field name, found ${this.found()}`)
  }

  /** See literalText; undefined if none starts here. */
  literal(): string | undefined {
    const raw = this.#take(LITERAL)
    return raw === undefined ? undefined : literalText(raw)
  }

  found(): string {
    const character = this.text.slice(this.#index, this.#index + 1)
    return character === "" ? "the end" : `"${character}"`
  }

  fail(problem: string): never {
    throw new TemplateError(problem, this.column)
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index
    const match = pattern.exec(this.text)?.[0]
    if (match !== undefined) this.#index += match.length
    return match
  }
}
