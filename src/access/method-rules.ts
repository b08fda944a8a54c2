// What each method needs, from the option in its proto: compiled once, with accessors for the fields that name the place.
import {
  type DescField,
  type DescMessage,
  type DescMethod,
  getOption,
  hasOption,
  type Message,
} from "@bufbuild/protobuf"
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt"
import { Role } from "../../gen/registry/access/v1/role_pb.js"
import { type Rule, rule as ruleOption } from "../../gen/registry/access/v1/rule_pb.js"
import { Level } from "../registry/access/roles.js"

/** Gives what a field of a request holds as text; "" where it is not set. */
export type TextOf = (message: Message) => string

export interface PackageFields {
  readonly format: TextOf | undefined
  readonly namespace: TextOf | undefined
  readonly name: TextOf
}

export interface MethodRule {
  readonly method: DescMethod
  readonly need: "public" | "authenticated" | "operator" | "role"
  /** With need "role". */
  readonly level: Level
  readonly organization: TextOf | undefined
  readonly project: TextOf | undefined
  /** Another project, which has to be readable. */
  readonly sourceProject: TextOf | undefined
  /** Names organization, project or package at once. */
  readonly resource: TextOf | undefined
  readonly anyProject: boolean
  readonly createOrganization: boolean
  readonly createParents: boolean
  readonly actions: readonly string[]
  readonly package: PackageFields | undefined
}

/** Throws naming a method without a rule, or one whose rule can't be enforced: the process must not start. */
export function methodRules(
  methods: Iterable<DescMethod>,
  publicServices: ReadonlySet<string>,
  openServices: ReadonlySet<string>,
): ReadonlyMap<DescMethod, MethodRule> {
  const rules = new Map<DescMethod, MethodRule>()
  for (const method of methods) {
    const service = method.parent.typeName
    const rule = publicServices.has(service)
      ? compiled(method, { ...noRule, public: true })
      : openServices.has(service)
        ? compiled(method, { ...noRule, authenticated: true })
        : compileRule(method)
    rules.set(method, rule)
  }
  return rules
}

/** The full name of a method, as in its gRPC path: "package.Service/Method". */
export function methodName(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`
}

/** As much of a Rule as is read. */
type RuleFields = Omit<Rule, "$typeName" | "$unknown">

const noRule: RuleFields = {
  role: Role.UNSPECIFIED,
  organization: "",
  project: "",
  sourceProject: "",
  authenticated: false,
  public: false,
  operator: false,
  anyProject: false,
  createOrganization: false,
  createParents: false,
  resource: "",
  actions: [],
  package: "",
}

/** Whether a call of the method changes nothing, as its proto declares with `idempotency_level = NO_SIDE_EFFECTS`. */
export function onlyReads(method: DescMethod): boolean {
  return method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS
}

/**
 * Whether a call of the method can change something. A method without a rule is not the registry's: reflection, which clients send a
 * call's own metadata to, and health.
 */
export function changesSomething(method: DescMethod): boolean {
  return hasOption(method, ruleOption) && !onlyReads(method)
}

/** What a call of the method needs; throws where the proto declares no rule. */
export function compileRule(method: DescMethod): MethodRule {
  return compiled(method, getOption(method, ruleOption))
}

function compiled(method: DescMethod, rule: RuleFields): MethodRule {
  const fail = (problem: string): never => {
    throw new Error(`${methodName(method)}: ${problem} (option registry.access.v1.rule)`)
  }
  const needs = [
    rule.public && "public",
    rule.authenticated && "authenticated",
    rule.operator && "operator",
    rule.createOrganization && "operator",
    rule.role !== Role.UNSPECIFIED && "role",
  ].filter((need) => need !== false) as MethodRule["need"][]
  const [need, ...others] = needs
  if (need === undefined) return fail("says nothing about who may call it")
  if (others.length > 0) return fail("says more than one thing about who may call it")
  if (need === "role" && rule.organization === "" && rule.resource === "") fail("needs a role, but on nothing")
  const accessor = (path: string) => (path === "" ? undefined : textOf(method.input, path, fail))
  const besides = (name: string) => {
    const path = [...rule.package.split(".").slice(0, -1), name].join(".")
    return hasField(method.input, path) ? textOf(method.input, path, fail) : undefined
  }
  const packageName = accessor(rule.package)
  return {
    method,
    need,
    level: levels[rule.role],
    organization: accessor(rule.organization),
    project: accessor(rule.project),
    sourceProject: accessor(rule.sourceProject),
    resource: accessor(rule.resource),
    anyProject: rule.anyProject,
    createOrganization: rule.createOrganization,
    createParents: rule.createParents,
    actions: rule.actions,
    package: packageName && { name: packageName, format: besides("format"), namespace: besides("namespace") },
  }
}

const levels: Record<Role, Level> = {
  [Role.UNSPECIFIED]: Level.NONE,
  [Role.ADMIN]: Level.ADMIN,
  [Role.MODELER]: Level.MODEL,
  [Role.MEMBER]: Level.READ,
  [Role.VIEWER]: Level.READ,
}

function fieldsOn(message: DescMessage, path: string): DescField[] | undefined {
  const fields: DescField[] = []
  let desc: DescMessage | undefined = message
  for (const name of path.split(".")) {
    const field: DescField | undefined = desc?.fields.find((each) => each.name === name)
    if (field === undefined) return undefined
    fields.push(field)
    desc = field.fieldKind === "message" ? field.message : undefined
  }
  return fields
}

function hasField(message: DescMessage, path: string): boolean {
  return fieldsOn(message, path) !== undefined
}

function textOf(message: DescMessage, path: string, fail: (problem: string) => never): TextOf {
  const fields = fieldsOn(message, path)
  const last = fields?.at(-1)
  if (fields === undefined || last === undefined) return fail(`${message.typeName} has no field ${path}`)
  if (fields.some((field) => field.oneof !== undefined)) return fail(`${path} goes through a oneof`)
  const names = fields.map(({ localName }) => localName)
  if (last.fieldKind === "enum") {
    const spellings = new Map(
      last.enum.values.map((value) => [value.number, spellingOf(last.enum.sharedPrefix, value.name)]),
    )
    return (request) => spellings.get(valueAt(request, names) as number) ?? ""
  }
  if (last.fieldKind !== "scalar") return fail(`${path} is neither a string nor an enum`)
  const [only, ...deeper] = names
  if (only !== undefined && deeper.length === 0) {
    return (request) => ((request as unknown as Record<string, unknown>)[only] as string | undefined) ?? ""
  }
  return (request) => (valueAt(request, names) as string | undefined) ?? ""
}

function valueAt(message: Message, names: readonly string[]): unknown {
  let value: unknown = message
  for (const name of names) value = (value as Record<string, unknown> | undefined)?.[name]
  return value
}

/** As JSON spells enum values of package formats: lower case, without the prefix. */
function spellingOf(prefix: string | undefined, name: string): string {
  return name.slice(prefix?.length ?? 0).toLowerCase()
}
