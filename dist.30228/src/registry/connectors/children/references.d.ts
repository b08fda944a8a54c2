import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js";
import type { ChildKind, Definition, Operation, Reference } from "./entities.js";
/** What an answer shows of them. */
export declare const MAX_SHOWN = 100;
/** What refers to something. */
export interface Source {
    readonly kind: ChildKind;
    readonly uid: string;
    readonly name: string;
}
interface Place {
    readonly organization: string;
    readonly versionUid: string;
}
/** The target that is the definition with this uid. */
export declare function uidTarget(definitionUid: string): string;
/** The target that is whatever definition has this name. */
export declare function nameTarget(name: string): string;
/** The targets that the definition is. */
export declare function targetsOf({ uid, name }: {
    readonly uid: string;
    readonly name: string;
}): readonly [string, string];
/** The targets that an operation refers to, each once. */
export declare function operationTargets({ requestBody, responses }: Pick<Operation, "requestBody" | "responses">): string[];
/** Writes a row for each target that the source refers to. */
export declare function addReferences(tx: WriteTransaction, place: Place, source: Source, targets: readonly string[]): Promise<void>;
/** Deletes the rows of the targets that the source refers to. */
export declare function removeReferences(tx: WriteTransaction, place: Place, source: Source, targets: readonly string[]): Promise<void>;
/** Brings the rows from what the source was to what it is: rows have its name. */
export declare function replaceReferences(tx: WriteTransaction, place: Place, before: {
    readonly source: Source;
    readonly targets: readonly string[];
}, after: {
    readonly source: Source;
    readonly targets: readonly string[];
}): Promise<void>;
/** What refers to the definition, itself excluded, each once: not more than `limit` of them. */
export declare function listReferences(tx: ReadTransaction, definition: Pick<Definition, "organization" | "versionUid" | "uid" | "name">, limit?: number): Promise<Source[]>;
/** Every row of one target, read in batches. */
export declare function referencesTo(tx: ReadTransaction, { organization, versionUid }: Place, target: string, batch?: number): AsyncGenerator<Stored<Reference>>;
/** Whether anything refers to the target. */
export declare function isReferredTo(tx: ReadTransaction, place: Place, target: string): Promise<boolean>;
/** To be called when the definition's row is gone or has another name, for each target that no definition is any more. */
export declare function markMissing(tx: WriteTransaction, place: Place, target: string): Promise<void>;
/** To be called when a definition is the target from now on. */
export declare function unmarkMissing(tx: WriteTransaction, { organization, versionUid }: Place, target: string): Promise<void>;
export {};
