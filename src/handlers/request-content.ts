// What a request says, to tell whether another one is the same: equal for each time that a client sends it.
import { type DescMessage, fromBinary, type Message, toBinary } from "@bufbuild/protobuf"

/** Bytes, or a text for a message that can hold a map: clients such as Go's write a map's entries in another order each time. */
export function requestContent(schema: DescMessage, message: Message): Uint8Array | string {
  const bytes = toBinary(schema, message)
  if (!holdsMap(schema)) return bytes
  // Whichever decoder made the message, this one makes the same objects of the same bytes.
  return JSON.stringify(fromBinary(schema, bytes), (_, value: unknown) => plain(value))
}

const known = new WeakMap<DescMessage, boolean>()

function holdsMap(schema: DescMessage): boolean {
  let holds = known.get(schema)
  if (holds === undefined) {
    holds = findsMap(schema, new Set())
    known.set(schema, holds)
  }
  return holds
}

function findsMap(schema: DescMessage, seen: Set<DescMessage>): boolean {
  if (seen.has(schema)) return false
  seen.add(schema)
  return schema.fields.some(
    ({ fieldKind, message }) => fieldKind === "map" || (message !== undefined && findsMap(message, seen)),
  )
}

/** What JSON can hold, with the members of objects in the order of their names. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64")
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
