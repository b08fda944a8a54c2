// What a connector and its versions may hold. Each check gives the violations.
import { type FieldViolation, required, violation } from "../violations.js"
import type { ConnectorField } from "./fields.js"

type ConnectorViolation = FieldViolation<ConnectorField>

const MAX_NAME_CHARACTERS = 255
const CONTROL = /\p{Cc}/u
const LONE_SURROGATE = /\p{Surrogate}/u
const RESERVED = new Set(["latest", "default"])
/** A URL cannot carry these as a path segment. */
const DOTS = new Set([".", ".."])
const DATASET = /^[^\s.][^\s]*\.[^\s.]+$/

/** What a connector can be in. */
export const CATEGORIES: ReadonlySet<string> = new Set([
  "Development & IT",
  "ERP",
  "Supply Chain & Logistics",
  "Communication",
  "Accounting",
  "Hospitality",
  "Productivity",
  "HR",
  "CRM",
  "AI/LLMs",
  "eCommerce",
  "Business Operations",
])

/** What is wrong with the name of a connector. */
export function checkConnectorName(name: string): ConnectorViolation[] {
  return textViolations("name", name)
}

/** What is wrong with the name of a version. */
export function checkVersionName(name: string): ConnectorViolation[] {
  if (RESERVED.has(name)) return [violation("version.name", `'${name}' is reserved`, "RESERVED")]
  if (DOTS.has(name)) return [violation("version.name", `'${name}' is not possible as a name`)]
  if (CONTROL.test(name)) return [violation("version.name", "must not hold control characters")]
  return textViolations("version.name", name)
}

/** What is wrong with a name of at most 255 characters. */
export function textViolations<F extends string>(
  field: F,
  text: string,
  ...indexes: readonly number[]
): FieldViolation<F>[] {
  if (text === "") return [required(field, ...indexes)]
  if (LONE_SURROGATE.test(text)) return [violation(field, "must be well-formed Unicode", "INVALID_VALUE", ...indexes)]
  // Code points, not UTF-16 units; the cheap bound first.
  if (text.length > MAX_NAME_CHARACTERS && [...text].length > MAX_NAME_CHARACTERS) {
    const problem = `must have at most ${MAX_NAME_CHARACTERS} characters`
    return [violation(field, problem, "INVALID_VALUE", ...indexes)]
  }
  return []
}

export interface VariableInput {
  readonly name: string
  /** Undefined when the caller has sent none. */
  readonly value: string | undefined
}

const MAX_VARIABLES = 100
const MAX_VARIABLE = 4_096

/** What is wrong with variables. Their names are unique: values are later matched by them. */
export function checkVariables(variables: readonly VariableInput[]): ConnectorViolation[] {
  if (variables.length > MAX_VARIABLES) return [violation("variables", `holds at most ${MAX_VARIABLES} variables`)]
  return [
    ...variables.flatMap(({ name, value }, i): ConnectorViolation[] => [
      ...(name === "" ? [required("variableName", i)] : []),
      ...(value === undefined ? [required("variableValue", i)] : []),
      ...(name.length > MAX_VARIABLE || (value?.length ?? 0) > MAX_VARIABLE
        ? [
            violation(
              "variable",
              `has at most ${MAX_VARIABLE} characters in its name and in its value`,
              "INVALID_VALUE",
              i,
            ),
          ]
        : []),
    ]),
    ...duplicates(variables.map(({ name }) => name)).map((i) =>
      violation("variableName", "another variable has this name", "DUPLICATE", i),
    ),
  ]
}

/** Of variables that were checked. */
export function storedVariables(
  variables: readonly VariableInput[],
): { readonly name: string; readonly value: string }[] {
  return variables.map(({ name, value = "" }) => ({ name, value }))
}

/** Of all tags of a connector, as JSON: lists over all organizations read them. */
const MAX_TAGS_BYTES = 16 * 1_024

/** What is wrong with tags: their keys are unique. */
export function checkTags(
  tags: readonly { readonly key: string; readonly values: readonly string[] }[],
): ConnectorViolation[] {
  if (Buffer.byteLength(JSON.stringify(tags)) > MAX_TAGS_BYTES) {
    return [violation("tags", `have at most ${MAX_TAGS_BYTES} bytes together`, "TOO_LARGE")]
  }
  return duplicates(tags.map(({ key }) => key)).map((i) =>
    violation("tags", "another tag has this key", "DUPLICATE", i),
  )
}

/** What is wrong with categories. */
export function checkCategories(
  field: "categories" | "categoryFilter",
  categories: readonly string[],
): ConnectorViolation[] {
  return categories.flatMap((category, i) =>
    CATEGORIES.has(category) ? [] : [violation(field, `'${category}' is no category`, "INVALID_VALUE", i)],
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
  readonly documentationUrl?: string | undefined
  readonly imageUrl?: string | undefined
}

const MAX_URL = 2_048

/** An http connector has a base URL and no dataset; a bigquery one a dataset ("" until it is known) and no base URL. */
export function checkEndpoint(endpoint: Endpoint): ConnectorViolation[] {
  const { protocol, baseUrl, datasetId } = endpoint
  const violations = (["baseUrl", "datasetId", "documentationUrl", "imageUrl"] as const).flatMap(
    (member): ConnectorViolation[] =>
      (endpoint[member]?.length ?? 0) > MAX_URL
        ? [violation(member, `has at most ${MAX_URL} characters`, "TOO_LARGE")]
        : [],
  )
  if (protocol === "http") {
    if (baseUrl === undefined || baseUrl === "") violations.push(required("baseUrl"))
    if (datasetId !== undefined) violations.push(violation("datasetId", "an http connector has none"))
  } else {
    if (baseUrl !== undefined) violations.push(violation("baseUrl", "a bigquery connector has none"))
    if (datasetId === undefined) violations.push(required("datasetId"))
    else if (datasetId !== "" && !DATASET.test(datasetId)) {
      violations.push(violation("datasetId", "must be of the form project.dataset"))
    }
  }
  return violations
}
