import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js";
import type { Connector } from "../entities.js";
import type { Environment } from "./entities.js";
/** Refuses with NOT_FOUND. */
export declare function requireEnvironment(tx: ReadTransaction, connector: Connector, id: string): Promise<Stored<Environment>>;
/** In the order in which they were made or put. */
export declare function allEnvironments(tx: ReadTransaction, connector: Connector): Promise<Stored<Environment>[]>;
/** Refuses with ALREADY_EXISTS a name that another environment of the connector has. */
export declare function requireFreeName(tx: ReadTransaction, connector: Connector, name: string): Promise<void>;
/** What stands on the connector after a change of its environments. Refuses with QUOTA_EXCEEDED where they grow beyond a limit. */
export declare function changedCounts({ environments }: Pick<Connector, "environments">, by: {
    readonly count: number;
    readonly bytes: number;
    readonly nextPosition?: number;
}): Pick<Connector, "environments">;
/** Gives all environments of the connector the variables that it has got. Answers with what their change moves. */
export declare function propagateVariables(tx: WriteTransaction, connector: Connector, variables: Connector["variables"], now: Date): Promise<number>;
