// Which route a path means. Literal before `*` before `**`; the leftmost difference decides; with backtracking, and the HTTP
// method is part of the match. Works on raw segments, so that an encoded slash or colon separates nothing.
import { literalText } from "./template/literal.js";
/** An empty trie of routes. */
export function createTrie() {
    let root;
    /** The most colons that a verb has inside. */
    let colonsInVerbs = 0;
    return {
        add(prefix, template, method, route) {
            root ??= createNode(route);
            colonsInVerbs = Math.max(colonsInVerbs, (template.verb ?? "").split(":").length - 1);
            let node = root;
            for (const segment of [...prefix, ...template.segments]) {
                if (segment.kind === "many")
                    return put(node.many, template.verb, method, route);
                node = child(node, segment, route);
            }
            return put(node.here, template.verb, method, route);
        },
        match(method, path) {
            if (root === undefined)
                return undefined;
            const segments = split(path);
            if (segments === undefined)
                return undefined;
            for (let inside = colonsInVerbs; inside >= 0; inside--) {
                const verb = cutVerb(segments, inside);
                if (verb === undefined)
                    continue;
                const route = find(root, literalsOf(verb.segments, path), 0, verb.verb, method);
                if (route !== undefined)
                    return { route, segments: verb.segments };
            }
            const route = find(root, literalsOf(segments, path), 0, "", method);
            return route === undefined ? undefined : { route, segments };
        },
        methods(path) {
            const found = new Set();
            const segments = split(path);
            if (root === undefined || segments === undefined)
                return found;
            for (let inside = colonsInVerbs; inside >= 0; inside--) {
                const verb = cutVerb(segments, inside);
                if (verb !== undefined)
                    collect(root, literalsOf(verb.segments, path), 0, verb.verb, found);
            }
            collect(root, literalsOf(segments, path), 0, "", found);
            return found;
        },
        nearest(path) {
            let node = root;
            let literals = 0;
            // Empty segments match nothing, but say as much as others about where the client wanted to go.
            for (const segment of path.slice(1).split("/")) {
                const next = node?.literals.get(literalText(segment)) ?? (literals > 0 ? node?.one : undefined);
                if (next === undefined)
                    break;
                literals++;
                node = next;
            }
            return literals > 0 ? node?.first : undefined;
        },
    };
}
function createNode(first) {
    return { literals: new Map(), one: undefined, here: new Map(), many: new Map(), first };
}
function child(node, segment, route) {
    if (segment.kind !== "literal") {
        node.one ??= createNode(route);
        return node.one;
    }
    let next = node.literals.get(segment.text);
    if (next === undefined) {
        next = createNode(route);
        node.literals.set(segment.text, next);
    }
    return next;
}
function put(verbs, verb = "", method, route) {
    let methods = verbs.get(verb);
    if (methods === undefined) {
        methods = new Map();
        verbs.set(verb, methods);
    }
    const other = methods.get(method);
    if (other === undefined)
        methods.set(method, route);
    return other;
}
/** Undefined for a path that no template can match: one with an empty segment. */
function split(path) {
    if (path === "/")
        return [];
    if (path.charCodeAt(0) !== 0x2f)
        return undefined;
    const segments = [];
    for (let start = 1;;) {
        const slash = path.indexOf("/", start);
        const end = slash === -1 ? path.length : slash;
        if (end === start)
            return undefined;
        segments.push(path.slice(start, end));
        if (slash === -1)
            return segments;
        start = slash + 1;
    }
}
/** `inside`: how many colons the verb is to have. */
function cutVerb(segments, inside) {
    const last = segments.at(-1);
    let colon = last?.lastIndexOf(":") ?? -1;
    for (let more = inside; more > 0 && colon > 0; more--)
        colon = last?.lastIndexOf(":", colon - 1) ?? -1;
    // Nothing before the colon would leave an empty segment.
    if (last === undefined || colon < 1 || colon === last.length - 1)
        return undefined;
    return { segments: segments.with(-1, last.slice(0, colon)), verb: literalText(last.slice(colon + 1)) };
}
/** The segments of a path as literals of a template are compared with them. */
function literalsOf(segments, path) {
    return path.includes("%") ? segments.map(literalText) : segments;
}
function find(node, literals, index, verb, method) {
    const segment = literals[index];
    if (segment === undefined) {
        const here = methodOf(node.here.get(verb), method);
        if (here !== undefined)
            return here;
    }
    else {
        const literal = node.literals.get(segment);
        if (literal !== undefined) {
            const route = find(literal, literals, index + 1, verb, method);
            if (route !== undefined)
                return route;
        }
        if (node.one !== undefined) {
            const route = find(node.one, literals, index + 1, verb, method);
            if (route !== undefined)
                return route;
        }
    }
    return methodOf(node.many.get(verb), method);
}
function methodOf(methods, method) {
    if (methods === undefined)
        return undefined;
    return methods.get(method) ?? (method === "HEAD" ? methods.get("GET") : undefined) ?? methods.get("*");
}
function collect(node, literals, index, verb, into) {
    const segment = literals[index];
    if (segment === undefined) {
        for (const method of node.here.get(verb)?.keys() ?? [])
            into.add(method);
    }
    else {
        const literal = node.literals.get(segment);
        if (literal !== undefined)
            collect(literal, literals, index + 1, verb, into);
        if (node.one !== undefined)
            collect(node.one, literals, index + 1, verb, into);
    }
    for (const method of node.many.get(verb)?.keys() ?? [])
        into.add(method);
}
//# sourceMappingURL=trie.js.map