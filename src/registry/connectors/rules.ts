// What a connector and its versions may hold. Each check gives the violations it found; `path` is the field's place in the request.
import { type FieldViolation, violation } from "../violations.js"

const MAX_NAME_CHARACTERS = 255
const CONTROL = /\p{Cc}/u
const LONE_SURROGATE = /\p{Surrogate}/u
const RESERVED = new Set(["latest", "default"])
/** A URL cannot carry these as a path segment. */
const DOTS = new Set([".", ".."])
const DATASET = /^[^\s.][^\s]*\.[^\s.]+$/

export function checkConnectorName(path: string, name: string): FieldViolation[] {
  return checkText(path, name)
}

export function checkVersionName(path: string, name: string): FieldViolation[] {
  if (RESERVED.has(name)) return [violation(path, `'${name}' is reserved`, "RESERVED")]
  if (DOTS.has(name)) return [violation(path, `'${name}' is not possible as a name`)]
  if (CONTROL.test(name)) return [violation(path, "must not hold control characters")]
  return checkText(path, name)
}

function checkText(path: string, text: string): FieldViolation[] {
  if (text === "") return [violation(path, "is required", "REQUIRED")]
  if (LONE_SURROGATE.test(text)) return [violation(path, "must be well-formed Unicode")]
  // Code points, not UTF-16 units; the cheap bound first.
  if (text.length > MAX_NAME_CHARACTERS && [...text].length > MAX_NAME_CHARACTERS) {
    return [violation(path, `must have at most ${MAX_NAME_CHARACTERS} characters`)]
  }
  return []
}

export interface VariableInput {
  readonly name: string
  /** Undefined: the caller has sent none. */
  readonly value: string | undefined
}

const MAX_VARIABLES = 100
const MAX_VARIABLE = 4_096

/** Names of variables are unique: values are later matched by them. */
export function checkVariables(path: string, variables: readonly VariableInput[]): FieldViolation[] {
  if (variables.length > MAX_VARIABLES) return [violation(path, `holds at most ${MAX_VARIABLES} variables`)]
  return [
    ...variables.flatMap(({ name, value }, i) => [
      ...(name === "" ? [violation(`${path}[${i}].name`, "is required", "REQUIRED")] : []),
      ...(value === undefined ? [violation(`${path}[${i}].value`, "is required", "REQUIRED")] : []),
      ...(name.length > MAX_VARIABLE || (value?.length ?? 0) > MAX_VARIABLE
        ? [violation(`${path}[${i}]`, `has at most ${MAX_VARIABLE} characters in its name and in its value`)]
        : []),
    ]),
    ...duplicates(variables.map(({ name }) => name)).map((i) =>
      violation(`${path}[${i}].name`, "another variable has this name", "DUPLICATE"),
    ),
  ]
}

/** Of variables that were checked. */
export function storedVariables(
  variables: readonly VariableInput[],
): { readonly name: string; readonly value: string }[] {
  return variables.map(({ name, value = "" }) => ({ name, value }))
}

export function checkTags(path: string, tags: readonly { readonly key: string }[]): FieldViolation[] {
  return duplicates(tags.map(({ key }) => key)).map((i) =>
    violation(`${path}[${i}].key`, "another tag has this key", "DUPLICATE"),
  )
}

/** Places that hold what an earlier place holds. */
function duplicates(values: readonly string[]): number[] {
  const seen = new Set<string>()
  return values.flatMap((value, i) => {
    if (seen.has(value)) return [i]
    seen.add(value)
    return []
  })
}

interface Endpoint {
  readonly protocol: "http" | "bigquery"
  readonly baseUrl?: string | undefined
  readonly datasetId?: string | undefined
}

/** An http connector has a base URL and no dataset; a bigquery one a dataset ("" until it is known) and no base URL. */
export function checkEndpoint(path: string, { protocol, baseUrl, datasetId }: Endpoint): FieldViolation[] {
  const found: FieldViolation[] = []
  if (protocol === "http") {
    if (baseUrl === undefined || baseUrl === "") found.push(violation(`${path}.base_url`, "is required", "REQUIRED"))
    if (datasetId !== undefined) found.push(violation(`${path}.dataset_id`, "an http connector has none"))
  } else {
    if (baseUrl !== undefined) found.push(violation(`${path}.base_url`, "a bigquery connector has none"))
    if (datasetId === undefined) found.push(violation(`${path}.dataset_id`, "is required", "REQUIRED"))
    else if (datasetId !== "" && !DATASET.test(datasetId)) {
      found.push(violation(`${path}.dataset_id`, "must be of the form project.dataset"))
    }
  }
  return found
}
