// google.protobuf.FieldMask as text: paths between commas, in lowerCamelCase.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { fieldOptions } from "../options.js"
import { Fault } from "./fault.js"

export type MaskParser = (text: string) => string[] | Fault

const PATH = /^[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*$/
const malformed = new Fault("INVALID_VALUE", "must be field paths such as displayName,owner.email")

/**
 * `protoNames`: takes display_name as well as displayName, as queries may. A mask that is tied to a message by members_of knows
 * that message's own JSON names; every other name is turned into snake_case.
 */
export function maskParser(field: DescField | undefined, protoNames: boolean): MaskParser {
  const root = field && maskedMessage(field)
  return (text) => {
    if (text === "") return []
    const paths: string[] = []
    for (const path of text.split(",")) {
      if (path !== "*" && !(PATH.test(path) && (protoNames || !path.includes("_")))) return malformed
      paths.push(protoPath(path, root))
    }
    return paths
  }
}

/** JSON: a string. Throws for a path that does not come back the same. */
export function writeMask(paths: readonly string[]): string {
  return JSON.stringify(paths.map(camelCase).join(","))
}

function camelCase(path: string): string {
  const camel = path.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (snakeCase(camel) !== path || camel.includes("_")) {
    throw new Error(`cannot write the FieldMask path ${JSON.stringify(path)}: it has no lowerCamelCase form`)
  }
  return camel
}

function snakeCase(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function protoPath(path: string, root: DescMessage | undefined): string {
  let message = root
  const segments: string[] = []
  for (const segment of path.split(".")) {
    const field = message?.fields.find((each) => each.jsonName === segment)
    message = field?.fieldKind === "message" ? field.message : undefined
    segments.push(field?.name ?? snakeCase(segment))
  }
  return segments.join(".")
}

function maskedMessage(field: DescField): DescMessage | undefined {
  const { membersOf } = fieldOptions(field)
  return field.parent.fields.find((each) => each.name === membersOf)?.message
}
