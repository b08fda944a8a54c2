import type { CommandContext } from "../../context.js";
import { type PageOf, type PageRequest } from "../../paging.js";
import type { ConnectorKind } from "../entities.js";
import { type ConnectorFilter } from "../filter.js";
import { type ConnectorView } from "../views.js";
export interface ListConnectorsInput {
    readonly kind: ConnectorKind;
    readonly organization: string;
    readonly page: PageRequest;
    readonly filter: ConnectorFilter;
    /** "updatedAt:desc,name:asc"; "" is most recently updated first. */
    readonly sort?: string | undefined;
}
/** A page of the connectors that pass the filter, in the order that is asked for. */
export declare function listConnectors(context: CommandContext, input: ListConnectorsInput): Promise<PageOf<ConnectorView>>;
