const HEADINGS = ["HTTP", "path", "RPC", "body", "response body", "dialect", "status"];
/** As text, columns aligned, in the order of the services. */
export function routeTable(routes) {
    const rows = [HEADINGS, ...routes.map(rowOf)];
    const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
    return lines.map((line) => `${line.trimEnd()}\n`).join("");
}
function rowOf({ httpMethod, path, method, body, responseBody, allPages, dialect, successStatus, }) {
    const taken = body.kind === "all"
        ? "*"
        : body.kind === "field"
            ? body.field.name
            : body.kind === "multipart"
                ? `multipart ${body.oneof.name}`
                : "-";
    const answered = responseBody === undefined ? (successStatus === 204 ? "-" : "*") : responseBody.name;
    return [
        httpMethod,
        path,
        `${method.parent.typeName}/${method.name}`,
        taken,
        allPages ? `${answered} (all pages)` : answered,
        dialect.name,
        String(successStatus),
    ];
}
//# sourceMappingURL=route-table.js.map