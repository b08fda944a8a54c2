import { createQueryPlanner } from "../binding/query-plan.js";
import { requestBody } from "./bodies.js";
import { spelledComments } from "./comments.js";
import { Components } from "./components.js";
import { ErrorResponses } from "./errors.js";
import { Operation } from "./operation.js";
import { parametersOf } from "./parameters.js";
import { apiPath, renamed, shapeOf } from "./paths.js";
import { responsesOf } from "./responses.js";
const HTTP_METHODS = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);
/** What "*" in a rule stands for here. */
const ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const NOTHING_KNOWN = { type: "object" };
/** Methods that OpenAPI has no word for are left out. */
export function openApiDocument(routes, options) {
    const writer = new DocumentWriter(routes, options);
    for (const group of groupsOf(routes))
        writer.add(group);
    return writer.document(routes);
}
function groupsOf(routes) {
    const groups = new Map();
    for (const route of routes) {
        const { template } = route;
        const key = `${route.method.parent.typeName}/${route.method.name} ${route.httpMethod} ${template.text}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [route]);
        else
            group.push(route);
    }
    return [...groups.values()];
}
class DocumentWriter {
    routes;
    options;
    components = new Components();
    contexts = new Map();
    errors;
    /** By shape: the path as it was first written. */
    written = new Map();
    paths = new Map();
    operationIds = new Map();
    constructor(routes, options) {
        this.routes = routes;
        this.options = options;
        this.errors = new ErrorResponses(options.errors ?? [], options.registry);
    }
    add(group) {
        const [first] = group;
        const methods = first.httpMethod === "*" ? ANY_METHOD : [first.httpMethod];
        for (const httpMethod of methods) {
            if (!HTTP_METHODS.has(httpMethod))
                continue;
            const bindings = group.map((route) => ({ ...route, httpMethod }));
            // Mounted more than once: clients are generated for the documented base paths, not for the bare one.
            const documented = bindings.filter(({ prefix }) => prefix.length > 0);
            for (const each of documented.length > 0 ? documented : bindings) {
                this.write(first, each, apiPath(each, first.dialect, true));
            }
        }
    }
    write(route, binding, { path, parameters }) {
        const shape = shapeOf(path);
        const known = this.written.get(shape) ?? path;
        this.written.set(shape, known);
        const item = this.paths.get(known) ?? {};
        this.paths.set(known, item);
        const operation = this.operation(route, binding);
        const body = requestBody(operation);
        const described = parametersOf(operation, renamed(parameters, known));
        const comment = commentOf(operation, route.method);
        item[binding.httpMethod.toLowerCase()] = {
            tags: [tagOf(route.method)],
            operationId: this.operationId(route.method),
            summary: sentence(route.method.name),
            ...(comment === undefined ? {} : { description: comment }),
            ...(described.length === 0 ? {} : { parameters: described }),
            ...(body === undefined ? {} : { requestBody: body }),
            responses: responsesOf(operation, this.errors),
            security: this.security(route),
        };
    }
    operation({ dialect }, binding) {
        let context = this.contexts.get(dialect.name);
        if (context === undefined) {
            const { registry } = this.options;
            const routes = this.routes.filter((route) => route.dialect === dialect);
            const statusOf = (code) => this.errors.statusOf(code, dialect);
            const comments = spelledComments(this.options.comments ?? {}, routes, statusOf);
            const { samples = {} } = this.api(dialect.name) ?? {};
            const planner = createQueryPlanner({ style: dialect.json, ...(registry === undefined ? {} : { registry }) });
            const { components } = this;
            context = { schemas: { dialect, components, comments, samples }, planner };
            this.contexts.set(dialect.name, context);
        }
        const api = this.api(dialect.name);
        return new Operation({
            binding,
            query: context.planner.plan(binding),
            context: context.schemas,
            errorSchema: api?.errorSchema ?? NOTHING_KNOWN,
            fileType: this.options.fileType ?? "*/*",
        });
    }
    api(dialect) {
        return this.options.apis.find((api) => api.dialect === dialect);
    }
    security({ dialect }) {
        const schemes = this.api(dialect.name)?.securitySchemes ?? {};
        const named = Object.entries(schemes).map(([name, scheme]) => {
            const full = `${dialect.name}.${name}`;
            this.components.refer("securitySchemes", full, () => scheme);
            return { [full]: [] };
        });
        return this.options.authentication === "enforced" && named.length > 0 ? named : [{}, ...named];
    }
    operationId({ parent, name }) {
        const id = `${parent.name}_${name}`;
        const count = (this.operationIds.get(id) ?? 0) + 1;
        this.operationIds.set(id, count);
        return count === 1 ? id : `${id}_${count}`;
    }
    document(routes) {
        const { title, version, description, license, authentication, comments } = this.options;
        const services = [...new Set(routes.map(({ method }) => method.parent))];
        const open = authentication === "enforced" ? [] : ["Credentials are not asked for yet: every operation is open."];
        return {
            openapi: "3.1.0",
            info: {
                title,
                version,
                description: [description, ...open, NOTES].join("\n\n"),
                ...(license === undefined ? {} : { license: { ...license } }),
            },
            servers: [{ url: "/" }],
            tags: services.map((service) => {
                const dialect = routes.find(({ method }) => method.parent === service)?.dialect.name ?? "";
                const about = comments?.[service.typeName] ?? this.api(dialect)?.title;
                return { name: service.name, ...(about === undefined ? {} : { description: about }) };
            }),
            paths: Object.fromEntries(this.paths),
            components: this.components.toJson(),
        };
    }
}
const NOTES = [
    "Everywhere: `HEAD` answers as `GET` without a body, `OPTIONS` with `Allow`. Bodies may come gzipped, and answers do where",
    "`Accept-Encoding` allows it. `Request-Timeout` sets the time that a call may take, in seconds.",
].join("\n");
function commentOf({ context }, { parent, name }) {
    return context.comments[`${parent.typeName}.${name}`];
}
function tagOf({ parent }) {
    return parent.name;
}
/** "UpdatePackageVersionsStatus" as "Update package versions status". */
function sentence(name) {
    const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
    return words.charAt(0).toUpperCase() + words.slice(1);
}
//# sourceMappingURL=document.js.map