import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js";
import type { VersionName } from "../commands/get-version.js";
import type { Connector, ConnectorVersion } from "../entities.js";
import type { Definition, Operation, OperationKind, VersionContents } from "./entities.js";
/** Where children stand. */
export interface Place {
    readonly connector: Stored<Connector>;
    readonly version: Stored<ConnectorVersion>;
    /** Scope of the children's rows. */
    readonly scope: readonly [organization: string, versionUid: string];
}
/** Refuses with NOT_FOUND. */
export declare function requirePlace(tx: ReadTransaction, name: VersionName): Promise<Place>;
/** A version as the place of its children. */
export declare function placeOf(connector: Stored<Connector>, version: Stored<ConnectorVersion>): Place;
/** Refuses with NOT_FOUND, and with CONFLICT where the version is published: its children are frozen. */
export declare function requireDraft(tx: ReadTransaction, name: VersionName): Promise<Place>;
/** How much stands under the version; zeros where it has never had anything. */
export declare function contentsOf({ version }: Pick<Place, "version">): VersionContents;
/** Moves the version, whose contents these are now, and the connector. Every change of a child calls it, once, last. */
export declare function changePlace(tx: WriteTransaction, { connector, version }: Place, contents: VersionContents, now: Date): Promise<void>;
/** The action or trigger of this name, if there is one. */
export declare function findOperation(tx: ReadTransaction, { scope }: Place, kind: OperationKind, name: string): Promise<Stored<Operation> | undefined>;
/** The definition of this name, if there is one. */
export declare function findDefinition(tx: ReadTransaction, { scope }: Pick<Place, "scope">, name: string): Promise<Stored<Definition> | undefined>;
/** The definition with this uid, if there is one. */
export declare function findDefinitionByUid(tx: ReadTransaction, { scope }: Pick<Place, "scope">, uid: string): Promise<Stored<Definition> | undefined>;
/** All definitions of a version: there are not more than one page holds. */
export declare function allDefinitions(tx: ReadTransaction, { scope }: Pick<Place, "scope">): Promise<readonly Stored<Definition>[]>;
/** The definitions with these uids that there are. */
export declare function definitionsByUid(tx: ReadTransaction, place: Pick<Place, "scope">, uids: ReadonlySet<string>): Promise<ReadonlyMap<string, Stored<Definition>>>;
