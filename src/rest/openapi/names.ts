// What a document calls its operations, schemas and tags. The protos' full names are unique among all APIs; an API that is described
// on its own has short ones, and where its vendor has published a description, the names of that.
import type { DescMessage, DescMethod } from "@bufbuild/protobuf"

/** Short names of one API: a method's own for its operation, a message's own for its schemas, but for those listed here. */
export interface ApiNames {
  /** Operation ids by the name of the method, in the order of its rules where it has several. */
  readonly operations?: Readonly<Record<string, readonly string[]>>
  /**
   * Names of schemas, by the short name: `Thing` where it is answered, `ThingInput` where it is sent, `DoRequestBody` for what one
   * operation alone takes. The name of `Thing` is also the stem of `ThingInput`, unless that has one of its own.
   */
  readonly schemas?: Readonly<Record<string, string>>
  /**
   * The tag of an operation, by the name of the method, or of the service for all its other methods. An operation has one: generators
   * make a class of each tag, and some of them a second type of the same name where an operation is in two.
   */
  readonly tags?: Readonly<Record<string, string>>
  /** What those tags stand for. */
  readonly tagDescriptions?: Readonly<Record<string, string>>
}

/** Where a schema of a message stands: in answers, in requests, or as the body of one operation alone. */
export type SchemaUse = "output" | "input" | "body"

const SHORT_SUFFIX: Readonly<Record<SchemaUse, string>> = { output: "", input: "Input", body: "Body" }
const FULL_SUFFIX: Readonly<Record<SchemaUse, string>> = { output: "", input: ".Input", body: ".Body" }

/** Names for a schema, the best first: a document takes the first that no other schema of it has. */
export function schemaNames(desc: DescMessage, use: SchemaUse, dialect: string, names: ApiNames | undefined): string[] {
  const full = desc.typeName + FULL_SUFFIX[use]
  const fallbacks = [full, `${full}.${dialect}`]
  if (names === undefined) return fallbacks
  const { schemas = {} } = names
  const stem = shortName(desc)
  const short = stem + SHORT_SUFFIX[use]
  return [schemas[short] ?? (schemas[stem] ?? stem) + SHORT_SUFFIX[use], ...fallbacks]
}

/** The name of the schema of a dialect's error envelope. */
export function errorSchemaNames(dialect: string, names: ApiNames | undefined): string[] {
  return [...(names === undefined ? [] : ["Error"]), `${dialect}.Error`]
}

/** Operation ids for a method, the best first. */
export function operationIds({ name, parent }: DescMethod, names: ApiNames | undefined): string[] {
  const full = `${parent.name}_${name}`
  return names === undefined ? [full] : [...(names.operations?.[name] ?? [name]), full]
}

/** The tag of a method's operations: its service, where the API has none of its own. */
export function tagOf({ name, parent }: DescMethod, names: ApiNames | undefined): string {
  return names?.tags?.[name] ?? names?.tags?.[parent.name] ?? parent.name
}

/** Without the package; messages inside of others keep their names apart. */
function shortName({ typeName, file }: DescMessage): string {
  const prefix = file.proto.package === "" ? "" : `${file.proto.package}.`
  return typeName.slice(prefix.length).replaceAll(".", "")
}
