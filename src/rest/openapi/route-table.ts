// Every route in one line: what is served where, for people and for a test that sees it change.
import type { RouteInfo } from "../handler.js"

const HEADINGS = ["HTTP", "path", "RPC", "body", "response body", "dialect", "status"] as const

/** As text, columns aligned, in the order of the services. */
export function routeTable(routes: readonly RouteInfo[]): string {
  const rows = [HEADINGS, ...routes.map(rowOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
  return lines.map((line) => `${line.trimEnd()}\n`).join("")
}

function rowOf({
  httpMethod,
  path,
  method,
  body,
  responseBody,
  allPages,
  dialect,
  successStatus,
}: RouteInfo): string[] {
  const taken =
    body.kind === "all"
      ? "*"
      : body.kind === "field"
        ? body.field.name
        : body.kind === "multipart"
          ? `multipart ${body.oneof.name}`
          : "-"
  const answered = responseBody === undefined ? (successStatus === 204 ? "-" : "*") : responseBody.name
  return [
    httpMethod,
    path,
    `${method.parent.typeName}/${method.name}`,
    taken,
    allPages ? `${answered} (all pages)` : answered,
    dialect.name,
    String(successStatus),
  ]
}
