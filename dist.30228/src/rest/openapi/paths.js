import { variableName } from "../binding/field-names.js";
/** `withBase`: the base path is part of it. */
export function apiPath(binding, dialect, withBase) {
    const segments = withBase ? [...binding.prefix, ...binding.template.segments] : binding.template.segments;
    const offset = withBase ? 0 : binding.prefix.length;
    const parameters = [];
    const taken = new Map();
    const parts = segments.map((segment, at) => {
        if (segment.kind === "literal")
            return segment.text;
        const index = at + offset;
        const variable = binding.variables.find(({ start, end }) => start <= index && index < (end ?? Number.MAX_VALUE));
        const base = variable === undefined ? "segment" : variableName(variable.fields, dialect);
        const count = (taken.get(base) ?? 0) + 1;
        taken.set(base, count);
        const name = count === 1 ? base : `${base}_${count}`;
        const many = segment.kind === "many";
        parameters.push({
            name,
            field: variable?.multi === false ? variable.fields.at(-1) : undefined,
            description: many ? "Zero or more segments; slashes stand as they are." : undefined,
        });
        return `{${name}}`;
    });
    const { verb } = binding.template;
    return { path: `/${parts.join("/")}${verb === undefined ? "" : `:${verb}`}`, parameters };
}
/** Paths that differ in the names of their parameters alone are one path to OpenAPI. */
export function shapeOf(path) {
    return path.replace(/\{[^}]*\}/g, "{}");
}
/** The parameters under the names that stand in `path`, in order. */
export function renamed(parameters, path) {
    const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
    return parameters.map((parameter, index) => ({ ...parameter, name: names[index] ?? parameter.name }));
}
//# sourceMappingURL=paths.js.map