// Random messages of a given type, every field of every kind: only values that JSON has a form for.
import {
  create,
  type DescField,
  type DescMessage,
  type Message,
  type MessageInitShape,
  ScalarType,
  toBinary,
} from "@bufbuild/protobuf"
import { TimestampSchema } from "@bufbuild/protobuf/wkt"
import fc from "fast-check"
import { NodeSchema } from "../../gen/codec/codec/v1/codec_pb.js"

const DEPTH = 3

export function arbitraryMessage(desc: DescMessage, depth = DEPTH): fc.Arbitrary<Message> {
  return arbitraryInit(desc, depth).map((init) => create(desc, init as MessageInitShape<DescMessage>))
}

export const arbitraryText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', "\\", "\n", "\u0000", "é", "€", "😀", "\u2028", "/"), maxLength: 6 }),
)

const plainKey = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("constructor", "toString", "0", "10", ""))
const jsonLeaf = fc.oneof(
  arbitraryText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero),
  fc.boolean(),
  fc.constant(null),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    jsonLeaf,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(plainKey, tie("json"), { maxKeys: 3, noNullPrototype: true }),
  ),
}))
const jsonObject = fc.dictionary(plainKey, json, { maxKeys: 3, noNullPrototype: true })

/** A oneof's object, or undefined. */
function arbitraryInit(desc: DescMessage, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const special = wellKnown(desc, depth)
  if (special !== undefined) return special
  const members: Record<string, fc.Arbitrary<unknown>> = {}
  for (const member of desc.members) {
    if (member.kind === "oneof") {
      const cases = member.fields.map((field) =>
        single(field, depth).map((value) => ({ case: field.localName, value })),
      )
      members[member.localName] = fc.option(fc.oneof(...cases), { nil: undefined })
    } else if (depth > 0 || member.message === undefined) {
      const required = member.presence === 3
      members[member.localName] = required
        ? arbitraryField(member, depth)
        : fc.option(arbitraryField(member, depth), { nil: undefined })
    }
  }
  return fc.record(members)
}

function arbitraryField(field: DescField, depth: number): fc.Arbitrary<unknown> {
  switch (field.fieldKind) {
    case "list":
      return fc.array(single(field, depth), { maxLength: 3 })
    case "map":
      return fc.dictionary(mapKey(field.mapKey), single(field, depth), { maxKeys: 3, noNullPrototype: true })
    default:
      return single(field, depth)
  }
}

function single(field: DescField, depth: number): fc.Arbitrary<unknown> {
  if (field.scalar !== undefined) {
    const value = scalar(field.scalar)
    return field.fieldKind !== "map" && field.longAsString ? value.map(String) : value
  }
  if (field.enum !== undefined) {
    // JSON has no other.
    if (field.enum.typeName === "google.protobuf.NullValue") return fc.constant(0)
    const declared = fc.constantFrom(...field.enum.values.map(({ number }) => number))
    return field.enum.open ? fc.oneof(declared, scalar(ScalarType.INT32)) : declared
  }
  if (field.message?.typeName === "google.protobuf.Struct") return jsonObject
  if (field.message === undefined) throw new Error(`${field} is of no kind`)
  const wrapped = field.message.typeName.endsWith("Value") ? field.message.fields[0]?.scalar : undefined
  if (field.fieldKind === "message" && field.oneof === undefined && wrapped !== undefined) return scalar(wrapped)
  return arbitraryMessage(field.message, depth - 1)
}

function scalar(type: ScalarType): fc.Arbitrary<unknown> {
  switch (type) {
    case ScalarType.DOUBLE:
      return fc.double().map(withoutMinusZero)
    case ScalarType.FLOAT:
      // Those that a double spells the same way; see the list of protobuf-es's faults.
      return fc.oneof(
        fc.integer({ min: -80_000, max: 80_000 }).map((value) => withoutMinusZero(value / 8)),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      )
    case ScalarType.BOOL:
      return fc.boolean()
    case ScalarType.STRING:
      return arbitraryText
    case ScalarType.BYTES:
      return fc.uint8Array({ maxLength: 8 })
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return fc.nat({ max: 0xffffffff })
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
    case ScalarType.INT64:
    case ScalarType.SINT64:
    case ScalarType.SFIXED64:
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    default:
      return fc.integer()
  }
}

function mapKey(type: ScalarType): fc.Arbitrary<string> {
  return type === ScalarType.STRING ? plainKey.filter((key) => key !== "__proto__") : scalar(type).map(String)
}

function wellKnown(desc: DescMessage, depth: number): fc.Arbitrary<Record<string, unknown>> | undefined {
  switch (desc.typeName) {
    case "google.protobuf.Timestamp":
      return fc.record({ seconds: fc.bigInt({ min: -62135596800n, max: 253402300799n }), nanos })
    case "google.protobuf.Duration":
      return fc.tuple(fc.bigInt({ min: -315576000000n, max: 315576000000n }), nanos).map(([seconds, fraction]) => ({
        seconds,
        nanos: seconds < 0n ? -fraction + 0 : fraction,
      }))
    case "google.protobuf.FieldMask":
      return fc.record({
        paths: fc.array(fc.constantFrom("a", "display_name", "owner.email_address"), { maxLength: 3 }),
      })
    case "google.protobuf.Value":
      return fc
        .oneof(
          fc.constant({ case: "nullValue", value: 0 }),
          fc
            .double({ noNaN: true, noDefaultInfinity: true })
            .map((value) => ({ case: "numberValue", value: withoutMinusZero(value) })),
          arbitraryText.map((value) => ({ case: "stringValue", value })),
          fc.boolean().map((value) => ({ case: "boolValue", value })),
        )
        .map((kind) => ({ kind }))
    case "google.protobuf.ListValue":
      return fc
        .array(
          fc.boolean().map((value) => ({ kind: { case: "boolValue", value } })),
          { maxLength: 3 },
        )
        .map((values) => ({ values }))
    case "google.protobuf.Any":
      if (depth <= 0) return fc.constant({})
      return fc.oneof(packed(NodeSchema), packed(TimestampSchema))
  }
  return undefined
}

function packed<Desc extends DescMessage>(desc: Desc): fc.Arbitrary<Record<string, unknown>> {
  return arbitraryMessage(desc, 1).map((message) => ({
    typeUrl: `type.googleapis.com/${desc.typeName}`,
    value: toBinary<DescMessage>(desc, message),
  }))
}

const nanos = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((value) => value * 1_000_000),
  fc.integer({ min: 0, max: 999_999_999 }),
)

/** JSON.stringify writes -0 as 0. */
function withoutMinusZero(value: number): number {
  return value + 0
}
