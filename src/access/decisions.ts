import type { Message } from "@bufbuild/protobuf"
import type { Caller } from "../registry/access/caller.js"
import {
  hasAnyProject,
  type OrganizationAccess,
  organizationLevel,
  principalsOf,
  projectLevel,
} from "../registry/access/organization-access.js"
import { Level, organizationRole, projectRole } from "../registry/access/roles.js"
import type { ResourceNames } from "../registry/resource-names.js"
import type { AccessCache, KnownAccess } from "./access-cache.js"
import type { MethodRule } from "./method-rules.js"
import { evaluate, type PolicyOutcome } from "./policies/evaluate.js"
import { permissionDenied } from "./refusals.js"

interface ResourceRef {
  readonly domain: string
  readonly repository?: string
  readonly package?: { readonly format: string; readonly namespace: string; readonly name: string }
}

export interface DecisionOptions {
  /** Gives the roles and policies of an organization. */
  readonly cache: AccessCache
  /** How policies name resources. */
  readonly names: ResourceNames
  /** Whoever is authenticated may make organizations. */
  readonly everyoneCreates: boolean
  /** Of packages whose API does not name it. */
  readonly defaultPackage: { readonly format: string; readonly namespace: string }
}

/** Whether a caller may make a call: decided from the method's rule, the caller's roles, and policies. */
export class Decisions {
  readonly #options: DecisionOptions

  constructor(options: DecisionOptions) {
    this.#options = options
  }

