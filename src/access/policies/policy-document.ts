// AWS policy documents on domains and repositories: read strictly, so that nothing is stored that would not be enforced.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
import { compileGlob, type Glob, MAX_STARS } from "./glob.js"

export interface PolicyStatement {
  readonly effect: "Allow" | "Deny"
  readonly principals: readonly PolicyPrincipal[]
  readonly actions: readonly Glob[]
  readonly resources: readonly Glob[]
}

export type PolicyPrincipal =
  /** Whoever is authenticated. */
  | { readonly kind: "everyone" }
  /** A principal by its text. */
  | { readonly kind: "principal"; readonly name: string }

/** Bytes of a policy document in UTF-8. */
export const MAX_POLICY_BYTES = 6_144

/** What is wrong with a document, in words for its author. */
export class PolicyError extends Error {
  override readonly name = "PolicyError"
}

const VERSIONS = new Set(["2012-10-17", "2008-10-17"])
const MEMBERS = new Set(["Version", "Id", "Statement"])
const STATEMENT_MEMBERS = new Set(["Sid", "Effect", "Principal", "Action", "Resource"])
const SERVICE = "codeartifact"

/** `account` is the one that owns every domain. Throws PolicyError naming what is not understood: it would be ignored otherwise. */
export function parsePolicy(document: string, account: string): readonly PolicyStatement[] {
  if (Buffer.byteLength(document) > MAX_POLICY_BYTES) {
    throw new PolicyError(`must be at most ${MAX_POLICY_BYTES} bytes`)
  }
  let json: unknown
  try {
    json = JSON.parse(document)
  } catch {
    throw new PolicyError("is not JSON")
  }
  const policy = object(json, "the document")
  for (const name of Object.keys(policy)) {
    if (!MEMBERS.has(name)) throw new PolicyError(`has the unknown member ${quoted(name)}`)
  }
  if (typeof policy.Version !== "string" || !VERSIONS.has(policy.Version)) {
    throw new PolicyError('needs "Version": "2012-10-17"')
  }
  if (policy.Statement === undefined) throw new PolicyError("needs a Statement")
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement]
  if (statements.length === 0) throw new PolicyError("needs a Statement")
  return statements.map((statement, at) => parseStatement(statement, `Statement[${at}]`, account))
}

function parseStatement(value: unknown, path: string, account: string): PolicyStatement {
  const statement = object(value, path)
  for (const name of Object.keys(statement)) {
    if (STATEMENT_MEMBERS.has(name)) continue
    throw new PolicyError(`${path} has ${quoted(name)}, which is not supported: it would not be enforced`)
  }
  const { Effect: effect } = statement
  if (effect !== "Allow" && effect !== "Deny") throw new PolicyError(`${path}.Effect must be Allow or Deny`)
  return {
    effect,
    principals: parsePrincipals(statement.Principal, `${path}.Principal`, account),
    actions: strings(statement.Action, `${path}.Action`).map((action) => parseAction(action, `${path}.Action`)),
    resources: strings(statement.Resource, `${path}.Resource`).map((arn) => parseResource(arn, `${path}.Resource`)),
  }
}

function parsePrincipals(value: unknown, path: string, account: string): PolicyPrincipal[] {
  if (value === "*") return [{ kind: "everyone" }]
  if (value === undefined) throw new PolicyError(`${path} is required`)
  const principal = object(value, path)
  for (const name of Object.keys(principal)) {
    if (name !== "AWS") throw new PolicyError(`${path}.${name.slice(0, 40)} is not supported: use AWS`)
  }
  return strings(principal.AWS, `${path}.AWS`).map((text) => parsePrincipal(text, `${path}.AWS`, account))
}

function parsePrincipal(text: string, path: string, account: string): PolicyPrincipal {
  if (text === "*") return { kind: "everyone" }
  if (/^\d{12}$/.test(text)) {
    if (text === account) return { kind: "everyone" }
    throw new PolicyError(`${path}: this registry is account ${account}, and has no principals of ${text}`)
  }
  const match = /^arn:aws:iam::(\d{12}):(?:(root)|user\/(\S+))$/.exec(text)
  if (match === null) {
    throw new PolicyError(`${path}: ${quoted(text)} is no account, and no arn:aws:iam::${account}:user/PRINCIPAL`)
  }
  if (match[1] !== account) throw new PolicyError(`${path}: this registry is account ${account}, not ${match[1]}`)
  return match[2] === undefined ? { kind: "principal", name: match[3] ?? "" } : { kind: "everyone" }
}

function parseAction(text: string, path: string): Glob {
  if (text === "*") return everything
  const colon = text.indexOf(":")
  if (text.slice(0, Math.max(0, colon)).toLowerCase() !== SERVICE || colon === text.length - 1) {
    throw new PolicyError(`${path}: ${quoted(text)} is none of ${SERVICE}:*`)
  }
  if (!/^[A-Za-z0-9*?]+$/.test(text.slice(colon + 1))) throw new PolicyError(`${path}: ${quoted(text)} is no action`)
  // Actions are matched without case.
  return wildcard(text.slice(colon + 1), path, true)
}

function parseResource(text: string, path: string): Glob {
  if (text === "*") return everything
  if (!/^arn:aws:codeartifact:\S+$/.test(text))
    throw new PolicyError(`${path}: ${quoted(text)} is neither * nor an ARN`)
  return wildcard(text, path, false)
}

const everything: Glob = () => true

function wildcard(pattern: string, path: string, ignoreCase: boolean): Glob {
  const glob = compileGlob(pattern, ignoreCase)
  if (glob === undefined) throw new PolicyError(`${path}: ${quoted(pattern)} has more than ${MAX_STARS} stars`)
  return glob
}

function strings(value: unknown, path: string): string[] {
  const list = typeof value === "string" ? [value] : value
  if (!Array.isArray(list) || list.length === 0 || !list.every((each) => typeof each === "string")) {
    throw new PolicyError(`${path} must be a string, or a list of strings that is not empty`)
  }
  return list
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PolicyError(`${path} must be an object`)
  }
  return value as Record<string, unknown>
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}...` : text)
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}:]/g

/** A member that an object of this JSON names twice: one of them would be what is read, and the other what is enforced. */
function repeatedMember(json: string): string | undefined {
  const open: Set<string>[] = []
  let text: string | undefined
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === "{") open.push(new Set())
    else if (token === "}") open.pop()
    else if (token !== ":") text = JSON.parse(token) as string
    else if (text !== undefined) {
      const names = open.at(-1)
      if (names?.has(text)) return text
      names?.add(text)
    }
  }
  return undefined
}

/** What is wrong with a document, in words; undefined: nothing. */
export function policyProblem(document: string, account: string): string | undefined {
  try {
    parsePolicy(document, account)
    const repeated = repeatedMember(document)
    return repeated === undefined ? undefined : `names the member ${quoted(repeated)} twice`
  } catch (error) {
    if (error instanceof PolicyError) return error.message
    throw error
  }
}
