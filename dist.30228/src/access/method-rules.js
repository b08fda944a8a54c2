// What each method needs, from the option in its proto: compiled once, with accessors for the fields that name the place.
import { getOption } from "@bufbuild/protobuf";
import { Role } from "../../gen/registry/access/v1/role_pb.js";
import { rule as ruleOption } from "../../gen/registry/access/v1/rule_pb.js";
import { Level } from "../registry/access/roles.js";
/** Throws naming a method without a rule, or one whose rule can't be judged: the process must not start. */
export function methodRules(methods, publicServices, openServices) {
    const rules = new Map();
    for (const method of methods) {
        const service = method.parent.typeName;
        const rule = publicServices.has(service)
            ? compiled(method, { ...noRule, public: true })
            : openServices.has(service)
                ? compiled(method, { ...noRule, authenticated: true })
                : compileRule(method);
        rules.set(methodName(method), rule);
    }
    return rules;
}
/** The full name of a method, as in its gRPC path: "package.Service/Method". */
export function methodName(method) {
    return `${method.parent.typeName}/${method.name}`;
}
const noRule = {
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
};
/** What a call of the method needs; throws where the proto declares no rule. */
export function compileRule(method) {
    return compiled(method, getOption(method, ruleOption));
}
function compiled(method, rule) {
    const fail = (problem) => {
        throw new Error(`${methodName(method)}: ${problem} (option registry.access.v1.rule)`);
    };
    const needs = [
        rule.public && "public",
        rule.authenticated && "authenticated",
        rule.operator && "operator",
        rule.createOrganization && "operator",
        rule.role !== Role.UNSPECIFIED && "role",
    ].filter((need) => need !== false);
    const [need, ...others] = needs;
    if (need === undefined)
        return fail("says nothing about who may call it");
    if (others.length > 0)
        return fail("says more than one thing about who may call it");
    if (need === "role" && rule.organization === "" && rule.resource === "")
        fail("needs a role, but on nothing");
    const accessor = (path) => (path === "" ? undefined : textOf(method.input, path, fail));
    const besides = (name) => {
        const path = [...rule.package.split(".").slice(0, -1), name].join(".");
        return hasField(method.input, path) ? textOf(method.input, path, fail) : undefined;
    };
    const packageName = accessor(rule.package);
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
    };
}
const levels = {
    [Role.UNSPECIFIED]: Level.NONE,
    [Role.ADMIN]: Level.ADMIN,
    [Role.MODELER]: Level.MODEL,
    [Role.MEMBER]: Level.READ,
    [Role.VIEWER]: Level.READ,
};
function fieldsOn(message, path) {
    const fields = [];
    let desc = message;
    for (const name of path.split(".")) {
        const field = desc?.fields.find((each) => each.name === name);
        if (field === undefined)
            return undefined;
        fields.push(field);
        desc = field.fieldKind === "message" ? field.message : undefined;
    }
    return fields;
}
function hasField(message, path) {
    return fieldsOn(message, path) !== undefined;
}
function textOf(message, path, fail) {
    const fields = fieldsOn(message, path);
    const last = fields?.at(-1);
    if (fields === undefined || last === undefined)
        return fail(`${message.typeName} has no field ${path}`);
    if (fields.some((field) => field.oneof !== undefined))
        return fail(`${path} goes through a oneof`);
    const names = fields.map(({ localName }) => localName);
    if (last.fieldKind === "enum") {
        const spellings = new Map(last.enum.values.map((value) => [value.number, spellingOf(last.enum.sharedPrefix, value.name)]));
        return (request) => spellings.get(valueAt(request, names)) ?? "";
    }
    if (last.fieldKind !== "scalar")
        return fail(`${path} is neither a string nor an enum`);
    const [only, ...deeper] = names;
    if (only !== undefined && deeper.length === 0) {
        return (request) => request[only] ?? "";
    }
    return (request) => valueAt(request, names) ?? "";
}
function valueAt(message, names) {
    let value = message;
    for (const name of names)
        value = value?.[name];
    return value;
}
/** As JSON spells enum values of package formats: lower case, without the prefix. */
function spellingOf(prefix, name) {
    return name.slice(prefix?.length ?? 0).toLowerCase();
}
//# sourceMappingURL=method-rules.js.map