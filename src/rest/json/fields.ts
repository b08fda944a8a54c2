// Which fields a message has in JSON.
import { type DescExtension, type DescField, type DescMessage, getOption, type Registry } from "@bufbuild/protobuf"
import { FieldBehavior, field_behavior } from "../../../gen/google/api/field_behavior_pb.js"
import { fieldOptions, outsideBody } from "../options.js"
import { isNullValue } from "./enums.js"

/** By field number, as they are written. */
export function bodyFields(desc: DescMessage, exclude?: ReadonlySet<DescField>): DescField[] {
  return desc.fields
    .filter((field) => !outsideBody(field) && exclude?.has(field) !== true)
    .sort((a, b) => a.number - b.number)
}

/** Whether JSON null is a value of the (singular) field and doesn't mean unset. */
export function takesNull(field: DescField): boolean {
  if (field.fieldKind === "message") return field.message.typeName === "google.protobuf.Value"
  return field.fieldKind === "enum" && isNullValue(field)
}

/** Whether the field is a list or a map, which is empty and never unset. */
export function isRepeated(field: DescField): boolean {
  return field.fieldKind === "list" || field.fieldKind === "map"
}

export interface EntryFields {
  readonly key: DescField & { fieldKind: "scalar" }
  readonly value: DescField
}

/** For as_map: the fields of the entry message; undefined without the option. Throws where the option makes no sense. */
export function entryFields(field: DescField): EntryFields | undefined {
  if (!fieldOptions(field).asMap) return undefined
  const fields = field.fieldKind === "list" && field.listKind === "message" ? field.message.fields : []
  const key = fields.find(({ number }) => number === 1)
  const value = fields.find(({ number }) => number === 2)
  if (key?.fieldKind !== "scalar" || value === undefined || fields.length !== 2) {
    throw new Error(`${field}: as_map needs a repeated message of a scalar key = 1 and a value = 2`)
  }
  return { key, value }
}

/** For as_list: the repeated field of the message; undefined without the option. Throws where the option makes no sense. */
export function listField(field: DescField): (DescField & { fieldKind: "list" }) | undefined {
  if (!fieldOptions(field).asList) return undefined
  const [list, ...others] = field.fieldKind === "message" ? field.message.fields : []
  if (list?.fieldKind !== "list" || others.length > 0)
    throw new Error(`${field}: as_list needs a message of one repeated field`)
  return list
}

/** Fields whose members every object of the message must have: those that are REQUIRED. */
export function requiredMembers(desc: DescMessage): DescField[] {
  return desc.fields.filter((field) => getOption(field, field_behavior).includes(FieldBehavior.REQUIRED))
}

export interface ExtensionField {
  readonly extension: DescExtension
  /** The extension as a field of a container whose one property is its value. */
  readonly field: DescField
}

/** `name`: as in JSON, "[package.extension]". */
export function extensionByName(
  desc: DescMessage,
  name: string,
  registry: Registry | undefined,
): ExtensionField | undefined {
  if (registry === undefined || !name.startsWith("[") || !name.endsWith("]")) return undefined
  const extension = registry.getExtension(name.slice(1, -1))
  return extension?.extendee.typeName === desc.typeName ? extensionField(extension) : undefined
}

/** An extension as a field. */
export function extensionField(extension: DescExtension): ExtensionField {
  const field = { ...extension, kind: "field", parent: extension.extendee, localName: extension.typeName }
  return { extension, field: field as DescField }
}
