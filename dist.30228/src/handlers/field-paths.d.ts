import type { FieldViolation } from "../registry/violations.js";
/**
 * Paths by the registry's names. Each "[]" in a path stands for the index of an item, "{}" for the name of the violation's resource.
 * Undefined says that no request of the service sets the field.
 */
export type FieldPaths<F extends string> = Readonly<Record<F, string | undefined>>;
/** The paths of a service, and by the name of a method those that are others there. */
export interface ServiceFieldPaths<F extends string = string> {
    readonly paths: FieldPaths<F>;
    readonly methods?: Readonly<Record<string, Partial<FieldPaths<F>>>>;
}
/**
 * Where in the request's message the field is. A field that the table lacks keeps the registry's name. A path ends before the first
 * list whose index is not known, and what is indexed beyond the path's own lists is an item of the field itself.
 */
export declare function fieldPath(table: ServiceFieldPaths | undefined, method: string, { field, indexes, resource }: Pick<FieldViolation, "field" | "indexes" | "resource">): string;
