import type { ReadTransaction, Stored } from "../../store/store.js";
import type { Connector, ConnectorVersion } from "./entities.js";
import { type EnvironmentView } from "./environments/views.js";
export interface VersionView {
    readonly version: Stored<ConnectorVersion>;
    readonly isLatest: boolean;
    readonly isDefault: boolean;
    readonly etag: string;
}
export interface ConnectorView {
    readonly connector: Stored<Connector>;
    /** Most recently updated first, not more than 100, the latest and the default among them. */
    readonly versions: readonly VersionView[];
    /** Of a connector the 100 most recently updated ones, of a connection all, in the order in which they were made or put. */
    readonly environments: readonly EnvironmentView[];
    /** Moves with the connector and all that is under it. */
    readonly etag: string;
}
/** A version with what its connector says of it. */
export declare function versionView(connector: Connector, version: Stored<ConnectorVersion>): VersionView;
/** The name that "default" stands for. */
export declare function defaultVersion(connector: Connector): string | undefined;
/** The etag that preconditions name. */
export declare function connectorEtag(connector: Stored<Connector>): string;
/** A connector with its versions. */
export declare function connectorView(tx: ReadTransaction, connector: Stored<Connector>): Promise<ConnectorView>;
