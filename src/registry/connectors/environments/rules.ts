// What an environment may hold. Each check gives the violations.
import { type FieldViolation, required, violation } from "../../violations.js"
import { type AuthSchemeInput, checkAuthScheme } from "../auth-schemes.js"
import type { ConnectorKind } from "../entities.js"
import type { CredentialField, EnvironmentField } from "../fields.js"
import { checkVariables, textViolations, type VariableInput } from "../rules.js"
import { type CredentialInput, checkCredential } from "./credential-types.js"
import type { CredentialUse } from "./entities.js"

/** An entry as a caller sends it: a new one with a credential, one that is stored with its id. */
export interface EntryInput {
  readonly id: string
  readonly authSchemeConfig: AuthSchemeInput | undefined
  readonly credential: CredentialInput | undefined
}

/** What is undefined was not sent. */
export interface EnvironmentInput {
  /** "" for a new one. */
  readonly id: string
  readonly name: string
  readonly credentials: { readonly [use in CredentialUse]?: readonly EntryInput[] | undefined } | undefined
  readonly variables: readonly VariableInput[] | undefined
}

export const USES: readonly CredentialUse[] = ["action", "trigger"]

/** Of one use. */
export const MAX_CREDENTIALS = 20

/** Environments of one connector: an answer with a connector shows all or the most recent of them. */
export const MAX_ENVIRONMENTS = 500

/** Of all environments of one connector together, as JSON. */
export const MAX_ENVIRONMENT_BYTES = 1_024 * 1_024

type Violations = FieldViolation<EnvironmentField>[]

/** What is wrong with an environment that is to be made. @param indexes Its place in a list; none outside a list. */
export function checkNewEnvironment(
  kind: ConnectorKind,
  input: EnvironmentInput,
  ...indexes: readonly number[]
): Violations {
  const { credentials, variables } = input
  const entries = checkEntries(input, indexes, (use, { credential, authSchemeConfig }, position) => [
    ...(authSchemeConfig === undefined
      ? [required(entryField(use, "authSchemeConfig"), ...position)]
      : within(use, checkAuthScheme(kind, authSchemeConfig, ...position))),
    ...(credential === undefined
      ? [required(entryField(use, "credential"), ...position)]
      : within(use, checkCredential(kind, credential, ...position))),
  ])
  return [
    ...textViolations<EnvironmentField>("environment.name", input.name, ...indexes),
    ...(credentials === undefined ? [required<EnvironmentField>("environment.credentials", ...indexes)] : []),
    ...(credentials !== undefined && USES.every((use) => credentials[use] === undefined)
      ? [
          violation<EnvironmentField>(
            "environment.credentials",
            "must have action, or trigger, or both",
            "REQUIRED",
            ...indexes,
          ),
        ]
      : []),
    ...entries,
    ...(variables === undefined ? [required<EnvironmentField>("environment.variables", ...indexes)] : []),
    ...checkOwnVariables(variables, indexes),
  ]
}

/** What is wrong with what is to replace an environment, as far as can be told without what is stored. */
export function checkEnvironmentUpdate(
  kind: ConnectorKind,
  input: EnvironmentInput,
  ...indexes: readonly number[]
): Violations {
  return [
    ...textViolations<EnvironmentField>("environment.name", input.name, ...indexes),
    ...checkEntries(input, indexes, (use, { id, authSchemeConfig }, position) => [
      ...(id === "" ? [required(entryField(use, "id"), ...position)] : []),
      ...(authSchemeConfig === undefined
        ? [required(entryField(use, "authSchemeConfig"), ...position)]
        : within(use, checkAuthScheme(kind, authSchemeConfig, ...position))),
    ]),
    ...checkOwnVariables(input.variables, indexes),
  ]
}

function checkEntries(
  { credentials }: EnvironmentInput,
  indexes: readonly number[],
  check: (use: CredentialUse, entry: EntryInput, position: readonly number[]) => Violations,
): Violations {
  return USES.flatMap((use) => {
    const entries = credentials?.[use] ?? []
    if (entries.length > MAX_CREDENTIALS) {
      const problem = `holds at most ${MAX_CREDENTIALS} credentials`
      return [violation<EnvironmentField>(`environment.${use}`, problem, "INVALID_VALUE", ...indexes)]
    }
    return entries.flatMap((entry, i) => check(use, entry, [...indexes, i]))
  })
}

function entryField(use: CredentialUse, field: "id" | "authSchemeConfig" | "credential"): EnvironmentField {
  return `environment.${use}.${field}`
}

/** Violations of parts of an entry as those of the environment. */
export function within(
  use: CredentialUse,
  violations: readonly FieldViolation<
    CredentialField | "authSchemeConfig" | "authSchemeConfigs" | `authSchemeConfig.${string}`
  >[],
): Violations {
  return violations.map((each) => ({ ...each, field: `environment.${use}.${each.field}` as EnvironmentField }))
}

function checkOwnVariables(variables: readonly VariableInput[] = [], indexes: readonly number[]): Violations {
  return checkVariables(variables).map((each) => ({
    ...each,
    field: `environment.${each.field}` as EnvironmentField,
    indexes: [...indexes, ...(each.indexes ?? [])],
  }))
}
