// The path templates of google/api/http.proto:
//   Template = "/" [ Segments ] [ Verb ] ;  Segments = Segment { "/" Segment } ;
//   Segment = "*" | "**" | LITERAL | Variable ;  Variable = "{" FieldPath [ "=" Segments ] "}" ;
//   FieldPath = IDENT { "." IDENT } ;  Verb = ":" LITERAL ;
// A verb's literal may have colons of its own, a segment's not.
import { Scanner, TemplateError } from "./scanner.js";
/** Parses a path template of google.api.http; refuses a wrong one with the column. */
export function parseTemplate(text) {
    const scanner = new Scanner(text);
    const segments = [];
    const variables = [];
    if (!scanner.accept("/"))
        scanner.fail(`a template starts with "/", found ${scanner.found()}`);
    if (!scanner.atEnd)
        parseSegments(scanner, segments, variables, true);
    let verb;
    while (scanner.accept(":")) {
        const literal = scanner.literal() ?? scanner.fail(`expected a verb after ":", found ${scanner.found()}`);
        verb = verb === undefined ? literal : `${verb}:${literal}`;
    }
    if (!scanner.atEnd)
        scanner.fail(`unexpected ${scanner.found()}`);
    return { text, segments, variables, verb };
}
/** A base path such as "/api/v0" as literals; "" has none. */
export function parseBasePath(text) {
    if (text === "")
        return [];
    const { segments, verb } = parseTemplate(text);
    if (verb !== undefined || segments.length === 0 || segments.some(({ kind }) => kind !== "literal")) {
        throw new TemplateError("a base path is a path of literals without a slash at its end, or empty", 1);
    }
    return segments;
}
function parseSegments(scanner, segments, variables, variablesAllowed) {
    do {
        if (segments.at(-1)?.kind === "many")
            scanner.fail('"**" must be the last segment');
        if (scanner.accept("**")) {
            segments.push({ kind: "many" });
        }
        else if (scanner.accept("*")) {
            segments.push({ kind: "one" });
        }
        else if (scanner.accept("{")) {
            if (!variablesAllowed)
                throw new TemplateError("a variable inside a variable", scanner.column - 1);
            variables.push(parseVariable(scanner, segments, variables));
        }
        else {
            const literal = scanner.literal();
            if (literal === undefined)
                scanner.fail(`expected a segment, found ${scanner.found()}`);
            segments.push({ kind: "literal", text: literal });
        }
    } while (scanner.accept("/"));
}
function parseVariable(scanner, segments, known) {
    const column = scanner.column;
    const fieldPath = [scanner.identifier()];
    while (scanner.accept("."))
        fieldPath.push(scanner.identifier());
    const name = fieldPath.join(".");
    if (known.some((variable) => variable.fieldPath.join(".") === name)) {
        throw new TemplateError(`variable "${name}" stands twice`, column);
    }
    const start = segments.length;
    if (scanner.accept("="))
        parseSegments(scanner, segments, [], false);
    else
        segments.push({ kind: "one" });
    scanner.expect("}", `after variable "${name}"`);
    const open = segments.at(-1)?.kind === "many";
    return {
        fieldPath,
        start,
        end: open ? undefined : segments.length,
        multi: open || segments.length - start > 1,
        column,
    };
}
//# sourceMappingURL=template.js.map