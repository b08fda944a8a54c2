// Messages from JSON objects.
import { type DescField, type DescMessage, setExtension } from "@bufbuild/protobuf"
import { fieldOptions } from "../options.js"
import { fieldReader, isBranch } from "./field-reader.js"
import { bodyFields, extensionByName, isRepeated, takesNull } from "./fields.js"
import { messageOf, type Properties } from "./properties.js"
import type { ReaderContext, ReadInto } from "./reader.js"
import { nameSegment, type Reading } from "./reading.js"
import { LETTER_N, OPEN_BRACE } from "./scanner.js"

/** What may stand in the object: a field, under its JSON name and its proto name, an extension or the @type of an Any. */
export interface Member {
  readonly jsonName: string
  readonly protoName: string
  /** JSON name as a path's segment. */
  readonly segment: string
  /** In the set of members seen; 0 for those that an integer has no bit for. */
  readonly bit: number
  readonly field: DescField | undefined
  /** What reads the field is given its null too: it is a value, or refused. */
  readonly takesNull: boolean
  /** Its null satisfies required_members. */
  readonly nullable: boolean
  /** "branch": a message whose members are leaves or branches themselves; "opaque": a leaf that may contain messages. */
  readonly shape: "leaf" | "opaque" | "branch"
  readonly read: ReadInto
}

export type Members = ReadonlyMap<string, Member>

const BITS = 31

/** Fills `members`, which a reader of the same message inside itself may hold already. */
export function compileMembers(
  members: Map<string, Member>,
  desc: DescMessage,
  context: ReaderContext,
  exclude?: ReadonlySet<DescField>,
): void {
  const compiled = bodyFields(desc, exclude).map((field, index) =>
    fieldMember(field, index < BITS ? 1 << index : 0, fieldReader(field, context), context),
  )
  // A field's JSON name wins over another one's proto name.
  if (context.style.spelling !== "documented") {
    for (const member of compiled) members.set(member.protoName, member)
  }
  for (const member of compiled) members.set(member.jsonName, member)
}

/** For a message packed in an Any: its type has been read before the message. */
export const typeMember: Member = {
  jsonName: "@type",
  protoName: "@type",
  segment: "@type",
  bit: 0,
  field: undefined,
  takesNull: false,
  nullable: false,
  shape: "opaque",
  read: (reading) => reading.skipValue(),
}

/** `required`: fields whose members must be there. */
export function objectReader(
  desc: DescMessage,
  members: Members,
  context: ReaderContext,
  required?: readonly DescField[],
): ReadInto {
  const refuseUnknown = context.style.unknownMembers === "refuse"
  const nullIsAbsent = context.style.nullMembers === "absent"
  const extensions = new Map<string, Member>()

  function extensionMember(name: string): Member | undefined {
    if (context.registry === undefined || !name.startsWith("[")) return undefined
    let member = extensions.get(name)
    if (member === undefined) {
      member = compileExtension(desc, name, context)
      if (member !== undefined) extensions.set(name, member)
    }
    return member
  }

  return (reading, target) => {
    if (reading.char() !== OPEN_BRACE) return reading.mismatch("an object")
    const missing = required && new Set(required)
    let seen = 0
    let seenOthers: Set<string> | undefined
    for (let more = reading.openObject(); more; more = reading.nextMember()) {
      const at = reading.pos
      const name = reading.memberName()
      const member = members.get(name) ?? extensionMember(name)
      if (member !== undefined && member.bit !== 0) {
        if ((seen & member.bit) !== 0) reading.failNamedTwice(name, at)
        seen |= member.bit
      } else {
        const seenName = member?.jsonName ?? name
        seenOthers ??= new Set()
        if (seenOthers.has(seenName)) reading.failNamedTwice(name, at)
        seenOthers.add(seenName)
      }
      if (member === undefined) {
        if (refuseUnknown) reading.report("UNKNOWN_MEMBER", "is not a known member", nameSegment(name))
        reading.skipValue()
      } else if (reading.char() === LETTER_N && !member.takesNull) {
        reading.literal("null")
        // Where null is how an unset field is spelled, it is a value, not an absence.
        if (nullIsAbsent && !member.nullable) continue
        reading.present?.push(reading.prefix + member.protoName)
        if (member.nullable && member.field) missing?.delete(member.field)
      } else {
        if (member.field) missing?.delete(member.field)
        const mark = reading.violations.length
        readMember(member, reading, target)
        if (reading.violations.length > mark) reading.locate(mark, member.segment)
      }
    }
    if (missing === undefined) return
    for (const field of missing) reading.report("REQUIRED", "must be present", nameSegment(field.jsonName))
  }
}

function readMember(member: Member, reading: Reading, target: Properties): void {
  const { present, prefix } = reading
  if (present === undefined) {
    member.read(reading, target)
    return
  }
  const path = prefix + member.protoName
  switch (member.shape) {
    case "leaf":
      present.push(path)
      member.read(reading, target)
      return
    case "opaque":
      present.push(path)
      reading.present = undefined
      member.read(reading, target)
      reading.present = present
      return
    case "branch": {
      const count = present.length
      reading.prefix = `${path}.`
      member.read(reading, target)
      reading.prefix = prefix
      // An empty object still sets its field.
      if (present.length === count) present.push(path)
    }
  }
}

function fieldMember(field: DescField, bit: number, read: ReadInto, { style }: ReaderContext): Member {
  const isLeaf = field.fieldKind === "scalar" || field.fieldKind === "enum"
  return {
    jsonName: field.jsonName,
    protoName: field.name,
    segment: nameSegment(field.jsonName),
    bit,
    field,
    takesNull: takesNull(field) || (style.nullMembers === "singular" && isRepeated(field)),
    nullable: fieldOptions(field).nullWhenUnset,
    shape: isBranch(field) ? "branch" : isLeaf ? "leaf" : "opaque",
    read,
  }
}

/** Extensions live among a message's unknown fields: one is read into a container of its own, then encoded into the message. */
function compileExtension(desc: DescMessage, name: string, context: ReaderContext): Member | undefined {
  const found = extensionByName(desc, name, context.registry)
  if (found === undefined) return undefined
  const { extension, field } = found
  const readField = fieldReader(field, context)
  const read: ReadInto = (reading, target) => {
    const mark = reading.violations.length
    const container: Properties = { [field.localName]: field.fieldKind === "list" ? [] : undefined }
    readField(reading, container)
    const value = container[field.localName]
    if (reading.violations.length > mark || value === undefined) return
    try {
      setExtension(messageOf(target), extension, value)
    } catch (error) {
      reading.report("INVALID_VALUE", `cannot be encoded: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { ...fieldMember(field, 0, read, context), jsonName: name, protoName: name, segment: name, shape: "opaque" }
}