  /**
   * Resolves, or returns, when the caller may make the call; throws PERMISSION_DENIED. The error is the same whether the resource exists or
   * not.
   */
  check(rule: MethodRule, caller: Caller, message: Message): void | Promise<void> {
    switch (rule.need) {
      case "public":
      case "authenticated":
        return
      case "operator":
        if (caller.operator || (rule.createOrganization && this.mayCreateOrganizations(caller))) return
        throw permissionDenied(
          rule.createOrganization
            ? `${caller.principal} may not create organizations: the operator role is needed`
            : `${caller.principal} may not do this: the operator role is needed`,
        )
      case "role": {
        if (caller.operator) return
        const resource = this.#resourceOf(rule, message)
        // A message that names no resource is refused by the method's own validation rules.
        if (resource === undefined) return
        const source = rule.sourceProject?.(message) ?? ""
        const access = this.#options.cache.get(resource.domain)
        return access instanceof Promise
          ? access.then((known) => this.#checkRoles(rule, caller, resource, source, known))
          : this.#checkRoles(rule, caller, resource, source, access)
      }
    }
  }

  /** Whether the message names the resource that the rule is about. */
  namesResource(rule: MethodRule, message: Message): boolean {
    return this.#resourceOf(rule, message) !== undefined
  }

  mayCreateOrganizations(caller: Caller): boolean {
    if (caller.onlyIn !== undefined) return false
    return (
      caller.operator ||
      (this.#options.everyoneCreates && (caller.owner === undefined || this.mayCreateOrganizations(caller.owner)))
    )
  }

  /** All that is known of who may do what in an organization. */
  accessOf(organization: string): OrganizationAccess | Promise<OrganizationAccess> {
    return this.#options.cache.get(organization)
  }

  /** What the caller may do with an organization, or a project in it, by their roles. */
  async levelOn(caller: Caller, organization: string, project?: string): Promise<Level> {
    if (caller.operator) return Level.ADMIN
    return levelOn(await this.#options.cache.get(organization), caller, organization, project)
  }

  /** Whether the caller may see that an organization exists. */
  async mayRead(caller: Caller, organization: string): Promise<boolean> {
    if (caller.operator) return true
    const access = await this.#options.cache.get(organization)
    return organizationLevel(access, organization, caller) > Level.NONE || hasAnyProject(access, organization, caller)
  }

  #resourceOf(rule: MethodRule, message: Message): ResourceRef | undefined {
    if (rule.resource !== undefined) {
      const target = this.#options.names.parse(rule.resource(message))
      if (target === undefined) return undefined
      const { organization: domain, project: repository, package: named } = target
      return {
        domain,
        ...(repository === undefined ? {} : { repository }),
        ...(named === undefined ? {} : { package: named }),
      }
    }
    const domain = rule.organization?.(message) ?? ""
    if (domain === "") return undefined
    const repository = rule.project?.(message) ?? ""
    if (repository === "") return { domain }
    if (rule.package === undefined) return { domain, repository }
    const name = rule.package.name(message)
    if (name === "") return { domain, repository }
    const { format, namespace } = rule.package
    const defaults = this.#options.defaultPackage
    return {
      domain,
      repository,
      package: {
        format: format === undefined ? defaults.format : format(message),
        namespace: namespace === undefined ? (format === undefined ? defaults.namespace : "") : namespace(message),
        name,
      },
    }
  }

  #checkRoles(rule: MethodRule, caller: Caller, resource: ResourceRef, source: string, access: KnownAccess): void {
    this.#checkRole(rule, caller, resource, access)
    if (source === "") return
    const { package: name } = resource
    const other = { domain: resource.domain, repository: source, ...(name === undefined ? {} : { package: name }) }
    this.#checkRole({ ...rule, level: Level.READ }, caller, other, access)
  }

  #checkRole(rule: MethodRule, caller: Caller, resource: ResourceRef, access: KnownAccess): void {
    if (this.#isAllowed(rule, caller, resource, access)) return
    const { domain, repository } = resource
    if (!access.exists && rule.createParents && this.mayCreateOrganizations(caller)) return
    const where =
      repository === undefined ? `organization '${domain}'` : `project '${repository}' of organization '${domain}'`
    const role = repository === undefined ? organizationRole(rule.level) : projectRole(rule.level)
    throw permissionDenied(`${caller.principal} may not do this in ${where}: the role ${role} is needed there`)
  }

  #isAllowed(rule: MethodRule, caller: Caller, resource: ResourceRef, access: KnownAccess): boolean {
    if (caller.onlyIn !== undefined) {
      return (
        caller.onlyIn.organization === resource.domain && this.#isAllowed(rule, caller.onlyIn.caller, resource, access)
      )
    }
    if (caller.operator) return true
    if (caller.owner !== undefined && !this.#isAllowed(rule, caller.owner, resource, access)) return false
    const outcome = this.#policies(rule, caller, resource, access)
    if (outcome === "deny") return false
    if (outcome === "allow") return true
    const { domain, repository } = resource
    // Its owner's level was checked before.
    const alone = byItself(caller)
    const level = levelOn(access, alone, domain, repository)
    if (level >= rule.level) return true
    return rule.anyProject && hasAnyProject(access, domain, alone)
  }

  #policies(rule: MethodRule, caller: Caller, resource: ResourceRef, access: KnownAccess): PolicyOutcome {
    if (rule.actions.length === 0 || access.statements.size === 0) return "silent"
    const { names } = this.#options
    const { domain, repository } = resource
    const resources = [names.organization(domain)]
    if (repository !== undefined) resources.push(names.project(domain, repository))
    if (repository !== undefined && resource.package !== undefined) {
      resources.push(names.package(domain, repository, resource.package))
    }
    const statements = [
      ...(access.statements.get("") ?? []),
      ...(repository === undefined ? [] : (access.statements.get(repository) ?? [])),
    ]
    return evaluate(statements, { principals: principalsOf(access, caller), actions: rule.actions, resources })
  }
}

const keysAlone = new WeakMap<Caller, Caller>()

/** A key without its owner. Made once: the caller of a key is the same object from call to call. */
function byItself(caller: Caller): Caller {
  if (caller.owner === undefined) return caller
  let alone = keysAlone.get(caller)
  if (alone === undefined) {
    const { owner: _, ...rest } = caller
    alone = rest
    keysAlone.set(caller, alone)
  }
  return alone
}

function levelOn(access: KnownAccess, caller: Caller, organization: string, project: string | undefined): Level {
  return project === undefined
    ? organizationLevel(access, organization, caller)
    : projectLevel(access, organization, project, caller)
}
