// Documents and change records as text. JSON parses faster than any binary format measured in JavaScript; what JSON can't say
// (Dates, bigints, bytes, NaN, -0) stands in it as a number or string, and a list of marks says where. Members named
// `__proto__` survive: JSON.parse makes own members of them.

import { define } from "../document.js"
import type { Value } from "../store.js"

/** Date, bigint, Uint8Array, or a number that JSON has no spelling for. */
type MarkKind = "d" | "i" | "b" | "n"
/** The kind of a marked value, then the way to it: names of members and positions in arrays. */
type Mark = readonly [MarkKind, ...(string | number)[]]
type Json = string | number | boolean | null | Json[] | { [member: string]: Json }

/** The value as text, which decodeValue reads back. */
export function encodeValue(value: Value): string {
  const marks: Mark[] = []
  const json = toJson(value, [], marks)
  return JSON.stringify(marks.length === 0 ? [json] : [json, marks])
}

/** What encodeValue was given, made anew. T is the caller's knowledge of what it stored. */
export function decodeValue<T>(text: string): T {
  const holder: [Value, (readonly Mark[])?] = JSON.parse(text)
  for (const mark of holder[1] ?? []) restore(holder, mark)
  return holder[0] as T
}

function toJson(value: Value, way: (string | number)[], marks: Mark[]): Json {
  switch (typeof value) {
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return value
      marks.push(["n", ...way])
      return Object.is(value, -0) ? "-0" : String(value)
    case "bigint":
      marks.push(["i", ...way])
      return String(value)
    case "string":
    case "boolean":
      return value
  }
  if (value === null) return null
  if (value instanceof Date) {
    marks.push(["d", ...way])
    return value.getTime()
  }
  if (value instanceof Uint8Array) {
    marks.push(["b", ...way])
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")
  }
  if (Array.isArray(value)) return value.map((item: Value, i) => step(item, i, way, marks))
  const members: { [member: string]: Json } = {}
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) define(members, name, step(member, name, way, marks))
  }
  return members
}

function step(value: Value, to: string | number, way: (string | number)[], marks: Mark[]): Json {
  way.push(to)
  const json = toJson(value, way, marks)
  way.pop()
  return json
}

function restore(holder: unknown, mark: Mark): void {
  let target = holder as { [member: string | number]: Value }
  let last: string | number = 0
  for (let i = 1; i < mark.length; i++) {
    target = target[last] as { [member: string | number]: Value }
    last = mark[i] ?? ""
  }
  define(target, last, revive(mark[0], target[last]))
}

function revive(kind: MarkKind, json: Value | undefined): Value {
  switch (kind) {
    case "d":
      return new Date(Number(json))
    case "i":
      return BigInt(String(json))
    case "b":
      return new Uint8Array(Buffer.from(String(json), "base64"))
    case "n":
      return Number(json)
  }
}
