// From the names that the registry gives fields to the paths of the fields in a request's message.
import type { FieldViolation } from "../registry/violations.js"

/**
 * Paths by the registry's names. "[]" in a path stands for the index of the item. Undefined says that no request of the service sets
 * the field.
 */
export type FieldPaths<F extends string> = Readonly<Record<F, string | undefined>>

/** The paths of a service, and by the name of a method those that are others there. */
export interface ServiceFieldPaths<F extends string = string> {
  readonly paths: FieldPaths<F>
  readonly methods?: Readonly<Record<string, Partial<FieldPaths<F>>>>
}

/** Where in the request's message the field is. A field that the table lacks keeps the registry's name. */
export function fieldPath(
  table: ServiceFieldPaths | undefined,
  method: string,
  { field, index }: Pick<FieldViolation, "field" | "index">,
): string {
  const path = table?.methods?.[method]?.[field] ?? table?.paths[field] ?? field
  if (index === undefined) return path.replace(/\[\].*$/, "")
  return path.includes("[]") ? path.replace("[]", `[${index}]`) : `${path}[${index}]`
}
