/** How indexing ended: what it found, or why the package can't be indexed. */
export type IndexResult = {
    readonly status: "indexed";
    readonly index: PackageIndex;
} | {
    readonly status: "failed";
    readonly reason: string;
};
export interface PackageIndex {
    readonly manifest: Manifest;
    /** By path. */
    readonly models: readonly ModelIndex[];
    /** Whether something was left out because the package has more than an index holds. */
    readonly truncated: boolean;
}
/** What publisher.json says of the package, where it says it in text. */
export interface Manifest {
    readonly name?: string;
    readonly version?: string;
    readonly description?: string;
}
export interface ModelIndex {
    /** Of the file inside the package, such as models/orders.malloy. */
    readonly path: string;
    readonly description?: string;
    readonly sources: readonly SourceIndex[];
    readonly queries: readonly QueryIndex[];
}
export interface SourceIndex {
    readonly name: string;
    readonly description?: string;
    /** Line of its definition in the model, from 1. */
    readonly line: number;
    readonly fields: readonly FieldIndex[];
}
export type FieldKind = "dimension" | "measure" | "view" | "join" | "rename" | "column";
export interface FieldIndex {
    readonly kind: FieldKind;
    readonly name: string;
    readonly description?: string;
    readonly line: number;
}
export interface QueryIndex {
    readonly name: string;
    readonly description?: string;
    readonly line: number;
}
