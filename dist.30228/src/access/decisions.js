import { hasAnyProject, organizationLevel, principalsOf, projectLevel } from "../registry/access/organization-access.js";
import { Level, organizationRole, projectRole } from "../registry/access/roles.js";
import { evaluate } from "./policies/evaluate.js";
import { permissionDenied } from "./refusals.js";
export class Decisions {
    options;
    constructor(options) {
        this.options = options;
    }
    /** Resolves, or returns, when the caller may make the call; throws PERMISSION_DENIED. What it says is the same whether the place exists or not. */
    check(rule, caller, message) {
        switch (rule.need) {
            case "public":
            case "authenticated":
                return;
            case "operator":
                if (caller.operator || (rule.createOrganization && this.mayCreateOrganizations(caller)))
                    return;
                throw permissionDenied(rule.createOrganization
                    ? `${caller.principal} may not create organizations: the operator role is needed`
                    : `${caller.principal} may not do this: the operator role is needed`);
            case "role": {
                if (caller.operator)
                    return;
                const place = this.#placeOf(rule, message);
                // What names no place is for the method's own rules to refuse.
                if (place === undefined)
                    return;
                const source = rule.sourceProject?.(message) ?? "";
                const access = this.options.cache.get(place.domain);
                return access instanceof Promise
                    ? access.then((known) => this.#checkRoles(rule, caller, place, source, known))
                    : this.#checkRoles(rule, caller, place, source, access);
            }
        }
    }
    /** Whether the message says what it is about. */
    namesPlace(rule, message) {
        return this.#placeOf(rule, message) !== undefined;
    }
    mayCreateOrganizations(caller) {
        if (caller.onlyIn !== undefined)
            return false;
        return (caller.operator ||
            (this.options.everyoneCreates && (caller.owner === undefined || this.mayCreateOrganizations(caller.owner))));
    }
    /** What the caller may do with an organization, or a project in it, by their roles. */
    async levelOn(caller, organization, project) {
        if (caller.operator)
            return Level.ADMIN;
        return levelOn(await this.options.cache.get(organization), caller, organization, project);
    }
    /** Whether the caller may see that an organization exists. */
    async mayRead(caller, organization) {
        if (caller.operator)
            return true;
        const access = await this.options.cache.get(organization);
        return organizationLevel(access, organization, caller) > Level.NONE || hasAnyProject(access, organization, caller);
    }
    #placeOf(rule, message) {
        if (rule.resource !== undefined) {
            const target = this.options.names.parse(rule.resource(message));
            if (target === undefined)
                return undefined;
            const { organization: domain, project: repository, package: named } = target;
            return {
                domain,
                ...(repository === undefined ? {} : { repository }),
                ...(named === undefined ? {} : { package: named }),
            };
        }
        const domain = rule.organization?.(message) ?? "";
        if (domain === "")
            return undefined;
        const repository = rule.project?.(message) ?? "";
        if (repository === "")
            return { domain };
        if (rule.package === undefined)
            return { domain, repository };
        const name = rule.package.name(message);
        if (name === "")
            return { domain, repository };
        const { format, namespace } = rule.package;
        const defaults = this.options.defaultPackage;
        return {
            domain,
            repository,
            package: {
                format: format === undefined ? defaults.format : format(message),
                namespace: namespace === undefined ? (format === undefined ? defaults.namespace : "") : namespace(message),
                name,
            },
        };
    }
    #checkRoles(rule, caller, place, source, access) {
        this.#checkRole(rule, caller, place, access);
        if (source === "")
            return;
        const { package: name } = place;
        const other = { domain: place.domain, repository: source, ...(name === undefined ? {} : { package: name }) };
        this.#checkRole({ ...rule, level: Level.READ }, caller, other, access);
    }
    #checkRole(rule, caller, place, access) {
        if (this.#isAllowed(rule, caller, place, access))
            return;
        const { domain, repository } = place;
        if (!access.exists && rule.createParents && this.mayCreateOrganizations(caller))
            return;
        const where = repository === undefined ? `organization '${domain}'` : `project '${repository}' of organization '${domain}'`;
        const role = repository === undefined ? organizationRole(rule.level) : projectRole(rule.level);
        throw permissionDenied(`${caller.principal} may not do this in ${where}: the role ${role} is needed there`);
    }
    #isAllowed(rule, caller, place, access) {
        if (caller.onlyIn !== undefined) {
            return caller.onlyIn.organization === place.domain && this.#isAllowed(rule, caller.onlyIn.caller, place, access);
        }
        if (caller.operator)
            return true;
        if (caller.owner !== undefined && !this.#isAllowed(rule, caller.owner, place, access))
            return false;
        const answer = this.#policies(rule, caller, place, access);
        if (answer === "deny")
            return false;
        if (answer === "allow")
            return true;
        const { domain, repository } = place;
        // The level of a key by itself: its owner was judged before.
        const { owner: _, ...alone } = caller;
        const level = levelOn(access, alone, domain, repository);
        if (level >= rule.level)
            return true;
        return rule.anyProject && hasAnyProject(access, domain, alone);
    }
    #policies(rule, caller, place, access) {
        if (rule.actions.length === 0 || access.statements.size === 0)
            return "silent";
        const { names } = this.options;
        const { domain, repository } = place;
        const resources = [names.organization(domain)];
        if (repository !== undefined)
            resources.push(names.project(domain, repository));
        if (repository !== undefined && place.package !== undefined) {
            resources.push(names.package(domain, repository, place.package));
        }
        const statements = [
            ...(access.statements.get("") ?? []),
            ...(repository === undefined ? [] : (access.statements.get(repository) ?? [])),
        ];
        return evaluate(statements, { principals: principalsOf(access, caller), actions: rule.actions, resources });
    }
}
function levelOn(access, caller, organization, project) {
    return project === undefined
        ? organizationLevel(access, organization, caller)
        : projectLevel(access, organization, project, caller);
}
//# sourceMappingURL=decisions.js.map