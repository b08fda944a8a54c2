import type { ReadTransaction, Stored, WriteTransaction } from "../../store/store.js";
import type { Connector, ConnectorKind, ConnectorVersion } from "./entities.js";
import { type ConnectorName } from "./kinds.js";
/** The connector, if there is one. */
export declare function findConnector(tx: ReadTransaction, { organization, kind, id }: ConnectorName): Promise<Stored<Connector> | undefined>;
/** Refuses with NOT_FOUND. */
export declare function requireConnector(tx: ReadTransaction, name: ConnectorName): Promise<Stored<Connector>>;
/** By its name, or as "latest" or "default". */
export declare function findVersion(tx: ReadTransaction, connector: Connector, nameOrAlias: string): Promise<Stored<ConnectorVersion> | undefined>;
/** Refuses with NOT_FOUND. */
export declare function requireVersion(tx: ReadTransaction, connector: Connector, nameOrAlias: string): Promise<Stored<ConnectorVersion>>;
/** Writes the connector with these changes; its updateTime moves. */
export declare function changeConnector(tx: WriteTransaction, connector: Stored<Connector>, changes: Partial<Connector>, now: Date): Promise<Stored<Connector>>;
/** Writes the version with these changes; its updateTime moves. */
export declare function changeVersion(tx: WriteTransaction, version: Stored<ConnectorVersion>, changes: Partial<ConnectorVersion>, now: Date): Promise<Stored<ConnectorVersion>>;
/**
 * What stands on the connector once this version, which was published, no longer is: call it when the version's row has been
 * written or deleted.
 */
export declare function withoutPublished(tx: ReadTransaction, connector: Connector, version: ConnectorVersion): Promise<Partial<Connector>>;
/** How many connectors of the kind the organization has. */
export declare function connectorCount(tx: ReadTransaction, organization: string, kind: ConnectorKind): Promise<number>;
/** Counts a connector that is made (1) or deleted (-1). */
export declare function changeConnectorCount(tx: WriteTransaction, { organization, kind, uid }: Pick<Connector, "organization" | "kind" | "uid">, by: 1 | -1): Promise<void>;
