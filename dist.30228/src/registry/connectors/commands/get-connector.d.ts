import type { CommandContext } from "../../context.js";
import type { ConnectorName } from "../kinds.js";
import { type ConnectorView } from "../views.js";
/** The connector with its versions, or NOT_FOUND. */
export declare function getConnector(context: CommandContext, name: ConnectorName): Promise<ConnectorView>;
