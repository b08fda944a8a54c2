import type { ReadTransaction, Stored } from "../../../store/store.js";
import type { Definition, DefinitionLink, Operation } from "./entities.js";
import { type Source } from "./references.js";
import { type Place } from "./rows.js";
export interface DefinitionView {
    readonly definition: Stored<Definition>;
    /** Path of the schema's content, below wherever the API is served. */
    readonly location: string;
    /** Undefined where the definition is part of another answer. */
    readonly referencedBy: readonly Source[] | undefined;
    readonly etag: string;
}
export interface OperationView {
    readonly operation: Stored<Operation>;
    /** The definitions that it links to, by uid. A link to one that is not here is left out of the answer. */
    readonly definitions: ReadonlyMap<string, DefinitionView>;
    /** What is wrong with it. */
    readonly errors: readonly OperationError[];
    readonly etag: string;
}
/** Where in an action or trigger a link to a definition is. */
export interface LinkPlace {
    /** Which response, from 0; undefined in the request body. */
    readonly response?: number;
    /** Which link of it, from 0. */
    readonly index: number;
}
export interface OperationError {
    readonly place: LinkPlace;
    readonly message: string;
    readonly severity: "error" | "warning";
}
/** Path of the schemas of a version, with a slash at its end. */
export declare function schemasLocation({ connector, version }: Pick<Place, "connector" | "version">): string;
/** The definition with what refers to it. */
export declare function definitionView(tx: ReadTransaction, place: Place, definition: Stored<Definition>): Promise<DefinitionView>;
/** The operations, each with the definitions that it links to. */
export declare function operationViews(tx: ReadTransaction, place: Place, operations: readonly Stored<Operation>[]): Promise<OperationView[]>;
/** Every link of the operation with its place. */
export declare function linksOf({ requestBody, responses, }: Pick<Operation, "requestBody" | "responses">): {
    readonly place: LinkPlace;
    readonly link: DefinitionLink;
}[];
